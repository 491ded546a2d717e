// What goes wrong, made to go wrong: see --help.
import { parseArgs } from 'node:util'
import { endOnSignal } from './end-on-signal.ts'
import { diskFull } from './faults/cases/disk-full.ts'
import { hostileTexts } from './faults/cases/hostile.ts'
import { indexerKilled, postgresKilled, replicaKilled } from './faults/cases/killed.ts'
import { nodeDown, nodePruned, nodeSlow, otherChainAtStart, otherChainLive } from './faults/cases/node.ts'
import { reorganised, reorganisedTooDeep } from './faults/cases/reorganised.ts'
import { secondIndexer } from './faults/cases/second.ts'
import { findingsOf } from './faults/check.ts'
import type { Fault } from './faults/fault.ts'
import { lineOf, type Outcome } from './faults/outcome.ts'
import { type System, startSystem, untilCaughtUp } from './faults/system.ts'
import { UsageError } from './usage-error.ts'

/** The last one ends with a new index, so it comes last. */
const FAULTS: readonly Fault[] = [
  indexerKilled,
  postgresKilled,
  replicaKilled,
  nodeDown,
  nodeSlow,
  otherChainAtStart,
  otherChainLive,
  nodePruned,
  reorganised(1),
  reorganised(5),
  reorganised(20),
  secondIndexer,
  diskFull,
  hostileTexts,
  reorganisedTooDeep,
]

const HELP = `Breaks one part after another of a running system (a chain, a node in front of it, PostgreSQL, an indexer, API replicas) while
gifts come in, and checks afterwards that the index has every event of the chain once and the contracts' ledger hashes.

  npm run faults [-- --only NAME[,NAME…]] [--json]

  --only NAME   some of: ${FAULTS.map(({ name }) => name).join(', ')}
  --json        the last line is one JSON object
  --help        this text

Ends with 1 when something was lost, doubled or answered wrongly.
`

endOnSignal()
try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const { only, json, help } = optionsOf(process.argv.slice(2))
  if (help) {
    console.log(HELP)
    return 0
  }
  const names = only?.split(',') ?? FAULTS.map(({ name }) => name)
  const unknown = names.find((name) => !FAULTS.some((fault) => fault.name === name))
  if (unknown !== undefined) throw new UsageError(`There is no fault "${unknown}"; see --help`)
  const system = await startSystem(() => {})
  const outcomes: Outcome[] = []
  try {
    for (const fault of FAULTS.filter(({ name }) => names.includes(name))) {
      const outcome = await outcomeOf(fault, system)
      console.log(lineOf(outcome))
      outcomes.push(outcome)
    }
  } finally {
    await system.close()
  }
  const failed = outcomes.filter(({ ok }) => !ok).length
  console.log(`${outcomes.length - failed} of ${outcomes.length} faults left nothing behind`)
  if (json) console.log(JSON.stringify({ outcomes }))
  return failed === 0 ? 0 : 1
}

async function outcomeOf({ name, title, run }: Fault, system: System): Promise<Outcome> {
  try {
    const { seconds, seen } = await run(system)
    // gifts came in until the end
    await untilCaughtUp(system)
    const { url } = system.indexer
    const findings = await findingsOf(system.stage, url)
    const ok = findings.lost === 0 && findings.twice === 0 && findings.ledgerOk
    return { name, title, seconds, seen, ...findings, ok }
  } catch (error) {
    const last = system.indexer.complaints.at(-1)?.text
    const seen = `${error instanceof Error ? error.message : error}${last ? `; the indexer said: ${last}` : ''}`
    return { name, title, seconds: undefined, seen, events: 0, lost: 0, twice: 0, ledgerOk: false, ok: false }
  }
}

function optionsOf(commandLine: string[]) {
  try {
    const options = { only: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const
    return parseArgs({ args: commandLine, options }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : error}; see --help for all options`)
  }
}
