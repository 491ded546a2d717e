export const demo = {
  chainName: 'Local demo chain',
  clock: 'Demo clock',
  clockText: 'Only the local chain lets you move its time. Deadlines on this site follow the chain, never your device.',
  now: 'Chain time',
  hour: '+1 hour',
  day: '+1 day',
  toDeadline: 'Next deadline',
  moved: (time: string) => `The chain’s time is now ${time}.`,
  failed: 'The clock did not move: the node refused. Is it the local demo node?',
}
