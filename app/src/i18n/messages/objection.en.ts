import { plural } from '../plural.ts'

// Amounts, shares, dates and names come formatted and isolated.
export const objection = {
  title: (number: number) => `Objections to paying milestone ${number}`,
  meter: 'Coins that object',
  ofNeeded: (share: string, needed: string) => `${share} of ${needed} needed`,
  enough: (share: string, needed: string) => `${share} object; ${needed} is enough`,
  nobody: 'Nobody objects so far.',
  objectors: (count: number) => plural('en', count, { one: '# donor objects.', other: '# donors object.' }),
  largest: (share: string) => `Whoever gave most holds ${share} of this milestone.`,
  closes: (until: string) => `Donors may object until ${until}.`,
  panelWould: (from: string, until: string) =>
    `If enough coins object, the panel decides between ${from} and ${until}.`,
  panelWill: (from: string, until: string) => `The panel has been asked. It decides between ${from} and ${until}.`,
  panelNow: (until: string) => `The panel has been asked. It decides before ${until}.`,
  whoTitle: 'Who may object',
  who: 'Whoever gave to this milestone, with the coins that are in it. Everybody else can ask in public, under “Questions and objections”.',
  doesTitle: 'What it does',
  does: (needed: string) =>
    `When ${needed} of this milestone’s coins object, the panel looks at it a second time and decides whether it is paid.`,
  doesByPanel: (needed: string) =>
    `The panel has already said that this may be paid. If ${needed} of the coins object, those that objected go back and all others are paid.`,
  doesNotTitle: 'What it does not do',
  doesNot:
    'It takes no coins out at once, stops nothing by itself and cannot be taken back. It says nothing against anybody: it asks for a second look.',
  charityTitle: 'What the charity can do',
  charity:
    'Answer in public, right beside each objection, for as long as it likes. The panel sees the evidence, the objections and the answers.',
  noWallet: 'Connect the wallet that gave, to see whether it has coins in this milestone.',
  noCoins: 'This wallet has no coins in this milestone, so it has nothing to object with.',
  ownGifts: 'Where its gifts are',
  allObjected: 'All coins of this wallet in this milestone have objected.',
  myCoins: 'Your coins in this milestone',
  coins: (from: string, to: string) => `coins ${from} to ${to}`,
  trace: 'follow this gift',
  objected: 'has objected',
  chooseCoins: 'Choose at least one of your gifts.',
  reason: 'Your reason, for everyone to read',
  reasonHint: 'Say what the evidence does not show. Name no private person.',
  reasonMissing: 'Give a reason: the charity, the panel and other donors will read it.',
  permanent: 'I know that neither the objection nor its reason can be deleted.',
  permanentMissing: 'Confirm that it cannot be deleted.',
  send: (amount: string) => `Object with ${amount}`,
  done: 'Your objection is on the chain.',
  storing: 'Your words are being stored for everyone to read…',
  stored: 'Your words are stored: everyone can read them beside your objection.',
  notStored:
    'Your words could not be stored here. Their fingerprint is on the chain: save them, and send them to the charity and the panel.',
  saveReason: 'Save the reason as a file',
  endsTitle: 'How it can end, for donors and for the charity',
  endedTitle: 'How it ended',
  forDonors: 'Donors',
  forCharity: (name: string) => `The charity, ${name}`,
  ends: {
    confirmed: {
      what: 'The panel rules: pay',
      donors: 'All coins go to the recipients, those that objected too.',
      charity: 'The milestone is paid in full, and the ruling stands beside the objections.',
    },
    refused: {
      what: 'The panel rules: do not pay',
      donors: 'Every coin of this milestone goes back to its donor, whether it objected or not.',
      charity: 'This milestone is not paid. The other milestones go on as before.',
    },
    silent: {
      what: 'The panel does not answer in time',
      donors: 'Coins that objected go back to their donors; all others go to the recipients.',
      charity: 'All coins that did not object are paid, without any further decision.',
    },
    tooFew: {
      what: 'Too few coins object',
      donors: 'All coins go to the recipients, as the verifiers or the panel approved.',
      charity: 'The milestone is paid in full as soon as the window is over.',
    },
    split: {
      what: 'Enough coins object',
      donors: 'Coins that objected go back to their donors; all others go to the recipients.',
      charity: 'All coins that did not object are paid as soon as the window is over.',
    },
  },
  listTitle: (count: number) => plural('en', count, { one: '# objection', other: '# objections' }),
  objectsWith: (amount: string) => `objects with ${amount}`,
  noReason: 'Without a reason.',
  hidden: 'The charity has hidden these words from view. They can still be read.',
  transaction: 'on the chain',
  reply: 'The charity answers',
  noReply: 'It has not answered yet. It may do so at any time.',
  more: (count: number) =>
    plural('en', count, {
      one: '# more stands under “Questions and objections”.',
      other: '# more stand under “Questions and objections”.',
    }),
}
