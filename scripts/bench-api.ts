// How much the API answers, to how many, and how its queries are planned. See --help.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Command, HELP, parseCommand } from './bench/api-command.ts'
import { type Load, measureLoad } from './bench/api-load.ts'
import { lines, problemsOf, type Report } from './bench/api-report.ts'
import { type Request, requestsOf } from './bench/api-requests.ts'
import { configurationOf } from './bench/bench-configuration.ts'
import { giveInOneBlock, type IndexStage, indexStageOf, type WaitingGift } from './bench/index-stage.ts'
import { listenToWall } from './bench/listeners.ts'
import { explainEverything, largeTables, plansIn, type QueryPlan } from './bench/plans.ts'
import { endOnSignal } from './end-on-signal.ts'
import { freePort } from './free-port.ts'
import type { IndexerProcess } from './indexer/launch.ts'
import { startIndexer } from './indexer/start.ts'
import { startPostgres } from './postgres/start.ts'
import { CHAIN_ID } from './replay/chain.ts'
import { readDonations } from './replay/donations.ts'
import { UsageError } from './usage-error.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const SCHEMA = 'amana_index'
const PATIENCE = 30 * 60_000
const WAITING = 1_500
const began = performance.now()
const say = (line: string) => console.log(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${line}`)

endOnSignal()
try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2))
  if (command === 'help') {
    console.log(HELP)
    return 0
  }
  const file = await readDonations(command.data)
  const donations = file.donations.slice(0, command.gifts)
  if (donations.length === 0) throw new UsageError('No row of the file is a donation; there is nothing to index')
  const stage = await indexStageOf({ donations, waiting: WAITING, say })
  const report = await measure(stage, command, donations.length).finally(() => stage.close())
  for (const line of lines(report)) console.log(line)
  const problems = problemsOf(report)
  if (command.json) console.log(JSON.stringify({ ...report, problems }))
  return problems.length === 0 ? 0 : 1
}

async function measure(stage: IndexStage, command: Command, gifts: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
  const log: string[] = []
  const postgres = await startPostgres({ durable: true, onLine: (line) => log.push(line) })
  const running: IndexerProcess[] = []
  const start = async (mode: 'start' | 'serve') => {
    const block = { chainId: CHAIN_ID, number: await stage.latest() }
    const one = await startIndexer(
      {
        root,
        mode,
        port: await freePort(),
        schema: SCHEMA,
        databaseUrl: postgres.url(),
        configuration: configurationOf(stage.node.url, folder),
        onLine: ({ level, text }) => level === 'error' && say(text),
      },
      { timeout: PATIENCE, block },
    )
    running.push(one)
    return one
  }
  try {
    await start('start')
    say('indexed')
    const replicas = [await start('serve'), await start('serve')]
    const requests = requestsOf(stage.escrows.filter(({ plan }) => plan.grant < 1_000_000_000))
    const waiting = [...stage.waiting]
    const loads = await whileBlocksCome(stage, waiting, () => loadAll(requests, replicas, command))
    const [first] = replicas
    if (!first) throw new Error('there is no replica')
    const listening = await listenToWall({
      url: first.url,
      pid: first.pid,
      asked: command.listeners,
      happen: () => giveInOneBlock(stage, waiting.splice(0, 1)),
    })
    say(`${listening.reached} listeners got the gift`)
    await explainEverything(postgres.url())
    const plans = await readPlans(requests, (await start('serve')).url, log, await largeTables(postgres.url(), SCHEMA))
    return { gifts, loads, listening, plans }
  } finally {
    for (const one of running.reverse()) await one.stop()
    await postgres.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function loadAll(
  requests: readonly Request[],
  replicas: readonly IndexerProcess[],
  { seconds, connections }: Command,
): Promise<Load[]> {
  const loads: Load[] = []
  for (const request of requests) {
    for (const count of [1, 2]) {
      const urls = replicas.slice(0, count).map(({ url }) => url)
      loads.push(await measureLoad(request, { urls, seconds, connections }))
    }
    say(`${request.name} measured`)
  }
  return loads
}

/** Each block makes every answer of before old. */
async function whileBlocksCome<result>(
  stage: IndexStage,
  waiting: WaitingGift[],
  run: () => Promise<result>,
): Promise<result> {
  let isOver = false
  const mining = (async () => {
    while (!isOver) {
      await giveInOneBlock(stage, waiting.splice(0, 1))
      await wait(1_000)
    }
  })()
  try {
    return await run()
  } finally {
    isOver = true
    await mining
  }
}

/** Asks each kind once, of a replica whose queries are explained. The live wall's own looking is among them. */
async function readPlans(
  requests: readonly Request[],
  url: string,
  log: string[],
  large: ReadonlySet<string>,
): Promise<QueryPlan[]> {
  const plans = new Map<string, QueryPlan>()
  for (const { name, paths } of requests) {
    log.length = 0
    for (const path of paths.slice(0, 5)) await (await fetch(`${url}${path}`)).arrayBuffer()
    await wait(300) // the log is written by another process
    for (const plan of plansIn(log, name, large)) plans.set(`${plan.query} ${plan.reads.join()}`, plan)
  }
  return [...plans.values()]
}
