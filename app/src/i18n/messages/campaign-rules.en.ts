// Names, amounts and dates come formatted and isolated.
export const campaignRules = {
  silence: {
    refundsUnlessFull: (on: string) =>
      `If the rest is not given by ${on}, all coins given here go back to their donors.`,
    closesEmpty: (on: string) => `If nothing is given by ${on}, this milestone closes. There is nothing to return.`,
    refundsUnlessClaimed: (on: string, charity: string) =>
      `If ${charity} does not claim it with evidence by ${on}, all its coins go back to their donors.`,
    panelIsAsked: (on: string) => `If the verifiers stay silent, on ${on} the question goes to the panel.`,
    releases: (on: string) => `If nobody acts, on ${on} its coins are released and the recipients can be paid.`,
    splits: (on: string) =>
      `If nobody acts, on ${on} the coins that objected go back to their donors and all others are released to the recipients.`,
    refundsAfterPanel: (on: string) => `If the panel stays silent, on ${on} all its coins go back to their donors.`,
    returnsToCharity: (on: string, charity: string, claimBy: string) =>
      `If the panel stays silent, on ${on} it goes back to ${charity}, which may claim it again until ${claimBy}.`,
    releaseIsDue: 'It is full and needs no evidence: anyone can have it released now.',
    payoutsWait: 'Its coins are released. They wait here, safe, until anyone has the recipients paid.',
    refundsWait: 'Its coins go back. They wait here, safe, until anyone has them returned to their donors.',
    bothWait: 'Released and returning coins wait here, safe, until anyone has them paid or returned.',
    done: 'Nothing is left to do here.',
  },

  nextStep: {
    give: (by: string) => `Now it is for donors: they can give until ${by}.`,
    earlier: (number: number, by: string) => `It opens when milestone ${number} is full; donors can give until ${by}.`,
    claim: (charity: string, by: string) => `Now it is for ${charity}: claim it with evidence before ${by}.`,
    verify: (needed: number, members: number, by: string) =>
      `Now it is for the verifiers: ${needed} of ${members} must approve before ${by}.`,
    object: (by: string) => `Now it is for its donors: whoever disagrees can object before ${by}.`,
    rule: (needed: number, members: number, by: string) =>
      `Now it is for the panel: ${needed} of ${members} must agree before ${by}.`,
    ruleFrom: (from: string, needed: number, members: number, by: string) =>
      `Donors can object until ${from}; then it is for the panel: ${needed} of ${members} must agree before ${by}.`,
    release: 'Now it is for anyone: one call has it released.',
    settle: 'Now it is for anyone: one call pays a recipient or returns coins.',
  },

  outcome: {
    title: 'How it ended',
    paid: (amount: string) => `${amount} was paid to the recipients.`,
    released: (amount: string) => `${amount} is released and waits to be paid.`,
    refunded: (amount: string) => `${amount} was returned to the donors.`,
    refundable: (amount: string) =>
      `${amount} still waits to be returned. Anyone can have it returned; nobody can take it for themselves.`,
    failed: 'The milestone was not reached, so its coins belong to its donors again.',
    split: 'There was no ruling: coins that objected go back, all others are paid.',
    empty: 'Nothing had been given for it.',
  },

  rules: {
    title: 'The rules',
    fixed: 'They are written in the contract and nobody can change them: not the charity, not us.',
    fundBy: (date: string) => `A milestone that is not full by ${date} returns its coins.`,
    review: (duration: string) =>
      `After a claim, the verifiers have ${duration}. If they stay silent, the panel is asked.`,
    objection: (duration: string, share: string) =>
      `After an approval, the donors of the milestone have ${duration} to object. If ${share} of its coins object, the panel decides.`,
    appeal: (duration: string) => `The panel has ${duration} to rule.`,
    split: 'If the panel stays silent on an objection, coins that objected go back and all others are paid.',
    minimum: (amount: string) => `The smallest gift is ${amount}.`,
    sequential: 'A milestone opens when all earlier ones are full or over.',
    parallel: 'All milestones are open at once; each gift names the milestone it is for.',
    upfront: (amount: string) =>
      `The first milestone (${amount}) is paid in advance, without evidence, once it is full.`,
    noFee: 'There is no fee: recipients get every coin of their payout.',
  },

  risks: {
    title: 'What no rule cures',
    chosen:
      'The charity chose the verifiers, the panel and the fallback recipient. Ask yourself whether you trust them.',
    insiders:
      'The charity can give to itself. That makes the share of coins that object smaller. Such gifts are labelled.',
    freeze: (symbol: string) =>
      `The issuer of ${symbol} can freeze addresses. A payout to a frozen recipient waits until the issuer lets it through.`,
    unknownToken: 'The token is unknown. It may be worth nothing.',
    noExit: 'Once a milestone is full you cannot leave it before the charity claims it or the deadline passes.',
    singleVerifier: 'One verifier alone can approve.',
    afterWallet:
      'The proof ends at the recipient’s wallet. What is bought with the money is shown by receipts, not by the chain.',
  },
}
