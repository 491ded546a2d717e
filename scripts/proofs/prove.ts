// Solidity's own model checker: it turns every assert and every checked operation of a contract into a question, z3
// answers it, and the checker says what the answer means. Constrained Horn clauses: any number of calls in any order.
import { createRequire } from 'node:module'
import type { Solver } from './solver.ts'

export interface Verdict {
  proved: boolean
  /** Such as `CoinLineProof.sol:20 assert(common <= amountA)`. */
  property: string
  /** What the checker says when it is not proved: how to break it, or that nothing was found. */
  explanation: string
}

export interface Subject {
  file: string
  contract: string
  /** The text of a source by its path. */
  read(path: string): string
}

interface Message {
  severity: 'error' | 'warning' | 'info'
  errorCode?: string
  message: string
  formattedMessage: string
  sourceLocation?: { file: string; start: number; end: number }
}

interface Output {
  errors?: Message[]
  auxiliaryInputRequested?: { smtlib2queries: Record<string, string> }
}

type Compile = (input: string, callbacks: { import(path: string): { contents: string } }) => string

const { compile } = createRequire(import.meta.url)('solc') as { compile: Compile }

/** The checker would leave out the arithmetic by itself. */
const TARGETS = ['assert', 'overflow', 'underflow', 'divByZero', 'outOfBounds', 'popEmptyArray']
const PROVED = '9576'
const PATIENCE = 600_000 // milliseconds for one question

/** One verdict for every property of the contract, in the order of its source. */
export async function prove(subject: Subject, solver: Solver): Promise<Verdict[]> {
  const { auxiliaryInputRequested } = check(subject, {})
  const answers: Record<string, string> = {}
  for (const [key, script] of Object.entries(auxiliaryInputRequested?.smtlib2queries ?? {})) {
    answers[key] = await solver.answer(script)
  }
  const verdicts = (check(subject, answers).errors ?? []).map((message) => verdict(subject, message))
  return [...verdicts, ...overlooked(subject, verdicts)]
}

/** The first run, without answers, is there for its questions. */
function check({ file, contract, read }: Subject, smtlib2responses: Record<string, string>): Output {
  const modelChecker = {
    engine: 'chc',
    solvers: ['smtlib2'],
    contracts: { [file]: [contract] },
    targets: TARGETS,
    timeout: PATIENCE,
    showProvedSafe: true,
    showUnproved: true,
    showUnsupported: true,
  }
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: read(file) } },
    settings: { evmVersion: 'cancun', modelChecker },
    auxiliaryInput: { smtlib2responses },
  }
  const output = JSON.parse(compile(JSON.stringify(input), { import: (path) => ({ contents: read(path) }) })) as Output
  const mistakes = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (mistakes.length > 0) throw new Error(mistakes.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return output
}

function verdict({ read }: Subject, { errorCode, message, sourceLocation }: Message): Verdict {
  const proved = errorCode === PROVED
  const explanation = proved ? '' : message
  if (!sourceLocation) return { proved, property: message.split('\n')[0] ?? message, explanation }
  const { file, start, end } = sourceLocation
  const text = read(file)
  const code = text.slice(start, end).replace(/\s+/g, ' ')
  const kind = /overflow|underflow|zero|bounds|empty/i.exec(message)?.[0].toLowerCase()
  const property = code.startsWith('assert') || !kind ? code : `no ${kind} in ${code}`
  return { proved, property: `${file.split('/').at(-1)}:${lineOf(text, start)} ${property}`, explanation }
}

/** Asserts that the checker never asked about, as in a function that nothing calls. */
function overlooked({ file, read }: Subject, verdicts: readonly Verdict[]): Verdict[] {
  const text = read(file)
  return [...text.matchAll(/\bassert\(/g)].flatMap(({ index }) => {
    const place = `${file.split('/').at(-1)}:${lineOf(text, index)} assert(`
    if (verdicts.some(({ property }) => property.startsWith(place))) return []
    return [{ proved: false, property: `${place}…)`, explanation: 'The checker did not look at it.' }]
  })
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
