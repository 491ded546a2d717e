import { plural } from '../plural.ts'

export const wall = {
  heading: (name: string) => `Live wall of ${name}`,
  link: 'Live wall',
  anonymous: 'Anonymous',
  newest: 'Newest gifts',
  empty: 'The first gift appears here.',
  small: (count: number, amount: string) =>
    plural('en', count, { one: `and # small gift: ${amount}`, other: `and # small gifts: ${amount}` }),
  gifts: (count: number) => plural('en', count, { one: '# gift', other: '# gifts' }),
  of: (given: string, goal: string) => `${given} of ${goal}`,
  milestone: (number: number, title: string) => `Milestone ${number}, ${title}`,
  scan: 'Scan to give',
  ended: 'Giving has ended.',
  noteHidden: 'Note hidden on this screen',
  notesHidden: (count: number) => plural('en', count, { one: '# note hidden', other: '# notes hidden' }),
  hide: 'Hide the note',
  show: 'Show the note',
  moderate: 'Choose notes',
  moderateDone: 'Done',
  moderateHelp: 'Hiding is kept on this device only; the note stays on the chain, and the wall says that it is hidden.',
  pause: 'Pause',
  resume: 'Go on',
  paused: (count: number) =>
    plural('en', count, {
      one: 'Paused: # gift is waiting',
      other: 'Paused: # gifts are waiting',
    }),
  transparent: 'Transparent, for a stream',
  opaque: 'With a background',
  fullScreen: 'Full screen',
  leave: 'To the campaign',
  reconnecting: 'Reconnecting. What was counted stays.',
  live: 'Live',
  polled: 'Asking the chain',
  announce: (count: number, amount: string) =>
    plural('en', count, { one: `# new gift: ${amount}`, other: `# new gifts: ${amount} in all` }),
}
