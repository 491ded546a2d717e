// Debian's z3, one process for each question. It is not a package of npm: the one there is a build for the browser that
// answers many times slower.
import { spawnSync } from 'node:child_process'

/** What a solver says to one SMT-LIB script. */
export type Solver = (script: string) => string

export const NO_SOLVER = 'The proofs need z3: apt-get install z3, or https://github.com/Z3Prover/z3/releases.'

// What solc passes to z3 on the command line.
const SETTINGS = [
  'rewriter.pull_cheap_ite=true',
  'fp.spacer.q3.use_qgen=true',
  'fp.spacer.mbqi=false',
  'fp.spacer.ground_pobs=false',
]

export const z3: Solver = (script) => {
  // Ends with 1 whenever a script asks for a model that there is not, as those of solc do.
  const { error, stdout } = run(['-smt2', '-in', ...SETTINGS], script)
  if (error) throw error
  return stdout
}

export function isInstalled(): boolean {
  return !run(['--version']).error
}

function run(options: string[], input?: string) {
  return spawnSync('z3', options, { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
}
