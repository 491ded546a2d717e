// Names, amounts, numbers and moments come formatted and isolated.
export const words = {
  ofUnknownToken: (units: string, token: string) => `${units} base units of unknown token ${token}`,
  unnamed: (address: string) => `Campaign ${address}`,
  untitledMilestone: (number: string) => `Milestone ${number}`,
  states: {
    Funding: 'waiting',
    Claimed: 'under review',
    Approved: 'objection window',
    ApprovedByPanel: 'objection window',
    AppealedSilence: 'before the panel',
    AppealedObjection: 'before the panel',
    Released: 'released',
    Split: 'split',
    Refunded: 'to be refunded',
  },
  money: {
    given: 'given',
    waiting: 'waiting',
    released: 'released, not yet paid',
    paid: 'paid',
    refundable: 'to be refunded',
    refunded: 'refunded',
  },
  /** If nobody acts, this happens. */
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
  },
}
