import { plural } from '../plural.ts'

// Names, amounts, dates and durations come formatted and isolated.
export const journal = {
  loading: 'Updates and questions are being read from the chain',
  updates: 'Updates',
  permanent: 'What is written here cannot be deleted. A correction stands beside what it corrects.',
  noUpdates: 'The charity has not written anything yet.',
  foreign: (count: number) =>
    plural('en', count, {
      one: '# text by somebody without a part in this campaign',
      other: '# texts by people without a part in this campaign',
    }),
  complete: (count: number) =>
    plural('en', count, {
      one: 'The one entry of the journal is here: the contract’s fingerprint agrees.',
      other: 'All # entries of the journal are here: the contract’s fingerprint agrees.',
    }),
  incomplete: 'Something is missing here',
  incompleteText:
    'The journal’s contract has recorded other entries than this node delivered. Look again later, or with another node.',
  roles: {
    charity: 'the charity',
    recipient: 'a recipient',
    verifier: 'a verifier',
    panel: 'a panel member',
    fallback: 'the fallback recipient',
    donor: 'a donor',
    visitor: 'no part in this campaign',
  },
  recorded: 'recorded in',
  noWords: 'Without words.',
  unreadable: 'It matches its fingerprint, but is not a text that this page can read.',
  corrected: 'Corrected by its author',
  contradicted: 'Contradicted',
  thanks: 'With thanks to',
  fetchFile: 'Fetch it and check it',
  showAll: (count: number) => `Show all ${count}`,
  hiddenByCharity: 'The charity asked not to show this. It is still on the chain. Its reason, given on',
  showHidden: 'Show it all the same',

  questions: 'Questions and objections',
  noQuestions: 'Nobody has asked or objected yet.',
  answered: (answered: number, asked: number) => `The charity answered ${answered} of ${asked}.`,
  answeredWithin: (count: number, duration: string) =>
    plural('en', count, {
      one: `Its answer came after ${duration}.`,
      other: `Half of its answers came within ${duration}.`,
    }),
  objection: (milestone: number, amount: string) => `objection to milestone ${milestone} with ${amount}`,
  unanswered: (asked: string) => `no answer yet, asked ${asked}`,
  after: (duration: string) => `answered after ${duration}`,

  story: 'What came of it',
  seeCorrection: 'This was corrected later: see the updates',
  received: (amount: string) => `confirms to have received ${amount}.`,
  receivedOther: (amount: string, paid: string) =>
    `says to have received ${amount}. The chain shows ${paid} for this payout.`,
  confirmedOn: (date: string) => `The recipient confirmed on ${date} that it arrived.`,
  notConfirmed: 'Not confirmed by the recipient yet.',
  givenBy: 'Given by',
  donors: (count: number) => plural('en', count, { one: '# person', other: '# people' }),
  doneBy: 'Done and paid',
  checkedBy: 'Checked by',
}
