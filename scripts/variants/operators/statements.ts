import { type Node, rangeOf } from '../syntax.ts'
import { type Change, remove, replace, type SourceText } from './change.ts'
import { negate } from './expressions.ts'

const NEGATABLE = new Set(['IfStatement', 'WhileStatement', 'DoWhileStatement', 'ForStatement'])

/** Each condition of a statement turned around, and that of an `if` forced both ways. */
export function condition(node: Node, source: SourceText): Change[] {
  if (!NEGATABLE.has(node.nodeType) || !node.condition) return []
  const change = negate(node.condition, source)
  const { condition } = node
  const force = (value: string): Change => replace('forced', condition, value)
  // A loop that never ends is no variant; a `for` that never runs is its condition turned around.
  if (node.nodeType === 'ForStatement') return [change]
  return node.nodeType === 'IfStatement' ? [change, force('true'), force('false')] : [change, force('false')]
}

/** `require(a)` → `require(!a)`, and gone. */
export function requirement(node: Node, source: SourceText): Change[] {
  const call = node.expression
  if (node.nodeType !== 'ExpressionStatement' || call?.nodeType !== 'FunctionCall') return []
  const [first] = call.arguments ?? []
  return call.expression?.name === 'require' && first ? [negate(first, source)] : []
}

/** A statement that is left out: an event, a call, an assignment, a refusal, a jump. */
export function removal(node: Node, above: readonly Node[], source: SourceText): Change[] {
  const name = removable(node)
  if (!name) return []
  // `if (a) revert` without its only statement is `if (false)`, which `condition` makes.
  return isOnlyStatementOfIf(node, above) ? [] : [remove(name, node, source)]
}

function removable(node: Node): string | undefined {
  const { nodeType, expression } = node
  if (nodeType === 'EmitStatement') return 'event'
  if (nodeType === 'RevertStatement') return 'refusal'
  if (nodeType === 'TryStatement') return 'call'
  if (nodeType === 'Continue' || nodeType === 'Break' || (nodeType === 'Return' && !expression)) return 'jump'
  if (nodeType !== 'ExpressionStatement') return undefined
  if (expression?.nodeType === 'FunctionCall') return 'call'
  return expression?.nodeType === 'Assignment' || expression?.operator === 'delete' ? 'write' : undefined
}

function isOnlyStatementOfIf(node: Node, above: readonly Node[]): boolean {
  const block = above.at(-1)
  const inBlock = block?.nodeType === 'Block' && block.statements?.length === 1
  const body = inBlock ? block : node
  const owner = inBlock ? above.at(-2) : block
  return owner?.nodeType === 'IfStatement' && owner.trueBody === body && !owner.falseBody
}

/** A function without one of its modifiers. A base constructor's call looks alike and stays. */
export function modifier(node: Node): Change[] {
  return node.nodeType === 'ModifierInvocation' && node.kind === 'modifierInvocation'
    ? [replace('modifier', node, '')]
    : []
}

/** Two arguments of the same type of an event, each in the other's place. */
export function swap(node: Node, source: SourceText): Change[] {
  const list = node.nodeType === 'EmitStatement' ? (node.eventCall?.arguments ?? []) : []
  return list.flatMap((first, index) =>
    list
      .slice(index + 1)
      .filter((second) => typeOf(second) === typeOf(first) && source.of(second) !== source.of(first))
      .map((second): Change => {
        const [a, b] = [rangeOf(first), rangeOf(second)]
        const text = `${source.of(second)}${source.of({ start: a.end, end: b.start })}${source.of(first)}`
        return { operator: 'order', start: a.start, end: b.end, text }
      }),
  )
}

function typeOf(node: Node): string {
  return node.typeDescriptions?.typeString ?? ''
}

/** What a function returns, part by part: a truth turned around, anything else as nothing. */
export function returned(node: Node, above: readonly Node[], source: SourceText): Change[] {
  const { expression } = node
  if (node.nodeType !== 'Return' || !expression) return []
  const owner = above.findLast(({ nodeType }) => nodeType === 'FunctionDefinition')
  const declared = owner?.returnParameters?.parameters ?? []
  const isList = expression.nodeType === 'TupleExpression' && declared.length > 1
  const values = isList ? (expression.components ?? []) : [expression]
  return values.flatMap((value, index) => {
    if (!value) return []
    const type = declared[index]?.typeDescriptions?.typeString ?? ''
    if (type === 'bool') return value.nodeType === 'Literal' ? [] : [{ ...negate(value, source), operator: 'returned' }]
    const nothing = nothingOf(type)
    return nothing && nothing !== source.of(value) ? [replace('returned', value, nothing)] : []
  })
}

function nothingOf(type: string): string | undefined {
  if (/^uint\d*$/.test(type)) return '0'
  if (/^bytes\d+$/.test(type) || type === 'address') return `${type}(0)`
  if (type.startsWith('contract ')) return `${type.slice('contract '.length)}(address(0))`
  // A value type of the project; structs and enums say in their name what they are.
  return /^[A-Z]\w*$/.test(type) ? `${type}.wrap(0)` : undefined
}
