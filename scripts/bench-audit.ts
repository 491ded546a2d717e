// How long an audit takes beside the download that nobody can avoid. See --help.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { HELP, parseCommand } from './bench/audit-command.ts'
import { type Kind, lines, medianOf, PLACES, type Place, type Timed, targetsOf } from './bench/audit-report.ts'
import { donationsFor, stageOf } from './bench/audit-stage.ts'
import { type Measurement, measurementSchema, type Task } from './bench/task.ts'
import { readDonations } from './replay/donations.ts'
import { UsageError } from './usage-error.ts'

const MEASURE = fileURLToPath(new URL('bench/measure.ts', import.meta.url))
const KINDS: readonly Kind[] = ['download', 'audit', 'list']

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

/** Ends with 1 when a target is missed. */
async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2))
  if (command === 'help') {
    console.log(HELP)
    return 0
  }
  const { donations } = await readDonations(command.data)
  const all: Timed[] = []
  for (const gifts of command.sizes) {
    const stage = await stageOf(donationsFor(gifts, donations), console.log)
    try {
      for (const place of Object.keys(PLACES) as Place[]) {
        all.push(...(await timed({ gifts, place, task: stage.tasks[place], runs: command.runs })))
      }
    } finally {
      await stage.close()
    }
  }
  for (const line of lines(all)) console.log(line)
  const targets = targetsOf(all)
  if (command.json) console.log(JSON.stringify({ runs: command.runs, figures: all, targets }))
  return targets.every(({ found, most }) => found <= most) ? 0 : 1
}

/** The kinds take turns, so that what slows the machine slows all of them. */
async function timed({
  gifts,
  place,
  task,
  runs,
}: {
  gifts: number
  place: Place
  task: Omit<Task, 'kind'>
  runs: number
}): Promise<Timed[]> {
  const measurements = new Map<Kind, Measurement[]>(KINDS.map((kind) => [kind, []]))
  for (let run = 0; run < runs; run++) {
    for (const kind of KINDS) measurements.get(kind)?.push(await measure({ ...task, kind }))
  }
  return KINDS.map((kind) => ({ gifts, place, kind, median: medianOf(measurements.get(kind) ?? []) }))
}

async function measure(task: Task): Promise<Measurement> {
  const text = JSON.stringify(task, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  const child = spawn(process.execPath, ['--import', 'tsx', MEASURE, text], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [code]] = await Promise.all([child.stdout.toArray(), once(child, 'exit')])
  if (code !== 0) throw new Error(`the measurement of ${task.kind} ended with ${code}`)
  return measurementSchema.parse(JSON.parse(Buffer.concat(output).toString()))
}
