import { plural } from '../plural.ts'

export const campaigns = {
  title: 'Campaigns',
  lead: 'Every coin you give keeps a number. It reaches the recipient you saw when you gave, after the work was verified, or it comes back to you.',
  loading: 'The campaigns are being read from the chain',
  empty: 'No campaigns yet',
  emptyText:
    'Nobody has created a campaign with the contract that this site reads. Campaigns will appear here, the newest first.',
  auditAny: 'Check any campaign',
  untitled: 'Campaign without readable terms',
  count: (count: number) => plural('en', count, { one: '# campaign', other: '# campaigns' }),
  by: 'by',
  current: (number: number, title: string) => `Milestone ${number}: ${title}`,
  of: (given: string, amount: string) => `${given} of ${amount}`,
  overall: (given: string, goal: string) => `${given} of ${goal} in all`,
  milestones: (count: number) => plural('en', count, { one: '# milestone', other: '# milestones' }),
  givingEnds: (relative: string, date: string) => `Giving ends ${relative}, on ${date}`,
  givingEnded: (date: string) => `Giving ended on ${date}`,
  over: 'All milestones are over',
}
