import type { Node } from '../syntax.ts'
import { type Change, replace } from './change.ts'

const BOOLEANS: Record<string, string> = { true: 'false', false: 'true' }

/** `n` → `n + 1`, `n - 1`, `0`; `true` → `false`; `"text"` → `""`. */
export function literal(node: Node): Change[] {
  const { nodeType, kind, value = '', subdenomination } = node
  if (nodeType !== 'Literal' && nodeType !== 'YulLiteral') return []
  if (kind === 'bool') return value in BOOLEANS ? [replace('boolean', node, BOOLEANS[value] as string)] : []
  if (kind === 'string') return value ? [replace('text', node, '""')] : []
  if (kind !== 'number') return []
  const number = BigInt(value.replaceAll('_', ''))
  const others = new Set([number + 1n, number > 0n ? number - 1n : 1n, 0n])
  others.delete(number)
  const unit = subdenomination ? ` ${subdenomination}` : ''
  return [...others].map((other) => replace('constant', node, `${other}${unit}`))
}
