import { plural } from '../plural.ts'

// Names, amounts and coin numbers come formatted and isolated.
export const flow = {
  title: 'Where the coins come from and go to',
  lead: 'Each band is as wide as the coins in it. What has not been decided yet is shown where it would go.',
  picture: 'Bands from the donors over the milestones to the recipients. The table below has the same numbers.',
  from: 'From',
  through: 'For',
  to: 'To',
  others: (people: number) => plural('en', people, { one: '# other person', other: '# other people' }),
  insiders: (people: number) => plural('en', people, { one: '# person with a part', other: '# people with a part' }),
  withoutGift: 'came without a gift',
  backToDonors: 'back to the donors',
  fallback: 'fallback recipient',
  arrived: (amount: string) => `${amount} arrived`,
  given: 'given',
  showTable: 'Show as a table',
  hideTable: 'Hide the table',
  table: 'The flow of the coins as a table',
  state: 'State',
  amount: 'Amount',
}
