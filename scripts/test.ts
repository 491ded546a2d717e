// Runs the test suites and ends with `N passed, N failed`, summed over all of them. One after another, but for the suite that
// mostly waits, which runs beside the others and is printed when it has ended.
//
//   npm test                                   every suite
//   npm run test:all                           more inputs to generated tests, PostgreSQL, the planted bugs, coverage, the proofs
//   npm run test:deep                          generated tests with as many inputs as a night allows, then the same
//   npm run test:sdk                           one suite; `postgres` is the indexer's on a real server
//   npm run test:sdk -- test/sdk/trace.test.ts one file; other arguments (--grep, --bail) go to mocha as they are
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, globSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Counts, closingLine, judge, sum } from './tally.ts'

interface Suite {
  name: string
  files: string[]
  runner: 'hardhat' | 'mocha'
  env?: Record<string, string>
  /** It waits for processes of its own more than it works: the suites before the next one that has a browser run meanwhile. */
  waits?: true
}

const SUITES: readonly Suite[] = [
  { name: 'project', files: ['test/*.test.ts', 'test/scripts/**/*.test.ts'], runner: 'mocha' },
  { name: 'contracts', files: ['test/contracts/**/*.test.ts'], runner: 'hardhat' },
  { name: 'sdk', files: ['test/sdk/**/*.test.ts'], runner: 'hardhat' },
  {
    name: 'app',
    files: ['test/app/**/*.test.{ts,tsx}'],
    runner: 'mocha',
    env: { TSX_TSCONFIG_PATH: 'test/app/tsconfig.json' },
  },
  { name: 'indexer', files: ['test/indexer/**/*.test.ts'], runner: 'mocha', waits: true },
  { name: 'e2e', files: ['test/e2e/**/*.test.ts'], runner: 'mocha' },
]

/** The same tests of the indexer with PostgreSQL in place of the embedded database. */
const ON_POSTGRES: Suite = {
  name: 'postgres',
  files: ['test/indexer/**/*.test.ts'],
  runner: 'mocha',
  env: { AMANA_TEST_POSTGRES: '1' },
}

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/** Beyond the suites: commands that judge the contracts, or the tests themselves. Each counts as one. */
const CHECKS: readonly string[] = ['bugs', 'readings', 'coverage', 'proofs']

const [first, ...others] = process.argv.slice(2)
const tier = first === '--tier' ? others[0] : undefined
const [wanted, ...rest] = tier === undefined ? process.argv.slice(2) : []
if (tier !== undefined) Object.assign(process.env, { AMANA_TIER: tier })
const all = tier === undefined && wanted !== ON_POSTGRES.name ? SUITES : [...SUITES, ON_POSTGRES]
const suites = wanted ? all.filter(({ name }) => name === wanted) : all
if (suites.length === 0) {
  console.error(`no suite "${wanted}"; there are: ${SUITES.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

// Suites that run beside each other must find the contracts compiled.
if (suites.length > 1) spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })

const [waiting] = suites.length > 1 ? suites.filter(({ waits }) => waits) : []
const turn = Promise.withResolvers<void>()
const beside = waiting && run(waiting, turn.promise)
const results: Counts[] = []
for (const suite of suites) {
  if (suite === waiting) turn.resolve()
  results.push(await (suite === waiting && beside ? beside : run(suite)))
}

const checks = tier === undefined ? [] : CHECKS.map(check)
const total = sum([...results, ...checks])
console.log(closingLine(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** With a `turn`, what it prints is kept until that comes, so that it does not stand between the lines of others. */
async function run(suite: Suite, turn?: Promise<void>): Promise<Counts> {
  const named = rest.filter((argument) => /\.test\.tsx?$/.test(argument))
  const files = named.length > 0 ? named : globSync(suite.files).sort()
  const options = rest.filter((argument) => !named.includes(argument))
  const title = `\n── ${suite.name}: ${files.length} files`
  if (!turn) console.log(title)
  if (files.length === 0) return judge({ exitCode: 0, counts: undefined })

  const folder = mkdtempSync(join(tmpdir(), 'amana-test-'))
  const summaryFile = join(folder, 'summary.json')
  const outputFile = join(folder, 'output')
  const sink = turn ? openSync(outputFile, 'w') : 'inherit'
  const runner = spawn(process.execPath, [...commandOf(suite), ...options, ...files], {
    stdio: ['inherit', sink, sink],
    env: { ...process.env, ...suite.env, TEST_SUMMARY_FILE: summaryFile },
  })
  const [exitCode] = (await once(runner, 'exit')) as [number | null]
  if (typeof sink === 'number') {
    closeSync(sink)
    await turn
    console.log(title)
    process.stdout.write(readFileSync(outputFile))
  }
  const counts = existsSync(summaryFile) ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Counts) : undefined
  rmSync(folder, { recursive: true })

  const judged = judge({ exitCode, counts })
  const unexplained = judged.failed > (counts?.failed ?? 0) ? ` (the runner ended with ${exitCode}; see above)` : ''
  console.log(`── ${suite.name}: ${closingLine(judged)}${unexplained}`)
  return judged
}

function check(name: string): Counts {
  console.log(`\n── ${name}`)
  // They ask whether tests notice something; more inputs to the same tests would only take longer.
  const env = { ...process.env, AMANA_TIER: 'default' }
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit', env })
  const passed = status === 0
  if (!passed) console.log(`── ${name} failed`)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function commandOf({ runner }: Suite): string[] {
  if (runner === 'hardhat') return ['node_modules/hardhat/dist/src/cli.js', 'test', 'mocha']
  const reporter = './scripts/counting-reporter.mjs'
  return ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--timeout', '120000', '--reporter', reporter]
}
