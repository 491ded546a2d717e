import { plural } from '../plural.ts'

export const donor = {
  title: 'Gifts of one address',
  lead: 'Everything that this address has given in the campaigns of this site. Anyone can look this up: the chain is public.',
  loading: 'The gifts are being read from the chain',
  badAddress: 'This is not an address',
  badAddressText: 'An address begins with 0x, followed by 40 characters. Copy it from the wallet.',
  empty: 'No gifts from this address',
  emptyText: 'It has given nothing in the campaigns that this site reads.',
  toCampaigns: 'See the campaigns',
  collect: 'To be refunded',
  collectText:
    'Anyone can have these coins returned; they go only to the donor, or where the donor asked. Open the campaign to collect them.',
  collectAction: (amount: string) => `Collect ${amount}`,
  gifts: (count: number) => plural('en', count, { one: '# gift', other: '# gifts' }),
  unknownToken: 'unknown token',
  givenOn: (date: string) => `given on ${date}`,
  follow: 'Follow this gift',
  papers: 'Papers of this gift',
  carried: 'Gifts carried by these links',
  carriedText:
    'Gifts of others that name this address as the one who carried the appeal. Donors say so themselves; it earns nothing.',
  carriedGifts: (count: number, amount: string) =>
    plural('en', count, { one: `# gift, ${amount}`, other: `# gifts, ${amount}` }),
}
