// The parts of Solidity's syntax tree that mutation looks at.
import { z } from 'zod'

export interface Node {
  nodeType: string
  id?: number
  /** `start:length:file`, in bytes. */
  src: string
  name?: string
  kind?: string
  operator?: string
  value?: string
  subdenomination?: string | null
  typeDescriptions?: { typeString?: string }
  typeName?: Node
  leftExpression?: Node
  rightExpression?: Node
  leftHandSide?: Node
  rightHandSide?: Node
  subExpression?: Node
  condition?: Node
  trueExpression?: Node
  falseExpression?: Node
  trueBody?: Node
  falseBody?: Node | null
  expression?: Node | null
  eventCall?: Node
  arguments?: Node[]
  components?: (Node | null)[]
  statements?: Node[]
  modifierName?: Node
  returnParameters?: Node
  parameters?: Node[]
}

export interface Range {
  start: number
  end: number
}

const nodeSchema = z.looseObject({ nodeType: z.string(), src: z.string().regex(/^-?\d+:-?\d+:-?\d+$/) })

export function asTree(value: unknown): Node {
  return nodeSchema.parse(value) as Node
}

export function rangeOf({ src }: Node): Range {
  const [start, length] = src.split(':').map(Number) as [number, number]
  return { start, end: start + length }
}

/** The node and everything under it, in source order, each with its ancestors from the outermost inwards. */
export function* walk(node: Node, above: readonly Node[] = []): Generator<{ node: Node; above: readonly Node[] }> {
  yield { node, above }
  for (const child of childrenOf(node)) yield* walk(child, [...above, node])
}

function childrenOf(node: Node): Node[] {
  const children = Object.entries(node)
    .filter(([key]) => key !== 'typeDescriptions')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
  return children.sort((a, b) => rangeOf(a).start - rangeOf(b).start)
}

function isNode(value: unknown): value is Node {
  return nodeSchema.safeParse(value).success
}
