// One index from nothing, then live gifts, then everything compared with the chain.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { freePort } from '../free-port.ts'
import type { IndexerProcess } from '../indexer/launch.ts'
import { startIndexer } from '../indexer/start.ts'
import { startPostgres } from '../postgres/start.ts'
import { CHAIN_ID } from '../replay/chain.ts'
import { configurationOf, POLLING_INTERVAL } from './bench-configuration.ts'
import { checkIndex } from './check-index.ts'
import type { Download } from './download-task.ts'
import { readCampaign } from './index-answers.ts'
import type { DatabaseKind } from './index-command.ts'
import { type Busy, type Cold, type Delays, type IndexFigures, quantile } from './index-report.ts'
import { giveInOneBlock, type IndexStage, type WaitingGift } from './index-stage.ts'
import { figuresOf } from './process-figures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 30 * 60_000
/** Of the API, for an answer that has a gift. */
const LOOK_EVERY = 5

export interface IndexRun {
  stage: IndexStage
  /** The newest block, and what downloading everything up to it took. */
  toBlock: bigint
  download: Download
  database: DatabaseKind
  blocks: number
  rate: number
  seconds: number
  /** Gifts to come: used up from the front. */
  waiting: WaitingGift[]
  say: (line: string) => void
}

export async function measureIndex(run: IndexRun): Promise<IndexFigures> {
  const { stage, database, say } = run
  const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
  const postgres = database === 'postgres' ? await startPostgres({ durable: true }) : undefined
  const begin = performance.now()
  let indexer: IndexerProcess | undefined
  try {
    indexer = await startIndexer(
      {
        root,
        mode: 'start',
        port: await freePort(),
        configuration: configurationOf(stage.node.url, folder),
        ...(postgres ? { databaseUrl: postgres.url() } : {}),
        onLine: ({ level, text }) => level === 'error' && say(`${database}: ${text}`),
      },
      { timeout: PATIENCE, block: { chainId: CHAIN_ID, number: run.toBlock } },
    )
    const milliseconds = performance.now() - begin
    const figures = figuresOf(indexer.pid)
    const { url } = indexer
    const before = await checkIndex({ stage, url })
    say(`${database}: ${before.events} events after ${(milliseconds / 1_000).toFixed(1)} s`)
    const cold: Cold = {
      milliseconds,
      events: before.events,
      peakMegabytes: figures?.peakMegabytes ?? 0,
      processorSeconds: figures?.processorSeconds ?? 0,
      databaseMegabytes: postgres ? await sizeOf(postgres.url()) : undefined,
    }
    const delays = await measureDelays(run, url)
    const busy = await keepBusy(run, url)
    const after = await checkIndex({ stage, url, wholeLedgers: true })
    const problems = [...before.problems, ...after.problems]
    return { database, download: run.download, cold, delays, busy, check: { ...after, problems } }
  } finally {
    await indexer?.stop()
    await postgres?.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of everything in the database. */
async function sizeOf(connectionString: string): Promise<number> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size')
    return Number(rows[0]?.size ?? 0) / 2 ** 20
  } finally {
    await client.end()
  }
}

/** One gift a block; the next one only when the API has it, so that each delay is its own. */
async function measureDelays({ stage, waiting, blocks }: IndexRun, url: string): Promise<Delays> {
  const delays: number[] = []
  for (const one of waiting.splice(0, blocks)) {
    await giveInOneBlock(stage, [one])
    delays.push(await untilAnswered(stage, url, one))
    // not in step with the indexer's own looking
    await wait((delays.length * 37) % POLLING_INTERVAL)
  }
  return { blocks: delays.length, p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), most: Math.max(...delays) }
}

/** As many gifts in each second as asked for, a block each second by the clock. */
async function keepBusy({ stage, waiting, rate, seconds }: IndexRun, url: string): Promise<Busy> {
  const gifts = waiting.splice(0, rate * seconds)
  const begin = performance.now()
  for (let second = 0; second < seconds; second++) {
    await giveInOneBlock(stage, gifts.slice(second * rate, (second + 1) * rate))
    const left = begin + (second + 1) * 1_000 - performance.now()
    if (left > 0) await wait(left)
  }
  const last = gifts.at(-1)
  const behind = last ? await untilAnswered(stage, url, last) : 0
  return { rate, seconds, gifts: gifts.length, behind }
}

/** Milliseconds until the API answers with a gift that was just mined. */
async function untilAnswered(stage: IndexStage, url: string, { escrow }: WaitingGift): Promise<number> {
  const begin = performance.now()
  const block = await stage.latest()
  for (;;) {
    const answer = await readCampaign(url, CHAIN_ID, escrow.address)
    if (answer.block.number >= block) return performance.now() - begin
    await wait(LOOK_EVERY)
  }
}
