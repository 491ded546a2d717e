import { plural } from '../plural.ts'

// Names, amounts and dates come formatted and isolated.
export const charity = {
  kind: 'Charity or other organiser',
  desk: 'Charity desk: what is due, and by when',
  loading: 'The campaigns of this address are being read from the chain',
  empty: 'No campaign of this address',
  emptyText:
    'No campaign that this site reads was created by it. It may be on another chain, or the link may be mistyped.',
  selfDeclared:
    'Name, country and register are what the charity wrote about itself. Nobody has verified here who it is: anyone can create a campaign under any name.',
  noTerms: 'The terms of its campaign cannot be read, so nothing is known of who it says it is.',
  country: 'Country',
  register: 'Register',
  number: 'Number',
  identifier: 'Identifier',
  website: 'Website',
  standing: 'What became of its promises',
  milestones: (count: number) => plural('en', count, { one: '# milestone promised', other: '# milestones promised' }),
  released: (count: number) =>
    plural('en', count, { one: '# was verified and released', other: '# were verified and released' }),
  undecided: (count: number) => plural('en', count, { one: '# is still under way', other: '# are still under way' }),
  refunded: (count: number) =>
    plural('en', count, { one: '# ended and gave its coins back', other: '# ended and gave their coins back' }),
  rejected: (rejected: number, claims: number) =>
    plural('en', claims, {
      one: `# claim, ${rejected} of them with a rejection`,
      other: `# claims, ${rejected} of them with a rejection`,
    }),
  inToken: (symbol: string, campaigns: number) =>
    plural('en', campaigns, { one: `${symbol}, # campaign`, other: `${symbol}, # campaigns` }),
  unknownTokens: 'Its campaigns use tokens that this site does not know, so there is no sum.',
  campaigns: (count: number) => plural('en', count, { one: 'Its campaign', other: 'Its # campaigns' }),
  updates: 'What it has told its donors',
  noUpdates: 'No updates yet',
  noUpdatesText: 'Updates that the charity writes stay in public; it can correct them, but not delete them.',
  correction: 'correction',
  loadingWords: 'What was said in public is being read from the chain',
  unreadable: 'It matches its fingerprint, but is nothing that this page can read.',
  answers: 'How it answers',
  noQuestions: 'Nobody has asked a question in public yet.',
  answered: (answered: number, asked: number) =>
    plural('en', asked, {
      one: `${answered} of # question answered`,
      other: `${answered} of # questions answered`,
    }),
  within: (duration: string) => `Half of the answers came within ${duration}.`,
  follow: 'Follow this charity',
  followText: 'News and deadlines in your own reader or calendar, without an account.',
  feed: 'News as a feed (Atom)',
  calendar: 'Deadlines as a calendar',
}
