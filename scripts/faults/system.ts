// The whole of it as it runs in production: a chain, a node that can fail, PostgreSQL, one indexer and API replicas, each
// started again when it ends, as a supervisor does.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { configurationOf } from '../bench/bench-configuration.ts'
import { type IndexStage, indexStageOf, type WaitingGift } from '../bench/index-stage.ts'
import { freePort } from '../free-port.ts'
import { type IndexerProcess, launchIndexer } from '../indexer/launch.ts'
import type { LogLine } from '../indexer/log-line.ts'
import { untilReady } from '../indexer/start.ts'
import { type Postgres, startPostgres } from '../postgres/start.ts'
import { CHAIN_ID } from '../replay/chain.ts'
import { syntheticDonations } from '../replay/synthetic-donations.ts'
import { UsageError } from '../usage-error.ts'
import { type FaultyNode, startFaultyNode } from './node.ts'

export interface Part {
  /** Where it answers, now and after it was started again. */
  url: string
  process(): IndexerProcess
  /** Lines that are warnings or errors, since the last `forget`. */
  complaints: LogLine[]
  end(): Promise<void>
}

export interface System {
  stage: IndexStage
  /** Gifts to come: taken from the front. */
  waiting: WaitingGift[]
  node: FaultyNode
  postgres: Postgres
  indexer: Part
  /** Starts one more; it ends with the system. */
  start(options: { mode: 'start' | 'serve'; schema?: string; again?: boolean; dataDirectory?: string }): Promise<Part>
  close(): Promise<void>
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const SCHEMA = 'amana_index'
const PATIENCE = 600_000
/** Of a supervisor, before it starts again what has ended. */
const PAUSE = 500
const SHAPE = { seed: 11, campaigns: 8, donations: 400 }
const WAITING = 1_500

export async function startSystem(say: (line: string) => void): Promise<System> {
  const rows = syntheticDonations(SHAPE)
  const donations = rows.map(({ ts, amount, ...row }, index) => ({
    ...row,
    line: index + 1,
    time: ts,
    amount: BigInt(amount),
  }))
  const stage = await indexStageOf({ donations, waiting: WAITING, say })
  const node = await startFaultyNode(stage.chain.ask)
  const postgres = await startPostgres({ durable: true })
  const folder = mkdtempSync(join(tmpdir(), 'amana-faults-'))
  const parts: Part[] = []
  const start: System['start'] = async ({ mode, schema = SCHEMA, again = true, dataDirectory = folder }) => {
    const part = await supervise({
      mode,
      schema,
      again,
      databaseUrl: postgres.url(),
      configuration: configurationOf(node.url, dataDirectory),
    })
    parts.push(part)
    return part
  }
  const indexer = await start({ mode: 'start' })
  const system: System = {
    stage,
    waiting: [...stage.waiting],
    node,
    postgres,
    indexer,
    start,
    async close() {
      await Promise.all(parts.map((part) => part.end()))
      await postgres.remove()
      await node.close()
      await stage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await untilCaughtUp(system)
    return system
  } catch (error) {
    const reason = indexer.complaints.at(-1)?.text ?? (error as Error).message
    await system.close()
    throw new UsageError(`The indexer does not come up: ${reason}`)
  }
}

/** Seconds until a part answers with the chain's newest block. */
export async function untilCaughtUp(
  { stage, indexer }: Pick<System, 'stage' | 'indexer'>,
  part = indexer,
): Promise<number> {
  const begin = performance.now()
  const never = new Promise<never>(() => {}) // a part that ends is started again
  const block = { chainId: CHAIN_ID, number: await stage.latest() }
  await untilReady({ url: part.url, ended: never }, { timeout: PATIENCE, block })
  return (performance.now() - begin) / 1_000
}

async function supervise(options: {
  mode: 'start' | 'serve'
  schema: string
  again: boolean
  databaseUrl: string
  configuration: ReturnType<typeof configurationOf>
}): Promise<Part> {
  const { mode, schema, again, databaseUrl, configuration } = options
  const port = await freePort()
  const complaints: LogLine[] = []
  const onLine = (line: LogLine) => {
    if (line.level !== 'info' || /another indexer/i.test(line.text)) complaints.push(line)
  }
  const launch = () => launchIndexer({ root, mode, port, configuration, databaseUrl, schema, onLine })
  let isOver = false
  let process = launch()
  const watch = async () => {
    for (;;) {
      await process.ended
      if (isOver || !again) return
      await wait(PAUSE)
      process = launch()
    }
  }
  void watch()
  return {
    url: process.url,
    process: () => process,
    complaints,
    async end() {
      isOver = true
      await process.stop()
    },
  }
}
