// Names, amounts and dates come formatted and isolated. Words in braces are elements.
export const papers = {
  title: (amount: string) => `Papers of a gift of ${amount}`,
  lead: 'An acknowledgement of the pledge at once, a receipt for each released milestone, a notice of what goes back. Every fact in them follows from the chain, so anyone can check them.',
  link: 'Papers of this gift',
  toGift: 'Follow the gift',
  printAll: 'Print all',
  printOne: 'Print this paper',
  save: 'Save as a file',
  kinds: {
    pledge: 'Pledge acknowledgement',
    receipt: (milestone: number) => `Receipt for milestone ${milestone}`,
    refund: (milestone: number) => `Refund notice for milestone ${milestone}`,
  },
  pledgeText: (amount: string) => `{donor} has given ${amount} to {campaign}, an appeal of {charity}.`,
  pledgeCondition:
    'The gift is conditional. Coins are paid to the recipients of a milestone when that milestone is released; until then they are no income of the organiser. If a milestone fails, its coins go back.',
  receiptText: (amount: string, milestone: number, title: string, date: string) =>
    `Milestone ${milestone}, ${title}, was released on ${date}. With that, ${amount} of this gift ceased to be conditional.`,
  splitText: (amount: string, milestone: number, title: string, date: string) =>
    `Milestone ${milestone}, ${title}, was split on ${date}: coins that objected go back, all others are paid. ${amount} of this gift is paid.`,
  refundText: (amount: string, milestone: number, title: string, date: string) =>
    `Milestone ${milestone}, ${title}, ended without release on ${date}. ${amount} of this gift goes back.`,
  objectedText: (amount: string, milestone: number, title: string, date: string) =>
    `Milestone ${milestone}, ${title}, was split on ${date}. The donor had objected with ${amount} of this gift: it goes back.`,
  milestone: (number: number, title: string) => `Milestone ${number}, ${title}`,
  coins: (from: string, to: string) => `coins ${from} to ${to}`,
  for: 'For {party}',
  paidTo: 'Paid to {party}',
  backTo: (amount: string) => `If the milestone fails, ${amount} goes back to {party}.`,
  passedOn: (amount: string) => `If the milestone fails, ${amount} is passed on to {party}, as the donor asked.`,
  returnsTo: 'Back to {party}',
  passesOnTo: 'Passed on to {party}, as the donor asked',
  happened: '{date}, block {block}, transaction {transaction}',
  notPaid: 'Released, not yet paid when this was written',
  notReturned: 'Not yet returned when this was written: anyone can have it returned on the campaign’s page',
  facts: {
    campaign: 'Campaign',
    charity: 'Organiser',
    donor: 'Donor',
    given: 'Given',
    gift: 'Number of the gift',
    terms: 'Terms (SHA-256)',
    block: 'As of block',
    final: 'Decision recorded',
  },
  noTerms: 'the campaign at this address',
  notTax:
    'This is not a tax receipt. Whether a gift is deductible, and who confirms it, is for the law of your country: ask the organiser.',
  proofEnds:
    'It shows what reached the recipients’ wallets and not what was bought with it; names are those in the campaign’s terms.',
  code: 'Code (SHA-256 of the document)',
  check:
    'To check it, save the document and run {command}. Or open the page behind the picture: it derives the paper again.',
  waiting: (milestone: number, title: string) =>
    `Milestone ${milestone}, ${title}: nothing is decided yet. Its receipt or refund notice follows.`,
  unrecorded: (milestone: number, title: string) =>
    `Milestone ${milestone}, ${title}: decided by time alone. Its paper is made with the first transaction that records it; paying or returning the coins does that.`,
  stillOpen: 'Not yet written',
  toCampaign: 'To the campaign',
  unconfirmed: 'No paper can be written now',
  unconfirmedText:
    'The index names other transactions for these events than the node does. Switch the index off in the settings, or try again.',
  incompleteText:
    'The node leaves out or alters events of this campaign. Try again, or choose another node in the settings.',
  year: {
    title: 'A year as a table',
    text: 'Every movement of your coins in one year (UTC): given, released, paid, refunded, each with its transaction. A CSV file for a spreadsheet.',
    label: 'Year',
    save: (year: string) => `Save ${year}`,
  },
}
