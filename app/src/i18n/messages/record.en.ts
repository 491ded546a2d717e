import { plural } from '../plural.ts'

export const record = {
  here: 'In this campaign:',
  everywhere: 'Count in all campaigns of this chain',
  counting: 'Being counted from the events of all campaigns',
  notNow: 'It could not be counted now. The chain did not answer.',
  inCampaigns: (count: number) => plural('en', count, { one: 'In # campaign:', other: 'In # campaigns:' }),
  neverAsked: 'never asked so far',
  yes: (count: number) => `for paying: ${count}`,
  no: (count: number) => `against: ${count}`,
  silent: (count: number) => `silent: ${count}`,
  open: (count: number) => `being asked: ${count}`,
  late: (count: number) => `late: ${count}`,
}
