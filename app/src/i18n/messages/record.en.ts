export const record = {
  here: 'In this campaign:',
  everywhere: 'All campaigns, and what waits for them',
  neverAsked: 'never asked so far',
  yes: (count: number) => `for paying: ${count}`,
  no: (count: number) => `against: ${count}`,
  silent: (count: number) => `silent: ${count}`,
  open: (count: number) => `being asked: ${count}`,
  late: (count: number) => `late: ${count}`,
  proof: {
    none: 'Gave no proof of control of this address.',
    checking: 'The proof of control is being checked …',
    current: (date: string) =>
      `Proved control of this address and saw this plan, before the campaign was created on ${date}. Checked on your device.`,
    earlier: (date: string) =>
      `Proved control of this address before the campaign was created on ${date}, for an earlier plan. Checked on your device.`,
    unconfirmed: 'The terms hold a proof of control, but this address does not confirm it.',
    unchecked: 'The terms hold a proof of control, which could not be checked now.',
  },
}
