// Names, amounts, numbers and moments come formatted and isolated. `m` is a milestone: its number, and its title in brackets.
export const words = {
  siteTitle: 'Amana: what happens to the coins',
  siteSubtitle: 'New campaigns, claims, objections, rulings, releases, payments and refunds.',
  campaignSubtitle: (name: string) => `What happens in “${name}”, as its contract recorded it.`,
  charityTitle: (charity: string) => `Campaigns of ${charity}`,
  charitySubtitle: 'Every campaign of this charity: claims, objections, rulings, releases, payments and refunds.',
  inCampaign: (name: string, sentence: string) => `${name}: ${sentence}`,
  recorded: (transaction: string, block: string) => `Recorded in block ${block}, transaction ${transaction}.`,
  created: (charity: string, goal: string, milestones: string) =>
    `${charity} started a campaign over ${goal}, number of milestones: ${milestones}`,
  claimed: (m: string) => `Milestone ${m} was claimed with its evidence`,
  claimedAgain: (m: string, attempt: string) => `Milestone ${m} was claimed again, attempt ${attempt}`,
  objected: (m: string, amount: string) => `A donor objected to milestone ${m} with ${amount}`,
  ruledFor: (m: string) => `The panel ruled that milestone ${m} be paid`,
  ruledAgainst: (m: string) => `The panel ruled that milestone ${m} not be paid`,
  approved: (m: string, until: string) => `Milestone ${m} is approved; its donors may object until ${until}`,
  approvedByPanel: (m: string, until: string) =>
    `The panel approved milestone ${m} in place of the silent verifiers; its donors may object until ${until}`,
  silence: (m: string, until: string) =>
    `The verifiers were silent: the panel has until ${until} to rule on milestone ${m}`,
  contested: (m: string, until: string) =>
    `Enough donors objected: the panel has until ${until} to rule on milestone ${m}`,
  backToCharity: (m: string) => `Milestone ${m} went back to the charity, which may claim it again`,
  released: (m: string, amount: string) => `Milestone ${m} is released: ${amount} can be paid to its recipients`,
  split: (m: string, released: string, back: string) =>
    `Milestone ${m} is split: ${back} to be refunded to the donors who objected, ${released} can be paid to its recipients`,
  refundsDue: (m: string, amount: string) => `Milestone ${m} is over: ${amount} to be refunded to the donors`,
  closedEmpty: (m: string) => `Milestone ${m} is over: nothing had been given for it`,
  paid: (amount: string, recipient: string, m: string) => `${amount} paid to ${recipient} for milestone ${m}`,
  update: (author: string) => `An update from ${author}`,
  correction: (author: string) => `A correction from ${author}`,
  titled: (sentence: string, title: string) => `${sentence}: ${title}`,
  journalText: 'Its words are on the campaign’s page, checked against the fingerprint on the chain.',

  calendarOf: (name: string) => `Deadlines: ${name}`,
  fundBy: (name: string) => `${name}: giving ends`,
  claimBy: (name: string, m: string) => `${name}: last moment to claim milestone ${m}`,
  reviewEnds: (name: string, m: string) => `${name}: the review of milestone ${m} ends`,
  objectionsEnd: (name: string, m: string) => `${name}: last moment to object to milestone ${m}`,
  appealEnds: (name: string, m: string) => `${name}: last moment for the panel to rule on milestone ${m}`,
  aboutMilestone: (m: string, sentence: string) => `Milestone ${m}: ${sentence}`,
}
