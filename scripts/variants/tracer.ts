// Which statement of the contracts runs in which test.
import { addStatementCoverageInstrumentation } from '@nomicfoundation/edr'
import { getCoverageLibrary } from '@nomicfoundation/edr/coverage'
import type { ArtifactFolder } from './artifact-folder.ts'
import { compile } from './compile.ts'
import type { Statement, Trace } from './protocol.ts'
import { isShipped, SHIPPED, type Sources, targetsOf } from './sources.ts'
import type { TestSuite } from './test-suite.ts'

/** The newest that the instrumentation knows and that our syntax is within. */
const SOLIDITY = '0.8.28'

export class Tracer {
  readonly #sources: Sources
  /** Statements by the tag that they report, and the tests that have been seen in each. */
  readonly #statements = new Map<string, Omit<Statement, 'tests'>>()
  readonly #seen = new Map<string, Set<string>>()
  #scope: readonly string[] = []

  private constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Must come before the chain is made. */
  static async listen(sources: Sources): Promise<Tracer> {
    const tracer = new Tracer(sources)
    const { hooks } = await import('hardhat')
    hooks.registerHandlers('network', { onCoverageData: async (_context, tags) => tracer.#record(tags) })
    return tracer
  }

  async trace(suite: TestSuite, artifacts: ArtifactFolder, restart: () => Promise<void>): Promise<Trace> {
    const instrumented = this.#instrument()
    const targets = [...new Set([...SHIPPED, ...targetsOf(Object.keys(this.#sources).filter(isShipped), instrumented)])]
    const compilation = compile(instrumented, targets)
    if ('error' in compilation) throw new Error(compilation.error)
    artifacts.install(compilation.contracts)
    // Every test deploys for itself, so that what runs while deploying counts for all of them.
    suite.beforeEach(restart)
    const tests = suite.tests.map(({ id }) => id)
    const { failures } = await suite.run(tests, { bail: false, onScope: (scope) => this.#enter(scope) })
    return { tests, statements: this.#result(tests), failing: failures.map(({ test }) => test) }
  }

  #instrument(): Sources {
    const { filename, content } = getCoverageLibrary()
    const changed = Object.entries(this.#sources).map(([file, text]) => {
      if (!isShipped(file)) return [file, text]
      const { source, metadata } = addStatementCoverageInstrumentation(text, file, SOLIDITY)
      for (const { tag, startUtf16, endUtf16 } of metadata) {
        const bytes = (end: number) => Buffer.byteLength(text.slice(0, Number(end)))
        const statement = { file, start: bytes(Number(startUtf16)), end: bytes(Number(endUtf16)) }
        this.#statements.set(Buffer.from(tag).toString('hex'), statement)
      }
      return [file, source]
    })
    return { ...Object.fromEntries(changed), [filename]: content }
  }

  #enter(tests: readonly string[]): void {
    this.#scope = tests
  }

  #record(tags: readonly string[]): void {
    for (const tag of tags) {
      const tests = this.#seen.get(tag) ?? new Set()
      for (const test of this.#scope) tests.add(test)
      this.#seen.set(tag, tests)
    }
  }

  #result(tests: readonly string[]): Statement[] {
    const indexes = new Map(tests.map((test, index) => [test, index]))
    return [...this.#statements].map(([tag, statement]) => {
      const seen = [...(this.#seen.get(tag) ?? [])].map((test) => indexes.get(test))
      return { ...statement, tests: seen.filter((index) => index !== undefined) }
    })
  }
}
