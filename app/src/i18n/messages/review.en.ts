import { plural } from '../plural.ts'

// Amounts, shares, dates and names come formatted and isolated.
export const review = {
  loading: 'What was asked of this member is being read from the chain',
  badAddress: 'This is not an address',
  badAddressText: 'An address looks like 0x…, with 40 characters after 0x. Check the link.',
  empty: 'Nobody has named this address',
  emptyText: 'It is neither verifier nor panel member of any campaign of this chain.',
  noMilestone: 'This campaign has no such milestone',
  noMilestoneText: (count: number) =>
    plural('en', count, { one: 'It has # milestone. Check the link.', other: 'It has # milestones. Check the link.' }),
  kinds: { verifier: 'Verifier', panel: 'Panel member', both: 'Verifier and panel member' },
  lead: 'Whatever stands here comes from the chain. Who this is in life, each charity says in its own words.',
  leadMine: 'This is your wallet. What waits for you stands first.',
  inbox: (count: number) =>
    count === 0
      ? 'No decisions pending'
      : plural('en', count, { one: '# decision pending', other: '# decisions pending' }),
  inboxEmpty: 'Nothing waits for this member now. A claim of a charity, or objections of donors, would stand here.',
  kindsOfQuestion: {
    review: 'a claim',
    silence: 'the verifiers were silent',
    objection: 'donors object',
  },
  opens: (from: string) => `Counts from ${from},`,
  before: 'before',
  examine: 'Examine and decide',
  figures: 'So far',
  figuresText:
    'Counted from the events of all campaigns of this chain. Silence is counted only where the time ran out; who was not needed any more was not silent.',
  asked: 'Asked',
  yes: 'For paying',
  no: 'Against paying',
  silent: 'Silent',
  notNeeded: 'Not needed any more',
  late: 'late',
  lateCount: 'Late',
  median: 'Half of the answers within',
  objected: 'Of these yeses, donors called the panel on',
  overruled: 'and the panel decided otherwise on',
  ofYes: (count: string, share: string) => `${count} (${share})`,
  nothing: 'none yet',
  past: 'Answers',
  pastEmpty: 'Nothing has been asked of this member that is over by now.',
  answers: {
    verifier: {
      yes: 'Approved',
      no: 'Rejected',
      silent: 'Did not answer in time',
      notNeeded: 'Not needed: others had decided',
    },
    panel: {
      yes: 'Ruled: pay',
      no: 'Ruled: do not pay',
      silent: 'Did not answer in time',
      notNeeded: 'Not needed: others had decided',
    },
  },
  after: (duration: string) => `after ${duration}`,
  more: (count: number) => plural('en', count, { one: 'Show # more answer', other: 'Show # more answers' }),
  charities: 'Named by',
  charitiesText:
    'Charities choose their verifiers. To be named by the same one again and again says nothing bad, but a donor should know.',
  campaigns: (count: number) => plural('en', count, { one: 'in # campaign', other: 'in # campaigns' }),
}
