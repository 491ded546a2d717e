// Runs the contract suite on instrumented contracts. Fails unless it executes every line and every statement of all that
// is shipped.
//
// What this cannot see: a statement counts once, so both ways of a `? :`, `&&` or `||` may not have been taken.
// The mutants can. Tests of gas and of code size are left out, because instrumented contracts are larger and dearer.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeReport, isComplete, isExecutable, readReport } from './coverage/report.ts'

/** Tests that are about the very bytes and gas of what ships. */
const ABOUT_BYTECODE = [
  'the compiler input that a deployment records',
  'fits the size limit of the chain',
  'five thousand gifts of dust make paying and returning no dearer',
  'CampaignFactory.isCampaign is false for the implementation',
]

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const shipped = globSync('contracts/**/*.sol', { exclude: ['contracts/mocks/**'] })
  .filter((file) => isExecutable(readFileSync(file, 'utf8')))
  .sort()
const suite = globSync('test/contracts/**/*.test.ts').sort()
const hardhat = ['node_modules/hardhat/dist/src/cli.js', '--config', 'scripts/coverage/hardhat.config.ts', '--coverage']
const run = spawnSync(
  process.execPath,
  [...hardhat, 'test', 'mocha', '--grep-exclude', ABOUT_BYTECODE.join('|'), ...suite],
  {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
    env: { ...process.env, FORCE_COLOR: '0' },
  },
)
if (run.status !== 0) {
  console.log(run.stdout)
  console.error(`${run.stderr}\nThe suite fails on instrumented contracts.`)
  process.exit(1)
}

const files = readReport(readFileSync('coverage/lcov.info', 'utf8'), run.stdout, shipped)
console.log(describeReport(files))
process.exitCode = files.length > 0 && files.every(isComplete) ? 0 : 1
