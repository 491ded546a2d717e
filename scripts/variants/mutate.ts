// Every small change of the shipped contracts that a test should notice.
import { parse } from './compile.ts'
import { type Change, SourceText } from './operators/change.ts'
import { assignment, binary, ternary } from './operators/expressions.ts'
import { literal } from './operators/literals.ts'
import { condition, modifier, removal, requirement, returned, swap } from './operators/statements.ts'
import { isShipped, type Sources } from './sources.ts'
import { asTree, type Node, type Range, rangeOf, walk } from './syntax.ts'

export interface Mutant {
  file: string
  line: number
  /** `Contract.function`, or what stands in its place outside of functions. */
  within: string
  operator: string
  before: string
  after: string
  /** 1, or which one it is among mutants of the same function that read the same. */
  occurrence: number
  /** The conditions that it turns around. */
  negates: readonly string[]
  /** The bytes that it changes, and the whole file with the change. */
  range: Range
  /** Where the constant is used whose value it changes. */
  uses: readonly Range[]
  text: string
}

/** Stays the same when lines move. */
export function keyOf(
  mutant: Pick<Mutant, 'file' | 'within' | 'operator' | 'before' | 'after' | 'occurrence'>,
): string {
  const { file, within, operator, before, after, occurrence } = mutant
  return [file, within, operator, before, after, occurrence].join(' | ')
}

/** The mutants of all shipped files, in source order. */
export function mutantsOf(sources: Sources): { mutants: Mutant[]; conditions: string[] } {
  const files = Object.keys(sources).filter(isShipped)
  const trees = parse(sources, files)
  const parts = files.map((file) => mutantsOfFile(file, sources[file] ?? '', asTree(trees[file])))
  return { mutants: parts.flatMap(({ mutants }) => mutants), conditions: parts.flatMap(({ conditions }) => conditions) }
}

export function mutantsOfFile(file: string, text: string, tree: Node): { mutants: Mutant[]; conditions: string[] } {
  const source = new SourceText(text)
  const found = new Map<string, Mutant>()
  const readings = new Map<string, number>()
  for (const { node, above } of walk(tree)) {
    if (isOfType(node, above)) continue
    for (const change of changesOf(node, above, source)) {
      const changed = source.with(change)
      const negates = change.negates ? [placeOf(file, change.negates)] : []
      const same = found.get(changed)
      if (same) {
        found.set(changed, { ...same, negates: [...new Set([...same.negates, ...negates])] })
        continue
      }
      const shown = describe(change, source)
      const mutant = { file, within: ownerOf(above), operator: change.operator, ...shown, occurrence: 1, negates }
      const occurrence = (readings.get(keyOf(mutant)) ?? 0) + 1
      readings.set(keyOf(mutant), occurrence)
      const { start, end } = change
      const place = { line: source.lineOf(change), range: { start, end }, uses: usesOf(tree, above) }
      found.set(changed, { ...mutant, occurrence, ...place, text: changed })
    }
  }
  const mutants = [...found.values()].sort((a, b) => a.range.start - b.range.start)
  return { mutants, conditions: conditionsOf(file, tree) }
}

function changesOf(node: Node, above: readonly Node[], source: SourceText): Change[] {
  return [
    ...condition(node, source),
    ...requirement(node, source),
    ...binary(node, source),
    ...ternary(node, source),
    ...assignment(node, source),
    ...literal(node),
    ...modifier(node),
    ...removal(node, above, source),
    ...swap(node, source),
    ...returned(node, above, source),
  ]
}

function describe(change: Change, source: SourceText): { before: string; after: string } {
  const { before, after } = change.shown ?? { before: change, after: change.text }
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
  return { before: flat(source.of(before)), after: flat(after) }
}

/** Every condition of an `if`, a loop, a `require` or `?:`, and every operand of `&&` and `||`. */
function conditionsOf(file: string, tree: Node): string[] {
  const places = new Set<string>()
  for (const { node } of walk(tree)) {
    const { nodeType, operator, leftExpression, rightExpression } = node
    if (nodeType === 'FunctionCall' && node.expression?.name === 'require') add(node.arguments?.[0])
    if (nodeType !== 'FunctionCall') add(node.condition)
    if (nodeType !== 'BinaryOperation' || (operator !== '&&' && operator !== '||')) continue
    add(leftExpression)
    add(rightExpression)
  }
  return [...places]

  function add(node: Node | undefined) {
    if (node) places.add(placeOf(file, node))
  }
}

function placeOf(file: string, node: Node): string {
  const { start, end } = rangeOf(node)
  return `${file}:${start}-${end}`
}

/** What a person finds a condition by. */
export function whereIs(place: string, sources: Sources): { file: string; line: number; text: string } {
  const [, file = '', start, end] = /^(.*):(\d+)-(\d+)$/.exec(place) ?? []
  const source = new SourceText(sources[file] ?? '')
  const range = { start: Number(start), end: Number(end) }
  return { file, line: source.lineOf(range), text: source.of(range).replace(/\s+/g, ' ').trim() }
}

/** Inside a type, such as the length of an array, a change would change the layout and not the behaviour. */
function isOfType({ nodeType }: Node, above: readonly Node[]): boolean {
  return nodeType === 'ArrayTypeName' || above.some(({ nodeType }) => nodeType === 'ArrayTypeName')
}

/** Every place that names the constant whose declaration is above; a constant of ours is used in its own file only. */
function usesOf(tree: Node, above: readonly Node[]): Range[] {
  const constant = above.find(({ nodeType }) => nodeType === 'VariableDeclaration')
  if (!constant?.name || above.some(({ nodeType }) => nodeType === 'FunctionDefinition')) return []
  const uses = [...walk(tree)].filter(({ node }) => node.nodeType === 'Identifier' && node.name === constant.name)
  return uses.map(({ node }) => rangeOf(node))
}

function ownerOf(above: readonly Node[]): string {
  const named = above.filter(({ nodeType }) =>
    ['ContractDefinition', 'FunctionDefinition', 'ModifierDefinition'].includes(nodeType),
  )
  const constant = above.find(({ nodeType }) => nodeType === 'VariableDeclaration')
  const parts = named.map(({ name, kind }) => name || kind || '')
  if (named.length < 2 && constant?.name) parts.push(constant.name)
  return parts.join('.')
}
