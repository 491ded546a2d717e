import { type Node, rangeOf } from '../syntax.ts'
import { type Change, replace, type SourceText } from './change.ts'

const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const NEGATION: Record<string, string> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' }

const CALCULATION: Record<string, string> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '<<': '>>',
  '>>': '<<',
  '&': '|',
  '|': '&',
  '^': '&',
}
const ASSIGNMENT: Record<string, readonly string[]> = {
  '+=': ['-=', '='],
  '-=': ['+=', '='],
  '*=': ['/=', '='],
  '/=': ['*=', '='],
  '|=': ['&=', '='],
  '&=': ['|=', '='],
}

/** `a < b` → `a <= b`, `a >= b`; `a + b` → `a - b`; `a && b` → `a || b`, `!a && b`, `a && !b`. */
export function binary(node: Node, source: SourceText): Change[] {
  const { operator = '', leftExpression: left, rightExpression: right } = node
  if (node.nodeType !== 'BinaryOperation' || !left || !right) return []
  if (operator === '&&' || operator === '||') {
    const swapped = withOperator('logical', node, operator === '&&' ? '||' : '&&', source)
    return [...swapped, negate(left, source), negate(right, source)]
  }
  if (operator in NEGATION) {
    const boundary = BOUNDARY[operator]
    return [
      ...(boundary ? withOperator('boundary', node, boundary, source) : []),
      ...withOperator('negation', node, NEGATION[operator] as string, source),
    ]
  }
  const other = CALCULATION[operator]
  return other
    ? withOperator(operator.length === 1 && '&|^'.includes(operator) ? 'bitwise' : 'arithmetic', node, other, source)
    : []
}

/** Turns a condition around: a comparison by its opposite, `!a` into `a`, anything else into `!(a)`. */
export function negate(condition: Node, source: SourceText): Change {
  const { nodeType, operator = '', subExpression } = condition
  if (nodeType === 'BinaryOperation' && operator in NEGATION) {
    const [change] = withOperator('negation', condition, NEGATION[operator] as string, source)
    if (change) return { ...change, negates: condition }
  }
  if (nodeType === 'UnaryOperation' && operator === '!' && subExpression) {
    return { ...replace('negation', condition, source.of(subExpression)), negates: condition }
  }
  return { ...replace('negation', condition, `!(${source.of(condition)})`), negates: condition }
}

/** `a ? b : c` → `a ? c : b`. */
export function ternary(node: Node, source: SourceText): Change[] {
  const { condition, trueExpression, falseExpression } = node
  if (node.nodeType !== 'Conditional' || !condition || !trueExpression || !falseExpression) return []
  const text = `${source.of(condition)} ? (${source.of(falseExpression)}) : (${source.of(trueExpression)})`
  return [{ ...replace('ternary', node, text), negates: condition }]
}

/** `a += b` → `a -= b`, `a = b`; `++a` → `--a`; `!a` → `a`; `~a` → `a`. */
export function assignment(node: Node, source: SourceText): Change[] {
  const { operator = '', leftHandSide, rightHandSide, subExpression } = node
  if (node.nodeType === 'Assignment' && leftHandSide && rightHandSide) {
    return (ASSIGNMENT[operator] ?? []).map((other) =>
      replace('assignment', node, `${source.of(leftHandSide)} ${other} ${source.of(rightHandSide)}`),
    )
  }
  if (node.nodeType !== 'UnaryOperation' || !subExpression) return []
  if (operator === '++' || operator === '--') {
    const other = operator === '++' ? '--' : '++'
    return [replace('assignment', node, source.of(node).replace(operator, other))]
  }
  if (operator === '!') return [{ ...replace('negation', node, source.of(subExpression)), negates: node }]
  return operator === '~' ? [replace('bitwise', node, source.of(subExpression))] : []
}

/** The operator of `node` replaced, and the whole expression shown. */
function withOperator(name: string, node: Node, other: string, source: SourceText): Change[] {
  const { operator = '', leftExpression: left, rightExpression: right } = node
  if (!left || !right) return []
  const before = source.between(left, right)
  const place = before.indexOf(operator)
  if (place < 0) throw new Error(`No ${operator} in ${source.of(node)}`)
  const start = rangeOf(left).end + Buffer.byteLength(before.slice(0, place))
  const after = `${source.of(left)} ${other} ${source.of(right)}`
  return [{ operator: name, start, end: start + operator.length, text: other, shown: { before: rangeOf(node), after } }]
}
