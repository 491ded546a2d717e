import { type SankeyLink, type SankeyNode, sankey } from 'd3-sankey'
import type { Flow, FlowLink, FlowNode } from './flow.ts'

/** Horizontal units of the picture: a thousandth of its width, whatever that is. Vertical units are pixels. */
export const WIDTH = 1000
const NODE_WIDTH = 16
/** Pixels: three lines of a label for each node, and a little more for what flows. */
const LABEL = 54
const ROW = 76

export interface PlacedNode extends FlowNode {
  x: number
  y: number
  width: number
  height: number
}

export interface PlacedLink extends FlowLink {
  path: string
}

export interface FlowLayout {
  height: number
  nodes: PlacedNode[]
  links: PlacedLink[]
}

type Node = SankeyNode<FlowNode, LaidLink>
type LaidLink = FlowLink & { value: number; source: string; target: string }

/** From the left; whoever reads from the right mirrors it. */
export function layOutFlow({ nodes, links }: Flow): FlowLayout {
  const height = flowHeight(nodes)
  const total = nodes.reduce((sum, { column, amount }) => (column === 'from' ? sum + amount : sum), 0n)
  const laid = sankey<FlowNode, LaidLink>()
    .nodeId(({ key }) => key)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(LABEL)
    // Largest first, groups last: the order that the nodes come in.
    .nodeSort(null)
    .extent([
      [0, LABEL / 2],
      [WIDTH, height - LABEL / 2],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map((link) => ({ ...link, source: link.from, target: link.to, value: share(link.amount, total) })),
  })
  return { height, nodes: laid.nodes.map(placedNode), links: laid.links.map(placedLink) }
}

/** Known before the picture is drawn, so that nothing moves when it comes. */
export function flowHeight(nodes: readonly FlowNode[]): number {
  const columns = (['from', 'for', 'to'] as const).map((one) => nodes.filter(({ column }) => column === one).length)
  return Math.max(...columns, 2) * ROW + LABEL
}

function placedNode({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, ...node }: Node): PlacedNode {
  const { key, column, end, amount, arrived } = node
  return { key, column, end, amount, arrived, x: x0, y: y0, width: x1 - x0, height: Math.max(y1 - y0, 1) }
}

/** The area of a link, not a thick line: it keeps its shape when the picture is made narrower. */
function placedLink(link: SankeyLink<FlowNode, LaidLink>): PlacedLink {
  const { from, to, amount, fate, y0 = 0, y1 = 0, width = 0 } = link
  const start = (link.source as Node).x1 ?? 0
  const end = (link.target as Node).x0 ?? 0
  const middle = (start + end) / 2
  const half = Math.max(width, 1) / 2
  const curve = (toX: number, fromY: number, toY: number) => `C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`
  const path = [
    `M${start} ${y0 - half}`,
    curve(end, y0 - half, y1 - half),
    `V${y1 + half}`,
    curve(start, y1 + half, y0 + half),
    'Z',
  ].join('')
  return { from, to, amount, fate, path }
}

/** Numbers only for drawing: ten thousandths of the whole, and never nothing. */
function share(amount: bigint, total: bigint): number {
  return Math.max(Number((amount * 1_000_000n) / (total || 1n)) / 1_000_000, 1e-6)
}
