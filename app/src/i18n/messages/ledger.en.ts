import { plural } from '../plural.ts'

// Names, amounts and dates come formatted and isolated.
export const ledger = {
  title: 'Every transfer',
  lead: 'All that this campaign’s contract has recorded, newest first. Nothing can be removed from it.',
  empty: 'Nothing has happened yet',
  emptyText: 'The first gift will appear here as soon as it is in a block.',
  emptyFilter: 'There is nothing of this kind yet.',
  allGifts: 'All gifts of this address',
  filter: 'Show',
  filters: {
    all: 'Everything',
    gift: 'Gifts',
    payout: 'Payouts',
    refund: 'Refunds',
    decision: 'Decisions',
  },
  group: (below: string) => `Take gifts below ${below} together`,
  smallGifts: (count: number, amount: string) =>
    plural('en', count, { one: `# small gift of ${amount}`, other: `# small gifts, ${amount} together` }),
  csv: 'Download as CSV',
  frame: 'The lines of the ledger',
  pastFrame: 'Skip the lines of the ledger',
  lines: (count: number) => plural('en', count, { one: '# line', other: '# lines' }),
  fresh: (count: number, amount: string) =>
    plural('en', count, {
      one: `# new gift since you opened this page: ${amount}`,
      other: `# new gifts since you opened this page: ${amount}`,
    }),
  coins: (from: string, to: string) => `coins ${from} to ${to}`,
  milestone: (number: number) => `milestone ${number}`,
  block: (block: string) => `block ${block}`,
  transaction: 'transaction',
  passOn: 'a refund would be passed on to the fallback recipient',
  follow: 'follow',
  insider: (role: string) => `insider: ${role}`,
  insiderHelp: 'Someone with a part in this campaign. Such gifts are not public support.',
  roles: {
    charity: 'the charity',
    recipient: 'a recipient',
    verifier: 'a verifier',
    panel: 'a panel member',
    fallback: 'the fallback recipient',
  },
  notAGift: 'not a gift',
  gave: (donor: string, milestone: number) => `${donor} gave to milestone ${milestone}`,
  absorbed: (milestone: number) =>
    `Coins that came without a gift were put into milestone ${milestone} for the fallback recipient`,
  surplusSent: (to: string) => `Coins that came without a gift were sent on to ${to}`,
  claimed: (charity: string, milestone: number) => `${charity} claimed milestone ${milestone} with its evidence`,
  claimedAgain: (charity: string, milestone: number, attempt: number) =>
    `${charity} claimed milestone ${milestone} again, attempt ${attempt}`,
  approved: (verifier: string, milestone: number) => `${verifier} approved milestone ${milestone}`,
  rejected: (verifier: string, milestone: number) => `${verifier} rejected milestone ${milestone}`,
  ruledFor: (member: string, milestone: number) => `${member} of the panel ruled that milestone ${milestone} be paid`,
  ruledAgainst: (member: string, milestone: number) =>
    `${member} of the panel ruled that milestone ${milestone} not be paid`,
  objected: (donor: string, milestone: number) => `${donor} objected to milestone ${milestone} with these coins`,
  paid: (recipient: string, milestone: number) => `Paid to ${recipient} for milestone ${milestone}`,
  closed: (recipient: string, milestone: number) =>
    `Nothing was left to pay to ${recipient} for milestone ${milestone}: the donors of all these coins had objected`,
  refunded: (donor: string, milestone: number) => `Returned to ${donor} from milestone ${milestone}`,
  passedOn: (to: string, milestone: number) => `Passed on to ${to} from milestone ${milestone}, as the donor asked`,
  absorbedReturned: (to: string, milestone: number) =>
    `Coins that came without a gift left milestone ${milestone} for ${to}`,
  states: {
    Funding: (milestone: number, _until: string) =>
      `Milestone ${milestone} went back to the charity, which may claim it again`,
    Claimed: (milestone: number, until: string) => `The verifiers have until ${until} to review milestone ${milestone}`,
    Approved: (milestone: number, until: string) =>
      `Milestone ${milestone} is approved; its donors may object until ${until}`,
    ApprovedByPanel: (milestone: number, until: string) =>
      `The panel approved milestone ${milestone} in place of the silent verifiers; its donors may object until ${until}`,
    AppealedSilence: (milestone: number, until: string) =>
      `The verifiers were silent: the panel has until ${until} to rule on milestone ${milestone}`,
    AppealedObjection: (milestone: number, until: string) =>
      `Enough donors objected: the panel has until ${until} to rule on milestone ${milestone}`,
    Released: (milestone: number, _until: string) => `Milestone ${milestone} is released: its recipients can be paid`,
    Split: (milestone: number, _until: string) =>
      `Milestone ${milestone} is split: coins that objected go back, all others are paid`,
    Refunded: (milestone: number, _until: string) => `Milestone ${milestone} is over: its coins go back to the donors`,
  },
}
