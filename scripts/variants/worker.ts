// A process that has the compiler and the tests in memory and answers one question after the other.
import fc from 'fast-check'
import { ArtifactFolder } from './artifact-folder.ts'
import { compile } from './compile.ts'
import { OUT_OF_MEMORY, type Reply, type Request } from './protocol.ts'
import { allTargets, readSources, type Sources, targetsOf } from './sources.ts'
import { TestSuite } from './test-suite.ts'
import { Tracer } from './tracer.ts'

/** Bytes; all tests together stay below a third of it. */
const MEMORY_LIMIT = 4 * 2 ** 30

const { AMANA_VARIANT_ARTIFACTS: folder } = process.env
if (!folder || !process.send) throw new Error('This is started by the pool.')

const sources = readSources()
const original = compile(sources, allTargets(sources))
if ('error' in original) throw new Error(original.error)
const artifacts = new ArtifactFolder(folder, original.contracts)
let suite: TestSuite | undefined
let tracer: Tracer | undefined
let restart: () => Promise<void> = async () => undefined

// The same examples for every variant, unless a test has its own seed.
fc.configureGlobal({ seed: 1 })
// A rejection that nobody waits for comes from a test that has failed already.
process.on('unhandledRejection', () => undefined)
process.on('disconnect', () => process.exit())
// A loop that never ends fills the chain's memory before it uses up the time.
setInterval(() => {
  if (process.memoryUsage.rss() > MEMORY_LIMIT) process.exit(OUT_OF_MEMORY)
}, 250).unref()
process.on('message', async (request: Request) => {
  const reply: Reply = await answer(request).catch((error) => ({ answer: 'broken', message: String(error?.stack) }))
  process.send?.(reply)
})

async function answer(request: Request): Promise<Reply> {
  if (request.ask === 'load') return load(request.files, request.isTracing)
  if (request.ask === 'install') return install(request.changes)
  if (!suite) throw new Error('Load the tests first.')
  if (request.ask === 'trace') {
    if (!tracer) throw new Error('Load the tests for tracing.')
    return { answer: 'traced', trace: await tracer.trace(suite, artifacts) }
  }
  await restart()
  return { answer: 'ran', result: await suite.run(request.tests, { bail: request.bail }) }
}

async function load(files: readonly string[], isTracing: boolean): Promise<Reply> {
  // A chain reports only if somebody listens when it is made.
  if (isTracing) tracer = await Tracer.listen(sources)
  const { networkHelpers } = await import('../../test/contracts/support/chain.ts')
  tracer?.followFixtures(networkHelpers)
  suite = await TestSuite.load(files)
  const genesis = await networkHelpers.takeSnapshot()
  restart = async () => {
    networkHelpers.clearSnapshots()
    await genesis.restore()
  }
  return { answer: 'loaded', tests: suite.tests }
}

function install(changes: Sources): Reply {
  const variant = { ...sources, ...changes }
  const compilation = compile(variant, targetsOf(Object.keys(changes), variant))
  if ('error' in compilation) return { answer: 'invalid', message: compilation.error }
  const isSame = compilation.contracts.every((contract) => artifacts.isOriginal(contract))
  artifacts.install(compilation.contracts)
  return { answer: 'installed', codeHash: compilation.codeHash, isSame }
}
