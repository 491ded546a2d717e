import { plural } from '../plural.ts'

// Amounts come formatted and isolated.
export const home = {
  promise: 'Donations that stay yours until the work is verified',
  lead: 'Every coin you give keeps its number. You see which recipient got exactly which of your coins, for which work, in which transaction. What does not reach its purpose comes back to you, to the unit.',
  noFee: 'No fee: recipients get every coin. No admin, no upgrade key.',
  toCampaigns: 'See the campaigns',
  pause: 'Pause',
  play: 'Play',
  steps: {
    line: {
      title: 'Your coins stand in line.',
      text: 'Each milestone of the work owns a stretch of the line; your gift takes its next free numbers.',
    },
    proven: {
      title: 'Evidence releases them.',
      text: 'Verifiers check and sign; after time to object, exactly these coins go to the named recipient.',
    },
    back: {
      title: 'A milestone that is not reached gives them back.',
      text: 'Nobody has to agree, and nobody can keep them: the coins belong to their donors again.',
    },
  },
  loading: 'The campaigns are being read from the chain',
  empty: 'No campaigns yet',
  emptyText:
    'Nobody has created a campaign with the contract that this site reads. This page will show where every coin is.',
  nearest: 'Nearly there',
  allCampaigns: 'All campaigns',
  totals: 'Where all the money is',
  totalsText:
    'given = waiting + released + paid + to be refunded + refunded, over all campaigns. Click any figure to check it yourself.',
  inToken: (symbol: string, campaigns: number) =>
    plural('en', campaigns, { one: `${symbol}, # campaign`, other: `${symbol}, # campaigns` }),
  releases: 'Work that was verified',
  paid: (amount: string) => `${amount} paid to the recipients`,
  released: 'Released; anyone can have the recipients paid',
  pictureIsEvidence: 'picture from the evidence, its fingerprint checked',
  know: 'How do I know?',
  proofs: {
    contract: {
      title: 'The rules are a contract',
      text: 'Each campaign is a contract on a public chain. Nobody can change its rules, its recipients or its amounts: not the charity, and not us.',
      link: 'What the contract does',
    },
    audit: {
      title: 'Every sum, done by you',
      text: 'Your own browser adds up every event of a campaign, from a node of your choice, and compares it with the contract.',
      link: 'Run an audit',
    },
    signers: {
      title: 'Who signs is known before',
      text: 'The verifiers and the panel are named before the first gift. Each approval is a signature that anyone can check.',
      link: 'What verifiers do',
    },
  },
}
