import type { CoinState } from './coin-line.ts'

/** The pages' colours in light: ink and paper, green for what is paid, a little gold. */
export const INK = {
  ground: '#fbfaf7',
  text: '#1d1b16',
  quiet: '#57534a',
  brand: '#0b6b57',
  gold: '#8a5a00',
  line: '#b9b3a5',
} as const

/** Hatches: a tint with bars of an ink. */
export const HATCHES = {
  waiting: { tint: '#fff1d1', ink: '#e0ae4e', width: 3 },
  review: { tint: '#e3eefa', ink: '#1f5fa8', width: 3 },
  window: { tint: '#e3eefa', ink: '#1f5fa8', width: 6 },
  panel: { tint: '#efe7fa', ink: '#6a3fa0', width: 5 },
  released: { tint: '#e1f1ec', ink: '#0b6b57', width: 4 },
  refundable: { tint: '#fce8e4', ink: '#a92b1e', width: 4 },
  refunded: { tint: '#f2efe8', ink: '#8a8577', width: 2 },
} as const

export const STATE_COLOURS: Record<CoinState, { fill: string; stroke: string }> = {
  free: { fill: '#ffffff', stroke: '#b9b3a5' },
  waiting: { fill: 'url(#waiting)', stroke: '#8a5a00' },
  underReview: { fill: 'url(#review)', stroke: '#1f5fa8' },
  objectionWindow: { fill: 'url(#window)', stroke: '#1f5fa8' },
  beforePanel: { fill: 'url(#panel)', stroke: '#6a3fa0' },
  released: { fill: 'url(#released)', stroke: '#0b6b57' },
  paid: { fill: '#0b6b57', stroke: '#0b6b57' },
  refundable: { fill: 'url(#refundable)', stroke: '#a92b1e' },
  refunded: { fill: 'url(#refunded)', stroke: '#8a8577' },
}
