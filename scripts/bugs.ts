// Plants one bug after the other into a copy of the contracts; the tests must turn red on each.
//
//   npm run bugs                                    every bug in test/bugs, against all contract tests
//   npm run bugs -- --patches FOLDER --tests GLOB   other bugs, other tests
//   npm run bugs -- --only WORD                     only bugs with this word in their file name
//   npm run bugs -- --workers N                     processes at a time (default 2)
//   npm run bugs -- --tier NAME                     how many inputs generated tests get (default quick)
//
// Ends with `N passed, N failed`; a bug that nothing notices has failed.
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { closingLine } from './tally.ts'
import { Engine, type Variant, type Verdict } from './variants/engine.ts'
import { prepare } from './variants/ground.ts'
import { Order } from './variants/order.ts'
import { apply, type Patch, patchesIn } from './variants/patch.ts'
import { readSources, type Sources } from './variants/sources.ts'
import { CONTRACT_TESTS } from './variants/test-files.ts'
import type { WorkerProcess } from './variants/worker-process.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const { values } = parseArgs({
  options: {
    patches: { type: 'string', default: 'test/bugs' },
    tests: { type: 'string', default: CONTRACT_TESTS },
    only: { type: 'string', default: '' },
    workers: { type: 'string', default: '2' },
    tier: { type: 'string', default: 'quick' },
  },
})

Object.assign(process.env, { AMANA_TIER: values.tier })
const patches = patchesIn(values.patches).filter(({ path }) => basename(path).includes(values.only))
if (patches.length === 0) throw new Error(`No patches in ${values.patches}`)
const sources = readSources()
const ground = await prepare(sources, values.tests)
const order = new Order(ground)
const engine = new Engine(ground, order, Math.min(patches.length, Math.max(1, Number(values.workers) || 1)))

let passed = 0
try {
  await engine.each(patches, async (patch, worker) => {
    const begin = Date.now()
    const { isRed, sentence } = await judge(patch, sources, worker)
    if (isRed) passed++
    const seconds = ((Date.now() - begin) / 1000).toFixed(1)
    console.log(`${isRed ? '✔' : '✘'} ${patch.title} (${basename(patch.path)}, ${seconds} s)\n    ${sentence}`)
  })
} finally {
  engine.stop()
}
const failed = patches.length - passed
console.log(`\n${closingLine({ passed, failed, skipped: 0 })}`)
process.exitCode = failed > 0 ? 1 : 0

async function judge(patch: Patch, sources: Sources, worker: WorkerProcess) {
  let variant: Variant
  try {
    variant = apply(patch, sources)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { isRed: false, sentence: `The patch no longer fits the contracts: ${reason}` }
  }
  return describe(await engine.judge(variant, worker, { all: true }))
}

function describe(verdict: Verdict): { isRed: boolean; sentence: string } {
  switch (verdict.outcome) {
    case 'killed':
      return { isRed: true, sentence: `Noticed by: ${verdict.by}` }
    case 'timeout':
      return { isRed: true, sentence: 'The tests did not end.' }
    case 'survived':
      return { isRed: false, sentence: 'No test notices it.' }
    case 'invalid':
      return { isRed: false, sentence: `The contracts do not compile with it: ${verdict.message}` }
    case 'same':
      return { isRed: false, sentence: 'The contracts compile to the same bytecode with it.' }
    case 'duplicate':
      return { isRed: false, sentence: 'Another patch compiles to the same bytecode.' }
  }
}
