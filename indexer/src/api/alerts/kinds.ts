/** What one may ask to be told about, in the order of their bits. */
export const ALERT_KINDS = ['claim', 'objection', 'ruling', 'release', 'refund', 'update', 'question'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** Kinds as a number, so that the database can compare them. */
export function bitsOf(kinds: readonly AlertKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << ALERT_KINDS.indexOf(kind)), 0)
}

export function kindsOf(bits: number): AlertKind[] {
  return ALERT_KINDS.filter((_, index) => (bits & (1 << index)) !== 0)
}
