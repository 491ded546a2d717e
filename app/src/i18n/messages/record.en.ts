export const record = {
  here: 'In this campaign:',
  everywhere: 'All campaigns, and what waits for them',
  neverAsked: 'never asked so far',
  yes: (count: number) => `for paying: ${count}`,
  no: (count: number) => `against: ${count}`,
  silent: (count: number) => `silent: ${count}`,
  open: (count: number) => `being asked: ${count}`,
  late: (count: number) => `late: ${count}`,
}
