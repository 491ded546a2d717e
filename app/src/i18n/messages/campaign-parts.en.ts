import { plural } from '../plural.ts'

// Names, amounts, dates and shares come formatted and isolated.
export const campaignParts = {
  about: 'What it is about',
  wall: 'Live wall',
  addressPage: 'page of this address',
  backers: (count: number) => plural('en', count, { one: '# person', other: '# people' }),

  current: {
    of: (number: number, count: number) => `Now: milestone ${number} of ${count}`,
    progress: 'Progress of this milestone',
    missing: (amount: string) => `${amount} still missing`,
    people: (count: number) => plural('en', count, { one: '# person gave for it', other: '# people gave for it' }),
  },

  yours: {
    title: (amount: string) => `You gave ${amount} here`,
    follow: 'Where it is now',
    papers: 'Papers to print',
    all: (count: number) =>
      plural('en', count, { one: 'Everything you gave', other: 'All # gifts, and everything else you gave' }),
  },

  catalogue: {
    title: 'What a gift pays for',
    example: 'The charity’s own examples. Any other amount is just as welcome.',
  },

  parts: {
    label: 'Parts of this page',
    milestones: 'Milestones',
    updates: 'Updates',
    questions: 'Questions',
    support: 'Who gave',
    people: 'Who decides',
    rules: 'Rules',
    contact: 'Contact',
    ledger: 'Every transfer',
  },

  support: {
    title: 'Who gave',
    nothingReleased: 'nothing released yet',
    nobody: 'Nobody from the public has given yet.',
    people: (count: number, amount: string) =>
      plural('en', count, {
        one: `# person without a part in this campaign gave ${amount}.`,
        other: `# people without a part in this campaign gave ${amount}.`,
      }),
    largest: (share: string, amount: string) => `Who gave most gave ${amount}: ${share} of that.`,
    largestFive: (share: string) => `The five who gave most gave ${share} of it together.`,
    onlyOne: 'All of it comes from one address. That shows no wide support.',
    addresses:
      'A person is counted by address: somebody can have several. Gifts of people with a part in the campaign, and coins that came without a gift, are listed apart and counted in none of these figures.',
    insiders: 'Gifts of people with a part in the campaign',
    milestone: 'Milestone',
    peopleCount: 'People',
    largestGave: 'Largest gave',
    fromInsiders: 'People with a part',
    withoutGift: 'Without a gift',
    apart: {
      largest: (share: string) => `the largest giver gave ${share}`,
      insiders: (amount: string) => `${amount} from people with a part in the campaign, counted apart`,
      absorbed: (amount: string) => `${amount} without a gift, counted apart`,
    },
  },

  contact: {
    title: 'Contact',
    page: 'Page about this appeal:',
    charityPage: 'All campaigns of this charity',
    ownWords: 'Stated by the charity itself. Look whether its own site names this campaign’s contract.',
    askThere:
      'Ask there, or in public: questions and answers stand under “Questions and objections”, and nobody can delete them.',
    noContact:
      'The charity states no site. Questions can be asked in public: they stand under “Questions and objections”, and nobody can delete them.',
  },
}
