// Which statement of the contracts runs in which test.
import { addStatementCoverageInstrumentation } from '@nomicfoundation/edr'
import { getCoverageLibrary } from '@nomicfoundation/edr/coverage'
import type { ArtifactFolder } from './artifact-folder.ts'
import { compile } from './compile.ts'
import type { Statement, Trace } from './protocol.ts'
import { isShipped, type Sources, targetsOf } from './sources.ts'
import { isMeasuring } from './test-files.ts'
import type { TestSuite } from './test-suite.ts'

/** The newest that the instrumentation knows and that our syntax is within. */
const SOLIDITY = '0.8.28'

/** A test by its name, or what several tests start from. */
type Owner = string | Fixture
type Fixture = () => Promise<unknown>

interface Seen {
  tags: Set<string>
  fixtures: Set<Fixture>
}

export class Tracer {
  readonly #sources: Sources
  /** Statements by the tag that they report. */
  readonly #statements = new Map<string, Omit<Statement, 'tests'>>()
  readonly #seen = new Map<Owner, Seen>()
  /** Whom to credit with what runs now. */
  #owners: readonly Owner[] = []

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

  /** What runs in a fixture counts for every test that starts from it, though the chain runs it only once. */
  followFixtures(helpers: { loadFixture: (fixture: never) => Promise<unknown> }): void {
    const load = helpers.loadFixture as (fixture: Fixture) => Promise<unknown>
    const follow = async (fixture: Fixture) => {
      const owners = this.#owners
      for (const owner of owners) this.#of(owner).fixtures.add(fixture)
      this.#owners = [fixture]
      try {
        return await load(fixture)
      } finally {
        this.#owners = owners
      }
    }
    helpers.loadFixture = follow as typeof helpers.loadFixture
  }

  async trace(suite: TestSuite, artifacts: ArtifactFolder): Promise<Trace> {
    const instrumented = this.#instrument()
    const targets = targetsOf(Object.keys(this.#sources).filter(isShipped), instrumented)
    const compilation = compile(instrumented, targets)
    if ('error' in compilation) throw new Error(compilation.error)
    artifacts.install(compilation.contracts)
    const tests = suite.tests.map(({ id }) => id).filter((test) => !isMeasuring(test))
    const onScope = (scope: readonly string[]) => {
      this.#owners = scope
    }
    const { durations } = await suite.run(tests, { bail: false, onScope })
    const upset = tests.filter((test) => durations[test] === undefined)
    return { tests, durations, statements: this.#result(tests), upset }
  }

  #instrument(): Sources {
    const { filename, content } = getCoverageLibrary()
    const changed = Object.entries(this.#sources).map(([file, text]) => {
      if (!isShipped(file)) return [file, text]
      const { source, metadata } = addStatementCoverageInstrumentation(text, file, SOLIDITY)
      for (const { tag, startUtf16, endUtf16 } of metadata) {
        const bytes = (end: number) => Buffer.byteLength(text.slice(0, end))
        const statement = { file, start: bytes(Number(startUtf16)), end: bytes(Number(endUtf16)) }
        this.#statements.set(Buffer.from(tag).toString('hex'), statement)
      }
      return [file, source]
    })
    return { ...Object.fromEntries(changed), [filename]: content }
  }

  #record(tags: readonly string[]): void {
    for (const owner of this.#owners) {
      const { tags: known } = this.#of(owner)
      for (const tag of tags) known.add(tag)
    }
  }

  #of(owner: Owner): Seen {
    const seen = this.#seen.get(owner) ?? { tags: new Set(), fixtures: new Set() }
    this.#seen.set(owner, seen)
    return seen
  }

  #result(tests: readonly string[]): Statement[] {
    const byTag = new Map(
      [...this.#statements].map(([tag, statement]) => [tag, { ...statement, tests: new Set<number>() }]),
    )
    for (const [index, test] of tests.entries()) {
      for (const tag of this.#tagsOf(test)) byTag.get(tag)?.tests.add(index)
    }
    return [...byTag.values()].map((statement) => ({ ...statement, tests: [...statement.tests] }))
  }

  /** Its own and those of the fixtures that it starts from. */
  #tagsOf(owner: Owner): Set<string> {
    const { tags, fixtures } = this.#of(owner)
    return new Set([...tags, ...[...fixtures].flatMap((fixture) => [...this.#tagsOf(fixture)])])
  }
}
