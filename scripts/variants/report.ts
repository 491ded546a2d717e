// What `docs/mutation.json` says: how many mutants the tests notice, and why they cannot notice the others.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { keyOf, type Mutant, whereIs } from './mutate.ts'
import type { Result } from './results.ts'
import { codeHash, type Sources, shippedIn } from './sources.ts'

export const REPORT = 'docs/mutation.json'
export const REASONS = 'test/mutation/survivors.json'
const MINIMUM_PERCENT = 95
const SAME_BYTECODE = 'It compiles to the same bytecode as the contract itself.'

const identity = {
  file: z.string(),
  within: z.string(),
  operator: z.string(),
  before: z.string(),
  after: z.string(),
  occurrence: z.number().int().positive(),
}
const reasonsSchema = z.array(z.strictObject({ ...identity, reason: z.string().min(20) }))
const count = z.number().int().nonnegative()
const tally = { mutants: count, killed: count, timeouts: count, survived: count, scorePercent: z.number() }

const reportSchema = z.strictObject({
  commit: z.string(),
  contractsHash: z.string(),
  testsHash: z.string(),
  ...tally,
  /** Left out of all counts. */
  invalid: count,
  duplicates: count,
  conditions: z.strictObject({
    all: count,
    withKilledNegation: count,
    /** The others, and how many of the survivors turn each around: their reasons are its reasons. */
    others: z.array(z.strictObject({ file: z.string(), line: count, text: z.string(), negations: count })),
  }),
  files: z.array(z.strictObject({ file: z.string(), ...tally })),
  survivors: z.array(z.strictObject({ ...identity, line: count, reason: z.string() })),
})

export type Report = z.infer<typeof reportSchema>

/** The reasons that somebody has written down, by the key of the mutant. */
export function readReasons(path = REASONS): Map<string, string> {
  if (!existsSync(path)) return new Map()
  return new Map(reasonsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).map((one) => [keyOf(one), one.reason]))
}

export interface Judged {
  mutant: Mutant
  result: Result
}

export interface Findings {
  commit: string
  sources: Sources
  testsHash: string
  judged: readonly Judged[]
  conditions: readonly string[]
  reasons: ReadonlyMap<string, string>
}

export function reportOf({ commit, sources, testsHash, judged, conditions, reasons }: Findings): Report {
  const groups = groupByCode(judged)
  const negated = new Set(
    groups.filter(isNoticed).flatMap(({ members }) => members.flatMap(({ mutant }) => mutant.negates)),
  )
  const files = [...new Set(groups.map(({ first }) => first.mutant.file))]
  return {
    commit,
    contractsHash: contractsHash(sources),
    testsHash,
    ...tallyOf(groups),
    invalid: judged.filter(({ result }) => result.outcome === 'invalid').length,
    duplicates: groups.reduce((sum, { members, isSame }) => sum + (isSame ? 0 : members.length - 1), 0),
    conditions: {
      all: conditions.length,
      withKilledNegation: conditions.filter((condition) => negated.has(condition)).length,
      others: conditions
        .filter((condition) => !negated.has(condition))
        .map((condition) => ({ ...whereIs(condition, sources), negations: negationsOf(condition, judged) })),
    },
    files: files.map((file) => ({ file, ...tallyOf(groups.filter(({ first }) => first.mutant.file === file)) })),
    survivors: groups
      .filter((group) => !isNoticed(group))
      .map(({ first: { mutant }, isSame }) => {
        const { file, within, operator, before, after, occurrence, line } = mutant
        const reason = isSame ? SAME_BYTECODE : (reasons.get(keyOf(mutant)) ?? '')
        return { file, within, operator, before, after, occurrence, line, reason }
      }),
  }
}

/** What is wrong with a report: too much survives, or nobody says why, or it speaks of other contracts. */
export function problemsOf(report: Report, sources: Sources, reasons: ReadonlyMap<string, string>): string[] {
  const problems: string[] = []
  if (report.contractsHash !== contractsHash(sources)) {
    problems.push('The contracts have changed since the last full run: npm run mutation')
  }
  if (report.scorePercent < MINIMUM_PERCENT) {
    problems.push(`The tests notice ${report.scorePercent} % of the mutants; ${MINIMUM_PERCENT} % at least.`)
  }
  for (const survivor of report.survivors) {
    if (survivor.reason !== SAME_BYTECODE && !reasons.get(keyOf(survivor))) {
      problems.push(`${survivor.file}:${survivor.line} ${survivor.before} → ${survivor.after}: say why in ${REASONS}`)
    }
  }
  for (const { file, line, text, negations } of report.conditions.others) {
    if (negations === 0) problems.push(`${file}:${line} ${text}: no mutant turns this condition around.`)
  }
  return problems
}

/** Of those that compile: turning it around may change nothing, but it must have been tried. */
function negationsOf(condition: string, judged: readonly Judged[]): number {
  const tried = judged.filter(({ result }) => result.outcome !== 'invalid')
  return tried.filter(({ mutant }) => mutant.negates.includes(condition)).length
}

export function readReport(path = REPORT): Report {
  return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

function contractsHash(sources: Sources): string {
  return codeHash(shippedIn(sources))
}

/** Mutants that compile to the same bytes are one. */
interface Group {
  first: Judged
  members: Judged[]
  isSame: boolean
}

function groupByCode(judged: readonly Judged[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of judged) {
    const { result, mutant } = one
    if (result.outcome === 'invalid') continue
    const isSame = result.outcome === 'same'
    // Those that change nothing stay apart: each is a survivor.
    const name = isSame ? keyOf(mutant) : result.codeHash
    const group = groups.get(name)
    if (group) group.members.push(one)
    else groups.set(name, { first: one, members: [one], isSame })
  }
  return [...groups.values()]
}

function outcomeOf({ members }: Group): Result['outcome'] {
  return members.find(({ result }) => result.outcome !== 'duplicate')?.result.outcome ?? 'survived'
}

function isNoticed(group: Group): boolean {
  return outcomeOf(group) === 'killed' || outcomeOf(group) === 'timeout'
}

function tallyOf(groups: readonly Group[]) {
  const of = (outcome: Result['outcome']) => groups.filter((group) => outcomeOf(group) === outcome).length
  const [killed, timeouts] = [of('killed'), of('timeout')]
  const mutants = groups.length
  const scorePercent = mutants === 0 ? 0 : Math.floor(((killed + timeouts) * 1000) / mutants) / 10
  return { mutants, killed, timeouts, survived: mutants - killed - timeouts, scorePercent }
}
