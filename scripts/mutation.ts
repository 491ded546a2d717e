// Mutation testing of the shipped contracts; see scripts/variants/mutation-command.ts for the options.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SETTINGS } from './variants/compile.ts'
import { Engine, type Variant } from './variants/engine.ts'
import { type Ground, prepare } from './variants/ground.ts'
import { type Mutant, mutantsOf } from './variants/mutate.ts'
import { type Command, HELP, parseCommand, select } from './variants/mutation-command.ts'
import { Order } from './variants/order.ts'
import { type Judged, problemsOf, REPORT, type Report, readReasons, readReport, reportOf } from './variants/report.ts'
import { greenFiles, holds, type Result, Results, resultOf } from './variants/results.ts'
import { codeHash, readSources, type Sources } from './variants/sources.ts'
import { CONTRACT_TESTS, totalHash } from './variants/test-files.ts'
import type { WorkerProcess } from './variants/worker-process.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.exitCode = await main(parseCommand(process.argv.slice(2)))

async function main(command: Command): Promise<number> {
  if (command.help) {
    console.log(HELP)
    return 0
  }
  const sources = readSources()
  const reasons = readReasons()
  if (command.check) return conclude(readReport(), problemsOf(readReport(), sources, reasons))

  const { mutants, conditions } = mutantsOf(sources)
  const selected = select(mutants, command)
  const ground = await prepare(sources, CONTRACT_TESTS)
  const judged = await judge(selected, sources, ground, command)

  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  const isWhole = selected.length === mutants.length
  const places = new Set(selected.flatMap(({ negates }) => negates))
  const report = reportOf({
    commit,
    sources,
    testsHash: totalHash(ground.hashes),
    judged,
    conditions: conditions.filter((condition) => places.has(condition)),
    reasons,
  })
  if (isWhole) writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`)
  return conclude(report, problemsOf(report, sources, reasons))
}

async function judge(mutants: readonly Mutant[], sources: Sources, ground: Ground, command: Command) {
  const results = new Results()
  const order = new Order(ground)
  const engine = new Engine(ground, order, command.workers)
  const named = mutants.map((mutant) => ({ mutant, name: nameOf(mutant, sources) }))
  const open = named.filter(({ mutant, name }) => {
    const result = results.get(name)
    // What noticed it then is asked first, also when it has to be asked again.
    if (result?.outcome === 'killed') order.learn(mutant, result.by)
    if (!result || !holds(result, ground.hashes)) return true
    if (result.outcome !== 'invalid') engine.know(result.codeHash)
    return false
  })
  console.log(`${mutants.length} mutants, ${open.length} of them to be judged by ${ground.tests.length} tests`)

  const begin = Date.now()
  let done = 0
  try {
    await engine.each(open, async ({ mutant, name }, worker) => {
      const result = await judgeOne(mutant, name, { engine, worker, ground, before: results.get(name) })
      results.add(result)
      done++
      if (command.verbose || result.outcome === 'survived') console.log(line(mutant, result))
      if (done % 50 === 0) console.log(`${done} of ${open.length}, ${seconds(begin)} s`)
    })
  } finally {
    engine.stop()
  }
  console.log(`${done} judged in ${seconds(begin)} s`)
  return named.map(({ mutant, name }): Judged => ({ mutant, result: results.get(name) as Result }))
}

interface Circumstances {
  engine: Engine
  worker: WorkerProcess
  ground: Ground
  before: Result | undefined
}

async function judgeOne(mutant: Mutant, name: string, { engine, worker, ground, before }: Circumstances) {
  const begin = Date.now()
  const variant: Variant = { place: mutant, changes: { [mutant.file]: mutant.text } }
  const verdict = await engine.judge(variant, worker, { green: greenFiles(before, ground.hashes) })
  return resultOf(name, verdict, ground.hashes, (Date.now() - begin) / 1000)
}

/** The same for mutants of contracts that differ only in comments. */
function nameOf({ file, text }: Mutant, sources: Sources): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(SETTINGS))
    .update(codeHash({ ...sources, [file]: text }))
  return hash.digest('hex').slice(0, 32)
}

function line({ file, line, operator, before, after }: Mutant, result: Result): string {
  const by = result.outcome === 'killed' ? ` by ${result.by}` : ''
  return `${result.outcome} ${file}:${line} ${operator}: ${before} → ${after || 'nothing'} (${result.seconds} s)${by}`
}

function seconds(begin: number): number {
  return Math.round((Date.now() - begin) / 1000)
}

function conclude(report: Report, problems: readonly string[]): number {
  const { mutants, killed, timeouts, survived, scorePercent, invalid, duplicates, conditions } = report
  for (const problem of problems) console.log(problem)
  console.log(`mutants: ${mutants}, killed: ${killed}, timeouts: ${timeouts}, survived: ${survived}`)
  console.log(`left out: ${invalid} that do not compile, ${duplicates} that compile to what another does`)
  console.log(`conditions: ${conditions.all}, with a killed negation: ${conditions.withKilledNegation}`)
  console.log(`score: ${scorePercent} %`)
  return problems.length > 0 ? 1 : 0
}
