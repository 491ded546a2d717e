// Proves what proofs/*.sol says of the coin line, and ends with `N passed, N failed`: one for each property.
//
//   npm run proofs                all of them
//   npm run proofs -- CoinLine    one of them
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROOFS } from './proofs/list.ts'
import { prove, type Verdict } from './proofs/prove.ts'
import { openSolver } from './proofs/solver.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const [wanted] = process.argv.slice(2)
const chosen = PROOFS.filter((name) => !wanted || name === wanted)
if (chosen.length === 0) {
  console.error(`no proof "${wanted}"; there are: ${PROOFS.join(', ')}`)
  process.exit(1)
}

const solver = await openSolver()
const verdicts: Verdict[] = []
for (const name of chosen) {
  const begin = performance.now()
  const contract = `${name}Proof`
  const found = await prove({ file: `proofs/${contract}.sol`, contract, read }, solver)
  console.log(`── ${contract}: ${found.length} properties, ${((performance.now() - begin) / 1000).toFixed(1)} s`)
  for (const { proved, property, explanation } of found) {
    console.log(proved ? `  proved  ${property}` : `  FAILED  ${property}\n${explanation}`)
  }
  verdicts.push(...found)
}
await solver.close()

const passed = verdicts.filter(({ proved }) => proved).length
const failed = verdicts.length - passed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
