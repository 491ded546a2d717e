import { plural } from '../plural.ts'

// Names, amounts and dates come formatted and isolated. Words in braces are elements.
export const statements = {
  title: 'Papers of the campaign',
  lead: 'A letter for the bank, an audit pack, and a report. Every fact in them follows from the chain, so a bank, an auditor or a donor can check them without asking anybody.',
  printAll: 'Print all',
  kinds: { bankLetter: 'Source of funds', report: 'Campaign report' },
  bankText: (amount: string, payments: number) =>
    plural('en', payments, {
      one: `From the escrow of {campaign}, an appeal of {charity}, ${amount} was paid to its recipients in # payment.`,
      other: `From the escrow of {campaign}, an appeal of {charity}, ${amount} was paid to its recipients in # payments.`,
    }),
  noPayments: 'No bank letter yet',
  noPaymentsText: 'There is one as soon as a first recipient has been paid.',
  funds: 'Where the money came from',
  publicFunds: 'Public',
  insiderFunds: 'People with a part in the campaign',
  withoutGift: 'Came without a gift',
  fundsOf: (amount: string, gifts: number, donors: number) =>
    `${amount}: ${plural('en', gifts, { one: '# gift', other: '# gifts' })} from ${plural('en', donors, { one: '# address', other: '# addresses' })}`,
  between: (from: string, to: string) => (from === to ? `given on ${from}` : `given between ${from} and ${to}`),
  released: (date: string) => `Released on ${date}: the conditions of its terms were met.`,
  split: (date: string, objected: string) =>
    `Split on ${date}: ${objected} whose donors objected goes back, all other coins are paid.`,
  upfront: 'Paid in advance, as its terms say: without evidence and without a decision.',
  evidence: 'Evidence (SHA-256)',
  receiptsOutside: 'This stands in the evidence, and is not part of the code below.',
  byPanel: {
    approved: 'Signed for it on the panel: {signer}',
    rejected: 'Signed against it on the panel: {signer}',
  },
  byVerifier: {
    approved: 'Signed for it as a verifier: {signer}',
    rejected: 'Signed against it as a verifier: {signer}',
  },
  payments: 'Payments',
  proves: 'What this proves, and what not',
  provesText:
    'It proves, from public records of the chain: which amounts were paid to which addresses, in which transactions, from which campaign, after whose signatures; and from how many gifts they came.',
  provesNot:
    'It does not prove who stands behind an address, where donors had their money from, or what was bought with it. Names are those in the campaign’s terms, which the organiser wrote. No donor is named.',
  reportText: {
    over: (date: string) => `What became of {campaign}, as recorded up to ${date}. Every milestone is decided.`,
    open: (date: string) => `How {campaign} stands, as recorded up to ${date}. It is still under way.`,
  },
  goal: 'Goal',
  money: 'Where the money is',
  states: {
    Funding: 'waiting',
    Claimed: 'under review',
    Approved: 'objection window',
    ApprovedByPanel: 'objection window, after the panel',
    AppealedSilence: 'before the panel',
    AppealedObjection: 'before the panel',
    Released: 'released',
    Split: 'split',
    Refunded: 'ended, coins go back',
  },
  attempt: (number: number) => `Claim ${number}`,
  noClaim: 'No claim was made.',
  objected: (amount: string, donors: number) =>
    plural('en', donors, { one: `# donor objected with ${amount}`, other: `# donors objected with ${amount}` }),
  payout: (amount: string) => `${amount} to {party}`,
  notPaid: 'not paid yet',
  received: (date: string) => `The recipient confirmed on ${date} that it came.`,
  notReceived: 'The recipient has not said yet that it came.',
  told: 'What was told',
  updates: (count: number) =>
    count === 0
      ? 'No update of the organiser.'
      : plural('en', count, {
          one: '# update or correction of the organiser.',
          other: '# updates and corrections of the organiser.',
        }),
  answered: (answered: number, asked: number) =>
    asked === 0
      ? 'Nobody has asked a public question.'
      : plural('en', asked, {
          one: `${answered} of # public question answered.`,
          other: `${answered} of # public questions answered.`,
        }),
  median: (time: string) => `Half of the answers came within ${time}.`,
  facts: {
    campaign: 'Campaign',
    charity: 'Organiser',
    terms: 'Terms (SHA-256)',
    token: 'Token',
    created: 'Created',
    block: 'As of block',
  },
  journalMissing: 'No report can be written now',
  journalMissingText:
    'The node leaves out some of what was written about this campaign. Try again, or choose another node in the settings.',
  pack: 'Audit pack',
  packText:
    'The whole history of the campaign with every check, as one file. Everybody’s pack of the same block has the same bytes: yours, your auditor’s and that of {command}.',
  packMake: 'Audit here and make the pack',
  packMaking: 'Every event, signature and transfer is being checked …',
  packReady: (events: string, block: string) => `Made of ${events} events at block ${block}; everything agrees.`,
  packNotOk: 'The audit does not agree with everything, so no pack is made here. Open the audit to see what differs.',
  packFailed: 'The audit could not be made now.',
  packHash: 'SHA-256 of the pack',
  packSave: 'Save the pack',
  openAudit: 'Open the audit',
}
