// How long the index takes beside the download of the same logs, and what it loses when it is busy. See --help.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Download, downloadSchema } from './bench/download-task.ts'
import { type Command, HELP, parseCommand } from './bench/index-command.ts'
import { type IndexFigures, lines, type Report, targetsOf } from './bench/index-report.ts'
import { measureIndex } from './bench/index-run.ts'
import { type IndexStage, indexStageOf } from './bench/index-stage.ts'
import { PROTOCOL } from './deploy/creations.ts'
import { endOnSignal } from './end-on-signal.ts'
import { type Donation, readDonations } from './replay/donations.ts'
import { UsageError } from './usage-error.ts'

const DOWNLOAD = fileURLToPath(new URL('bench/download.ts', import.meta.url))
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

/** Ends with 1 when a target is missed. */
async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2))
  if (command === 'help') {
    console.log(HELP)
    return 0
  }
  const file = await readDonations(command.data)
  const donations = file.donations.slice(0, command.gifts)
  if (donations.length === 0) throw new UsageError('No row of the file is a donation; there is nothing to index')
  const rate = command.rate ?? busiestSecond(file.donations)
  const each = command.blocks + rate * command.seconds
  const stage = await indexStageOf({ donations, waiting: each * command.databases.length, say })
  try {
    const report = await measure(stage, command, { gifts: donations.length, rate })
    for (const line of lines(report)) console.log(line)
    const targets = targetsOf(report)
    if (command.json) console.log(JSON.stringify({ ...report, targets }))
    return targets.every(({ found, most }) => found <= most) ? 0 : 1
  } finally {
    await stage.close()
  }
}

async function measure(
  stage: IndexStage,
  { databases, blocks, seconds }: Command,
  { gifts, rate }: { gifts: number; rate: number },
): Promise<Report> {
  const waiting = [...stage.waiting]
  const indexes: IndexFigures[] = []
  for (const database of databases) {
    // the gifts of the one before are on the chain by now
    const toBlock = await stage.latest()
    const download = await measureDownload(stage, toBlock)
    say(`${download.events} events downloaded in ${(download.milliseconds / 1_000).toFixed(1)} s`)
    indexes.push(await measureIndex({ stage, toBlock, download, database, blocks, rate, seconds, waiting, say }))
  }
  return { gifts, indexes }
}

async function measureDownload({ node, fromBlock }: IndexStage, toBlock: bigint): Promise<Download> {
  const range = { fromBlock: String(fromBlock), toBlock: String(toBlock) }
  const task = JSON.stringify({ url: node.url, factory: PROTOCOL.factory.address, ...range })
  const child = spawn(process.execPath, ['--import', 'tsx', DOWNLOAD, task], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [code]] = await Promise.all([child.stdout.toArray(), once(child, 'exit')])
  if (code !== 0) throw new Error(`the download ended with ${code}`)
  return downloadSchema.parse(JSON.parse(Buffer.concat(output).toString()))
}

function busiestSecond(donations: readonly Donation[]): number {
  const counts = new Map<number, number>()
  for (const { time } of donations) counts.set(time, (counts.get(time) ?? 0) + 1)
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
}
