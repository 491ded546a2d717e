// What every operation costs, in gas of whole transactions: gas.json holds the figures, docs/gas.md says how.
//
//   npm run gas                measures and prints
//   npm run gas -- --json      prints one JSON object and nothing else
//   npm run gas -- --write     also writes gas.json and the tables in docs/gas.md and README.md
//   npm run gas:check          ends with 1 when a value is not what gas.json says, or above its budget
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import hre from 'hardhat'
import { excesses } from './gas/budgets.ts'
import { staleDocuments, writeDocuments } from './gas/documents.ts'
import { driftOf, linesOf } from './gas/drift.ts'
import { type Measurements, measure, measurements } from './gas/figures.ts'

const snapshot = new URL('../gas.json', import.meta.url)
const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, write: { type: 'boolean' }, check: { type: 'boolean' } },
})

await hre.tasks.getTask('build').run({ quiet: true })
const measured = await measure()
if (options.json) console.log(JSON.stringify(measured, null, 2))
else for (const [name, value] of linesOf(measured)) console.log(`${name.padEnd(26)} ${String(value).padStart(8)}`)
if (options.write) {
  writeFileSync(snapshot, `${JSON.stringify(measured, null, 2)}\n`)
  writeDocuments(measured)
}
if (options.check) {
  const problems = [...changes(measured), ...excesses(measured)]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

function changes(found: Measurements): string[] {
  const committed = measurements.parse(JSON.parse(readFileSync(snapshot, 'utf8')))
  const stale = staleDocuments(found).map((path) => `${path} shows other figures`)
  const differences = [...driftOf(committed, found), ...stale]
  return differences.length > 0 ? [...differences, 'If this is meant, write it down: npm run gas -- --write'] : []
}
