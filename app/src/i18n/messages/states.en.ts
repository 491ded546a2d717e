// One word per state of a coin, the same on every page.
export const states = {
  waiting: 'waiting',
  underReview: 'under review',
  objectionWindow: 'objection window',
  beforePanel: 'before the panel',
  released: 'released, not yet paid',
  paid: 'paid',
  paidTo: (recipient: string) => `paid to ${recipient}`,
  refundable: 'to be refunded',
  refunded: 'refunded',
}
