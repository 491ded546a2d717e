/** What happened, in one sentence per event. */
export const events = {
  gave: (donor: string, milestone: string, amount: string) => `${donor} gave ${amount} to milestone ${milestone}`,
  absorbed: (milestone: string, amount: string) =>
    `${amount} that came without a gift went into milestone ${milestone}, for the fallback recipient`,
  surplusSent: (to: string, amount: string) => `${amount} that came without a gift was sent on to ${to}`,
  claimed: (milestone: string, attempt: string) =>
    `milestone ${milestone} was claimed with its evidence, attempt ${attempt}`,
  approved: (verifier: string, milestone: string) => `${verifier} approved milestone ${milestone}`,
  rejected: (verifier: string, milestone: string) => `${verifier} rejected milestone ${milestone}`,
  ruledFor: (member: string, milestone: string) => `${member} of the panel ruled that milestone ${milestone} be paid`,
  ruledAgainst: (member: string, milestone: string) =>
    `${member} of the panel ruled that milestone ${milestone} not be paid`,
  state: (milestone: string, state: string) => `milestone ${milestone} is now: ${state}`,
  objected: (donor: string, milestone: string, amount: string) =>
    `${donor} objected to milestone ${milestone} with ${amount}`,
  paid: (recipient: string, milestone: string, amount: string) =>
    `${amount} paid to ${recipient} for milestone ${milestone}`,
  refunded: (to: string, milestone: string, amount: string) =>
    `${amount} returned to ${to} from milestone ${milestone}`,
}
