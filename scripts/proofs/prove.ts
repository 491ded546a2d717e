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

interface Callbacks {
  import(path: string): { contents: string }
  smtSolver(script: string): { contents: string }
}

type Compile = (input: string, callbacks: Callbacks) => string

const { compile } = createRequire(import.meta.url)('solc') as { compile: Compile }

/** The checker would leave out the arithmetic by itself. */
const TARGETS = ['assert', 'overflow', 'underflow', 'divByZero', 'outOfBounds', 'popEmptyArray']
const PROVED = '9576'
const VIOLATED = '6328'
const ASSERT = /\bassert\(.*\);/g
const PATIENCE = 120_000 // milliseconds for one question

/** One verdict for every property of the contracts in the file. */
export function prove(subject: Subject, solver: Solver): Verdict[] {
  const verdicts = check(subject, solver, TARGETS).map((message) => verdict(subject, message))
  return [...verdicts, ...overlooked(subject, verdicts)]
}

/**
 * The asserts that nothing can break, not even when they are wrong: no call gets there, or what is required before them
 * contradicts itself. Every assert is replaced by one that fails in a block of its own, so that none hides another.
 */
export function unreachable({ file, read }: Subject, solver: Solver): string[] {
  const text = read(file)
  let count = 0
  const wrong = text
    .replace(ASSERT, () => `assert(block.number != ${++count});`)
    .replaceAll('external pure', 'external view')
  const subject = { file, read: (path: string) => (path === file ? wrong : read(path)) }
  const broken = check(subject, solver, ['assert'])
    .filter(({ errorCode }) => errorCode === VIOLATED)
    .map((message) => verdict(subject, message).property)
  const places = [...text.matchAll(ASSERT)].map(({ 0: code, index }) => `${place(file, text, index)} ${code}`)
  return places.filter(
    (_, index) => !broken.some((property) => property.endsWith(` assert(block.number != ${index + 1})`)),
  )
}

function check({ file, read }: Subject, solver: Solver, targets: readonly string[]): Message[] {
  const modelChecker = {
    engine: 'chc',
    solvers: ['smtlib2'],
    contracts: { [file]: [...read(file).matchAll(/^contract (\w+)/gm)].map(([, name]) => name) },
    targets,
    timeout: PATIENCE,
    showProvedSafe: true,
    showUnproved: true,
    showUnsupported: true,
  }
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: read(file) } },
    settings: { evmVersion: 'cancun', modelChecker },
  }
  const output = compile(JSON.stringify(input), {
    import: (path) => ({ contents: read(path) }),
    smtSolver: (script) => ({ contents: solver(script) }),
  })
  const { errors = [] } = JSON.parse(output) as { errors?: Message[] }
  const mistakes = errors.filter(({ severity }) => severity === 'error')
  if (mistakes.length > 0) throw new Error(mistakes.map(({ formattedMessage }) => formattedMessage).join('\n'))
  return errors
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
  return { proved, property: `${place(file, text, start)} ${property}`, explanation }
}

/** Asserts that the checker never asked about, as in a function that nothing calls. */
function overlooked({ file, read }: Subject, verdicts: readonly Verdict[]): Verdict[] {
  const text = read(file)
  return [...text.matchAll(ASSERT)].flatMap(({ index }) => {
    const start = `${place(file, text, index)} assert(`
    if (verdicts.some(({ property }) => property.startsWith(start))) return []
    return [{ proved: false, property: `${start}…)`, explanation: 'The checker did not look at it.' }]
  })
}

function place(file: string, text: string, position: number): string {
  return `${file.split('/').at(-1)}:${text.slice(0, position).split('\n').length}`
}
