// Runs the test suites one after another and ends with `N passed, N failed`, summed over all of them.
//
//   npm test                                   every suite
//   npm run test:all                           more inputs to generated tests, PostgreSQL, the planted bugs, coverage, the proofs
//   npm run test:deep                          generated tests with as many inputs as a night allows, then the same
//   npm run test:sdk                           one suite; `postgres` is the indexer's on a real server
//   npm run test:sdk -- test/sdk/trace.test.ts one file; other arguments (--grep, --bail) go to mocha as they are
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Counts, closingLine, judge, sum } from './tally.ts'

interface Suite {
  name: string
  files: string[]
  runner: 'hardhat' | 'mocha'
  env?: Record<string, string>
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
  { name: 'indexer', files: ['test/indexer/**/*.test.ts'], runner: 'mocha' },
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

const results = suites.map((suite) => {
  const named = rest.filter((argument) => /\.test\.tsx?$/.test(argument))
  const files = named.length > 0 ? named : globSync(suite.files).sort()
  return run(
    suite,
    files,
    rest.filter((argument) => !named.includes(argument)),
  )
})

const checks = tier === undefined ? [] : CHECKS.map(check)
const total = sum([...results, ...checks])
console.log(closingLine(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function run(suite: Suite, files: string[], options: string[]): Counts {
  console.log(`\n── ${suite.name}: ${files.length} files`)
  if (files.length === 0) return judge({ exitCode: 0, counts: undefined })

  const folder = mkdtempSync(join(tmpdir(), 'amana-test-'))
  const summaryFile = join(folder, 'summary.json')
  const { status } = spawnSync(process.execPath, [...commandOf(suite), ...options, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...suite.env, TEST_SUMMARY_FILE: summaryFile },
  })
  const counts = existsSync(summaryFile) ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Counts) : undefined
  rmSync(folder, { recursive: true })

  const judged = judge({ exitCode: status, counts })
  const unexplained = judged.failed > (counts?.failed ?? 0) ? ` (the runner ended with ${status}; see above)` : ''
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
