export const reading = {
  fromChain: (block: string) => `read from the chain, block ${block}`,
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
