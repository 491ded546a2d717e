import { plural } from './plural.ts'

// Names, amounts and numbers come formatted and isolated, counts as they are.
export const words = {
  brand: 'Amana',
  by: (organiser: string) => `by ${organiser}`,
  givenOf: (given: string, goal: string) => `${given} of ${goal} given`,
  amountOf: (part: string, whole: string) => `${part} of ${whole}`,
  gifts: (count: number) => plural('en', count, { one: '# gift', other: '# gifts' }),
  milestoneOf: (number: string, count: string) => `Milestone ${number} of ${count}`,
  promise: 'Every donated coin has a number. Anyone can check where it went.',
  noFee: 'No fee. What does not reach its purpose comes back.',
  whereItIs: 'Where the coins are',
  donate: 'Donate',
  see: 'See the campaign',
  atBlock: (block: string) => `Block ${block}`,
  giftOf: (amount: string) => `A gift of ${amount}`,
  giftTo: (name: string) => `to ${name}`,
  giftPart: (amount: string, m: string) => `${amount} for milestone ${m}`,
  moreParts: (count: string) => `and for other milestones: ${count}`,
  description: (progress: string, place: string, title: string, state: string) =>
    `${progress}. ${place}, ${title}: ${state}. Every donated coin has a number; anyone can check where it went.`,
  pictureAlt: (name: string, progress: string, parts: string) => `${name}: ${progress}. ${parts}`,
  part: (word: string, amount: string) => `${word} ${amount}`,
  widgetTitle: (name: string) => `${name}: where the money is`,
  donorsOf: (name: string) => `The donors of ${name}`,
  openPage: 'Open the page',
}
