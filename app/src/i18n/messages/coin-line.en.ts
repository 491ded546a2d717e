import { plural } from '../plural.ts'

// Amounts and coin numbers come formatted and isolated.
export const coinLine = {
  title: 'Coin line',
  lead: 'Every coin has its own number, like the marks on a ruler. A gift takes the next free coins of its milestone.',
  summary: (goal: string, milestones: number) =>
    `${plural('en', milestones, { one: '# milestone', other: '# milestones' })} in a line of ${goal}.`,
  milestoneSummary: (number: number, title: string, parts: string) => `Milestone ${number}, ${title}: ${parts}.`,
  part: (amount: string, state: string) => `${amount} ${state}`,
  free: 'not given yet',
  you: 'you',
  own: (amount: string) => `your coins: ${amount}`,
  span: (from: string, to: string) => `${from} to\u00A0${to}`,
  inPieces: (pieces: number) => plural('en', pieces, { one: 'in # piece', other: 'in # pieces' }),
  move: 'Go along the gifts',
  moveHelp:
    'Arrow keys go from gift to gift, Page Up and Page Down from milestone to milestone, Enter opens the gift. Plus and minus look closer and step back, 0 shows the whole line.',
  moveHint: 'Touch the line to see which gift its coins came from.',
  gift: (from: string, to: string, milestone: number, state: string) =>
    `coins ${from} to ${to}, milestone ${milestone}, ${state}`,
  zoom: 'Look closer',
  zoomIn: 'Look closer',
  zoomOut: 'Step back',
  earlier: 'Earlier coins',
  later: 'Later coins',
  whole: 'Whole line',
  toYours: 'Show my coins',
  inView: (from: string, to: string) => `Coins ${from} to ${to} are in view`,
  nextFree: (coin: string) => `next free coin ${coin}`,
  takesNone: 'takes no gifts now',
  givenBy: 'given by',
  notAGift: 'came without a gift',
  openGift: 'Follow this gift',
  showTable: 'Show as a table',
  hideTable: 'Hide the table',
  table: 'The coin line as a table',
  milestone: 'Milestone',
  state: 'State',
  coins: 'Coins',
  amount: 'Amount',
}
