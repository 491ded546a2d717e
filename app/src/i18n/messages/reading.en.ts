import { plural } from '../plural.ts'

export const reading = {
  fromChain: (block: string) => `read from the chain, block ${block}`,
  fromChainSilent: (block: string) => `read from the chain, block ${block}; the index does not answer`,
  fromChainElsewhere: (block: string) => `read from the chain, block ${block}; the index does not read this chain`,
  fromChainBehind: (block: string, behind: bigint) =>
    plural('en', behind, {
      one: `read from the chain, block ${block}; the index is # block behind`,
      other: `read from the chain, block ${block}; the index is # blocks behind`,
    }),
  fromChainAhead: (block: string) => `read from the chain, block ${block}; not compared with the index yet`,
  indexAgrees: (index: string) => `index, block ${index}: agrees with the chain`,
  indexAgreesBehind: (index: string, behind: bigint) =>
    plural('en', behind, {
      one: `index, block ${index}, # block behind: agrees with the chain`,
      other: `index, block ${index}, # blocks behind: agrees with the chain`,
    }),
  indexDisagrees: (block: string) => `read from the chain, block ${block}; the index says otherwise`,
  historyIncomplete: (block: string) => `read from the chain, block ${block}; the list of events is incomplete`,
  disagreesTitle: 'The index and the chain disagree',
  disagreesText: (index: string) =>
    `What this page shows is the chain’s, read by your own browser. The index, at block ${index}, says otherwise, twice in a row: please tell whoever runs this site.`,
  incompleteTitle: 'The node did not deliver the whole history',
  incompleteText: (host: string) =>
    `The events from ${host} do not come to the hash that the contract keeps: some are missing, added or changed. Do not rely on these sums; use another node.`,
  differences: {
    subject: 'Of the campaign',
    what: 'What',
    index: 'The index says',
    chain: 'The chain says',
    nothing: 'nothing of it',
    given: 'Given',
    events: 'Events',
    ledgerHash: 'Hash of the history',
    campaign: 'Made by this site’s factory',
  },
  audit: 'Check it yourself',
  otherNode: 'Use another node',
  staleTitle: 'Not verified now',
  stale: (host: string, time: string) =>
    `${host} does not answer any more. This is how it stood at ${time}; nothing of it has been looked at since.`,
  notVerifiedNow: (block: string) => `as of block ${block}; not verified now`,
  slow: (host: string) => `Reading the chain from ${host}…`,
  verySlow: (host: string) => `${host} is taking unusually long to answer.`,
  unreachableTitle: 'The node cannot be reached',
  unreachable: (host: string) =>
    `${host} does not answer. Your money is not affected. Check your connection, or that the node is running, then try again.`,
  wrongChainTitle: 'The node answers for another chain',
  wrongChain: (host: string, expected: string, found: string) =>
    `${host} should read chain ${expected} but says it is chain ${found}. Nothing from it is shown.`,
  failedTitle: 'This could not be read',
  failed: 'The chain gave an answer that this page does not understand. Nothing was changed.',
  contentMissing: 'The file is not available here. Its fingerprint is still recorded on the chain.',
  contentMismatch: 'The file that was delivered is not the one recorded on the chain, so it is not shown.',
  contentUnreachable: 'The file could not be fetched. Try again later.',
  contentMatches: 'matches its fingerprint on the chain',
  unknownToken: (address: string) => `unknown token ${address}`,
}
