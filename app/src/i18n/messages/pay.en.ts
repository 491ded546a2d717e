import { plural } from '../plural.ts'

// Amounts, dates, names and addresses come formatted and isolated. {braces} are filled with elements.
export const pay = {
  settleTitle: 'Payments that are due',
  settleLead: 'Anyone may carry them out; the coins can only go to the recipient named here.',
  settleTo: (amount: string, recipient: string) => `Pay ${amount} to ${recipient}`,
  closeEmpty: 'Close: nothing is left to pay',
  settled: 'The payment is recorded on the chain.',
  settledAll: 'Every payment of this milestone is made',
  blocked:
    'If the token’s issuer has frozen the recipient’s address, the payment waits here and can be tried again any time.',
  itsToken: 'this token',
  refusedTitle: 'The token refuses this payment just now',
  refusedWhy: (symbol: string) =>
    `Whoever issues ${symbol} can stop transfers to single addresses: mostly because an authority ordered it, sometimes by mistake. Neither the charity nor this site can change that.`,
  refusedSafe: (amount: string) =>
    `Nothing is lost. ${amount} stay in the campaign’s contract, set apart for this recipient: they can go to nobody else.`,
  refusedNext:
    'The recipient can ask the issuer for the reason. As soon as the issuer lets the address receive again, anyone can make the payment here. This page looks at every block whether it would go through.',
  tryAgain: (amount: string, recipient: string) => `Try again to pay ${amount} to ${recipient}`,
  tooSoon: 'It was decided in this very second. Coins can leave from the next block on.',
  pokeTitle: 'A deadline has passed',
  poke: 'Record it on the chain',
  pokeWhy: 'This page already takes it into account. Recording it costs only the network fee, and anyone may do it.',
  pokeUpfront:
    'This milestone is full and is paid out in advance, without a claim. Record the release first; the payments follow a moment later.',
  poked: 'It is recorded.',
  refundTitle: 'Coins to be refunded',
  refundLead: (amount: string, lots: number) =>
    `${amount} of ${plural('en', lots, { one: '# gift', other: '# gifts' })} wait to be returned.`,
  refundMine: (amount: string) => `Take back my ${amount}`,
  refundMineText: (amount: string) => `${amount} of these are yours.`,
  refundPassOnMine:
    'You had asked to pass them on. If you take them back yourself, they come back to you and that instruction ends.',
  refundOthers: (lots: number, amount: string) =>
    plural('en', lots, { one: `Return # gift (${amount})`, other: `Return # gifts (${amount})` }),
  refundOthersText: 'Anyone may return them to their donors; you only pay the network fee.',
  refundBatch: (size: number, all: number) => `${size} of ${all} in this round.`,
  refundSkipped: (count: number) =>
    plural('en', count, {
      one: '# gift cannot be returned now, because the token refuses its donor. It waits here.',
      other: '# gifts cannot be returned now, because the token refuses their donors. They wait here.',
    }),
  refunded: 'The coins have gone back.',
  cancelTitle: 'Cancel this milestone',
  cancelLead: 'For the charity. It cannot be undone.',
  cancel: (number: number) => `Cancel milestone ${number}`,
  cancelDialog: (number: number) => `Cancel milestone ${number} for good?`,
  cancelEffects: [
    'Nobody can give to it and it can never be claimed again.',
    'Every coin given to it goes back to its donor, or to the fallback recipient where the donor asked for that.',
    'The other milestones stay as they are.',
  ] as const,
  cancelAmount: (amount: string) => `Amount that goes back: ${amount}.`,
  cancelBack: (amount: string, donors: number) =>
    `${amount} goes back to ${plural('en', donors, { one: '# donor', other: '# donors' })}.`,
  cancelOn: (amount: string, fallback: string) => `${amount} is passed on to ${fallback}, as its donors asked.`,
  cancelOthers: (amount: string) => `${amount} in the other milestones stays untouched.`,
  cancelTell: 'You get none of it and owe nobody a fee. Say why in an update: donors will want to know.',
  cancelKeep: 'Keep it',
  cancelled: 'The milestone is cancelled. Its coins can be returned now.',
  surplusTitle: 'Coins that came without a gift',
  surplusLead: (amount: string) => `${amount} reached the campaign’s address outside of any gift.`,
  surplusText: (number: number) =>
    `Anyone may put them into milestone ${number}. They are shown apart and never count as support; if it fails they go to the fallback recipient.`,
  surplusFinal: 'The campaign is over: anyone may send them to the fallback recipient.',
  absorb: (amount: string) => `Assign ${amount}`,
  absorbed: 'The coins are assigned.',
}
