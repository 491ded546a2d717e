// Proves what proofs/*.sol says, and ends with `N passed, N failed`: one for each property. Needs z3.
//
//   npm run proofs                all of them
//   npm run proofs -- CoinLine    one of them
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PROOFS } from './proofs/list.ts'
import { prove, type Subject, unreachable, type Verdict } from './proofs/prove.ts'
import { isInstalled, NO_SOLVER, z3 } from './proofs/solver.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const [wanted] = process.argv.slice(2)
const chosen = PROOFS.filter((name) => !wanted || name === wanted)
if (chosen.length === 0) stop(`no proof "${wanted}"; there are: ${PROOFS.join(', ')}`)
if (!isInstalled()) stop(NO_SOLVER)

const verdicts = chosen.flatMap((name) => {
  const begin = performance.now()
  const found = verdictsOf({ file: `proofs/${name}Proof.sol`, read })
  console.log(`── ${name}Proof: ${found.length} properties, ${((performance.now() - begin) / 1000).toFixed(1)} s`)
  for (const { proved, property, explanation } of found) {
    console.log(proved ? `  proved  ${property}` : `  FAILED  ${property}\n${explanation}`)
  }
  return found
})

const passed = verdicts.filter(({ proved }) => proved).length
const failed = verdicts.length - passed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** First that the solver finds each assert when it is wrong, then that it finds nothing as they are. */
function verdictsOf(subject: Subject): Verdict[] {
  const empty = unreachable(subject, z3)
  const explanation = 'It would be proved even if it were wrong: nothing gets there.'
  return [...empty.map((property) => ({ proved: false, property, explanation })), ...prove(subject, z3)]
}

function stop(reason: string): never {
  console.error(reason)
  process.exit(1)
}
