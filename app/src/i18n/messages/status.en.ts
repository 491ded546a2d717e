import { plural } from '../plural.ts'

// Hosts, numbers, times and names come formatted and isolated.
export const status = {
  title: 'Status',
  lead: 'Your own browser asks every part right now, and again every 15 seconds. Whatever is down, the money stays where the contracts hold it.',
  toSettings: 'Use other nodes or another index',
  asking: 'Asking…',
  readsNow: 'pages read from it',
  nodeAnswers: (block: string, time: string, milliseconds: string) =>
    `Answers after ${milliseconds} ms. Newest block: ${block}, of ${time}.`,
  nodeOfOtherChain: (found: string, expected: string) =>
    `Answers for chain ${found}, not ${expected}. Nothing from it is shown.`,
  nodeUnreachable: 'Does not answer, or does not allow this page to ask.',
  withoutNode:
    'Without any node of a chain, its campaigns cannot be shown or given to here; nothing on the chain stops. Any other node does as well.',
  services: 'Services',
  index: 'Index',
  indexOff: 'Not in use: pages read everything from the chain.',
  indexReady: 'Answers, and has read everything from before it was started.',
  indexCatchingUp: 'Answers, and is still reading what happened before it was started.',
  indexUnreachable: 'Does not answer. Pages read everything from the chain.',
  indexElsewhere: (chain: string) => `${chain}: not read by this index`,
  indexAt: (chain: string, block: string) => `${chain}: block ${block}`,
  indexBehind: (chain: string, block: string, behind: bigint) =>
    behind === 0n
      ? `${chain}: block ${block}, as new as the node`
      : plural('en', behind, {
          one: `${chain}: block ${block}, # block behind the node`,
          other: `${chain}: block ${block}, # blocks behind the node`,
        }),
  withoutIndex: 'Without it, pages are slower and show exactly the same; alerts do not work.',
  content: 'Documents',
  contentAnswers: 'The store answers.',
  contentUnreachable: 'The store does not answer.',
  withoutContent:
    'Without it, pictures and evidence are missing; their fingerprints stay on the chain, and any copy of a file can still be checked.',
  relay: 'Giving without gas',
  relayOn: 'Signed gifts are carried, on:',
  relayElsewhere: 'Signed gifts are carried, but not on a chain of this site.',
  relayOff: 'Not offered here.',
  relayUnreachable: 'The relay does not answer.',
  withoutRelay: 'Without it, giving works as always; the wallet pays the network’s fee itself.',
  build: 'This build',
  buildText: 'The commit that these pages were built from. Whoever builds the same commit gets the same pages.',
  files: 'Fingerprint of the site’s files',
  filesUnknown: 'This host does not say which files it serves.',
  filesText:
    'The hash of the list of all files and their hashes, as this host gives it. To compare it with the source, build the commit above:',
}
