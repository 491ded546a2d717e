// The contract tests, loaded once and run again and again in this process.
import { relative, sep } from 'node:path'
import Mocha, { type Runnable, type Runner, type Suite, type Test } from 'mocha'

export interface TestInfo {
  id: string
  file: string
}

export interface Failure {
  test: string
  message: string
}

export interface RunResult {
  passed: number
  failures: Failure[]
  /** Milliseconds of each test that passed, its hooks not included. */
  durations: Record<string, number>
}

export interface RunOptions {
  bail: boolean
  /** Told before the hooks of each test, and for hooks before a whole suite with all of its tests. */
  onScope?: (tests: readonly string[]) => void
}

const TEST_TIMEOUT = 120_000

export class TestSuite {
  readonly tests: TestInfo[] = []
  readonly #mocha: Mocha
  readonly #ids = new Map<Test, string>()
  readonly #contents = new Map<Suite, { tests: Test[]; suites: Suite[] }>()

  private constructor(mocha: Mocha) {
    this.#mocha = mocha
    mocha.suite.eachTest((test: Test) => this.#name(test))
    this.#remember(mocha.suite)
  }

  static async load(files: readonly string[]): Promise<TestSuite> {
    const mocha = new Mocha({ timeout: TEST_TIMEOUT, bail: true, reporter: Mocha.reporters.Base })
    for (const file of files) mocha.addFile(file)
    await mocha.loadFilesAsync()
    mocha.cleanReferencesAfterRun(false)
    return new TestSuite(mocha)
  }

  /** Runs these tests, as far as suites allow in this order. */
  async run(ids: readonly string[], { bail, onScope }: RunOptions): Promise<RunResult> {
    this.#select(new Map(ids.map((id, rank) => [id, rank])))
    setBail(this.#mocha.suite, bail)
    const result: RunResult = { passed: 0, failures: [], durations: {} }
    await new Promise<void>((resolve) =>
      this.#watch(
        this.#mocha.run(() => resolve()),
        result,
        onScope,
      ),
    )
    return result
  }

  #watch(runner: Runner, result: RunResult, onScope: RunOptions['onScope']): void {
    const idOf = (test: Test) => this.#idOf(test)
    runner.on('pass', (test) => {
      result.passed++
      result.durations[idOf(test)] = test.duration ?? 0
    })
    runner.on('fail', (test, error) => result.failures.push({ test: idOf(test), message: String(error?.message) }))
    if (!onScope) return
    runner.on('test', (test) => onScope([idOf(test)]))
    runner.on('hook', (hook) => {
      if (!hook.title.startsWith('"before all"')) return
      const tests: string[] = []
      hook.parent?.eachTest((test: Test) => tests.push(idOf(test)))
      onScope(tests)
    })
  }

  /** Of a test, or of a hook: then that of the test which it is for, if it is for one. */
  #idOf(runnable: Runnable): string {
    const { currentTest } = runnable.ctx ?? {}
    const id = this.#ids.get(runnable as Test) ?? this.#ids.get(currentTest as Test)
    return id ?? `${fileOf(runnable)} › ${runnable.titlePath().join(' › ')}`
  }

  #name(test: Test): void {
    const file = fileOf(test)
    const name = `${file} › ${test.titlePath().join(' › ')}`
    const taken = new Set(this.#ids.values())
    let id = name
    for (let count = 2; taken.has(id); count++) id = `${name} (${count})`
    this.#ids.set(test, id)
    this.tests.push({ id, file })
  }

  #remember(suite: Suite): void {
    this.#contents.set(suite, { tests: [...suite.tests], suites: [...suite.suites] })
    for (const child of suite.suites) this.#remember(child)
  }

  #select(ranks: ReadonlyMap<string, number>): void {
    const rankOf = (test: Test) => ranks.get(this.#ids.get(test) ?? '') ?? Number.POSITIVE_INFINITY
    const arrange = (suite: Suite): number => {
      const all = this.#contents.get(suite) ?? { tests: [], suites: [] }
      suite.tests = all.tests.filter((test) => rankOf(test) < Number.POSITIVE_INFINITY)
      suite.tests.sort((a, b) => rankOf(a) - rankOf(b))
      const children = all.suites.map((child) => ({ child, rank: arrange(child) }))
      const kept = children.filter(({ rank }) => rank < Number.POSITIVE_INFINITY).sort((a, b) => a.rank - b.rank)
      suite.suites = kept.map(({ child }) => child)
      return Math.min(...suite.tests.slice(0, 1).map(rankOf), ...kept.slice(0, 1).map(({ rank }) => rank))
    }
    arrange(this.#mocha.suite)
  }
}

function fileOf({ file }: Runnable): string {
  return relative(process.cwd(), file ?? '')
    .split(sep)
    .join('/')
}

function setBail(suite: Suite, bail: boolean): void {
  suite.bail(bail)
  for (const child of suite.suites) setBail(child, bail)
}
