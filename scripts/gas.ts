// What every operation costs, in gas of whole transactions: gas.json holds the figures, docs/gas.md says how.
//
//   npm run gas                measures and prints
//   npm run gas -- --json      prints one JSON object and nothing else
//   npm run gas -- --write     also writes gas.json and the tables in docs/gas.md and README.md
//   npm run gas:check          ends with 1 when a figure is not what gas.json says, or above its budget
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import hre from 'hardhat'
import { excesses } from './gas/budgets.ts'
import { staleDocuments, writeDocuments } from './gas/documents.ts'
import { FIGURES, type Measurements, measure, measurements } from './gas/figures.ts'

const snapshot = new URL('../gas.json', import.meta.url)
const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, write: { type: 'boolean' }, check: { type: 'boolean' } },
})

await hre.tasks.getTask('build').run({ quiet: true })
const measured = await measure()
if (options.json) console.log(JSON.stringify(measured, null, 2))
else for (const [name, value] of lines(measured)) console.log(`${name.padEnd(26)} ${value.padStart(8)}`)
if (options.write) {
  writeFileSync(snapshot, `${JSON.stringify(measured, null, 2)}\n`)
  writeDocuments(measured)
}
if (options.check) {
  const problems = [...drift(), ...excesses(measured)]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

/** A table of what is not as it was committed. */
function drift(): string[] {
  const committed = new Map(lines(measurements.parse(JSON.parse(readFileSync(snapshot, 'utf8')))))
  const changed = lines(measured).filter(([name, value]) => committed.get(name) !== value)
  const table = changed.map(([name, value]) => {
    const before = Number(committed.get(name))
    const difference = Number(value) - before
    return `${name.padEnd(26)} ${before} in gas.json, ${value} measured: ${difference > 0 ? '+' : ''}${difference}`
  })
  const stale = staleDocuments(measured).map((path) => `${path} shows other figures`)
  const advice = 'If this is meant, write it down: npm run gas -- --write'
  return table.length + stale.length > 0 ? [...table, ...stale, advice] : []
}

function lines({ sizes, ...gas }: Measurements): [string, string][] {
  return [
    ...FIGURES.map((name): [string, string] => [name, String(gas[name])]),
    ...Object.entries(sizes).flatMap(([name, { runtime, initcode }]): [string, string][] => [
      [`${name} runtime`, String(runtime)],
      [`${name} initcode`, String(initcode)],
    ]),
  ]
}
