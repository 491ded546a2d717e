import { plural } from '../plural.ts'

export const finding = {
  ownCampaign: 'Collecting for something yourself?',
  startCampaign: 'Start a campaign',
  words: 'Search the campaigns',
  standing: 'Show',
  anyStanding: 'All',
  standings: {
    open: 'Takes gifts now',
    running: 'In review or waiting',
    ended: 'Over',
  },
  token: 'Token',
  anyToken: 'any',
  kind: 'Organiser',
  anyKind: 'any',
  language: 'Can be read in',
  anyLanguage: 'any language',
  sort: 'Order',
  sorts: {
    newest: 'newest first',
    nearest: 'nearest to a milestone',
    closing: 'giving ends soonest',
  },
  found: (count: number, of: number) =>
    count === of
      ? plural('en', of, { one: '# campaign', other: '# campaigns' })
      : plural('en', of, { one: `${count} of # campaign`, other: `${count} of # campaigns` }),
  nothing: 'Nothing found',
  noWords: (words: string) =>
    `No campaign has all of these words in its terms: ${words}. Try fewer words, or only their beginnings.`,
  filtersHide: (count: number) =>
    plural('en', count, {
      one: '# campaign has what you typed, but the filters leave it out.',
      other: '# campaigns have what you typed, but the filters leave them out.',
    }),
  allHidden: 'The listing policy of this site leaves out every campaign there is; they are named below.',
  forget: 'Show all campaigns',
  hidden: (count: number) =>
    plural('en', count, {
      one: '# campaign is left out of this list',
      other: '# campaigns are left out of this list',
    }),
  hiddenText:
    'Whoever runs this site decides what it puts forward, and has to say why. A campaign that is left out stays readable at its address.',
  toHow: 'How it works',
}
