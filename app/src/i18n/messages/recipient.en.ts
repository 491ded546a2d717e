import { plural } from '../plural.ts'

export const recipient = {
  kind: 'Recipient',
  lead: 'Everything that campaigns have paid to this address, and what they are to pay. It is paid directly: nobody can keep a part of it.',
  loading: 'The payouts to this address are being read from the chain',
  empty: 'No campaign pays this address',
  emptyText:
    'It is a recipient in none of the campaigns that this site reads. It may be one on another chain, or the link may be mistyped.',
  received: 'received',
  outstanding: 'released, not yet paid',
  undecided: 'not decided yet',
  payouts: 'Payout by payout',
  paid: 'paid',
  notDecided: 'not decided yet',
  nothing: 'nothing to pay',
  donors: (count: number) => plural('en', count, { one: 'with coins of # donor', other: 'with coins of # donors' }),
  proofEnds: 'The proof ends at this wallet. What is bought with the money is shown by receipts, not by the chain.',
}
