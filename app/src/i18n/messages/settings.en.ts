// Hosts, numbers and rates come formatted and isolated.
export const settings = {
  title: 'Settings',
  lead: 'Kept in this browser and nowhere else. Each choice counts at once; a private window forgets it when it closes.',
  toStatus: 'What is running right now',
  digits: 'Digits',
  digitsHint:
    'For Arabic pages. What is compared with a wallet keeps 123 in any case, because wallets show those. Both can be typed.',
  currency: 'Your currency',
  currencyHint:
    'Amounts then also say about what they are worth: rounded, by the rate and day named beside them. What counts is always the exact amount in the token.',
  noRates: 'This site knows no exchange rate, so that amounts stay as they are.',
  noCurrency: 'Only the amounts themselves',
  rate: (rate: string, date: string, source: string) => `${rate} on ${date}, says ${source}`,
  chain: 'Chain',
  chainHint: 'The chain that lists begin with. A link to a campaign always opens its own chain.',
  nodes: 'Nodes',
  nodesHint:
    'A node is asked for everything that these pages show, and sees what you look at. Your own knows nobody but you. A node is only taken if it answers for the right chain.',
  readsNow: 'yours; pages read from it',
  askedInAudits: 'yours; asked too in audits',
  sitesNodeReads: 'this site’s; pages read from it',
  sitesNode: 'this site’s',
  readFromThis: (host: string) => `Read from ${host}`,
  removeNode: (host: string) => `Remove ${host}`,
  ownNode: 'Use my own node',
  ownNodeHint: 'Its https:// address; http:// works only for a node on your own machine.',
  tryAndUse: 'Check and use',
  trying: 'Asking…',
  badUrl:
    'This page can only ask at https://, or at http://localhost or http://127.0.0.1, without a name or password in the address.',
  nodeTaken: (host: string, block: string) => `${host} answers, at block ${block}. Pages read from it from now on.`,
  nodeUnreachable: (host: string) =>
    `${host} does not answer, or does not allow this page to ask. Nothing was changed.`,
  nodeOfOtherChain: (host: string, found: string, expected: string) =>
    `${host} is a node of chain ${found}, not ${expected}. Nothing was changed.`,
  index: 'Index',
  indexHint:
    'An index makes pages quick. Whatever it says is hashed here and compared with the contract before you see it; without one, pages read every event from the node themselves.',
  indexOfSite: (host: string) => `This site’s: ${host}`,
  noIndexOfSite: 'This site’s (it has none)',
  indexOff: 'None: read everything from the chain',
  indexOwn: (host: string) => `Mine: ${host}`,
  ownIndex: 'Use another index',
  ownIndexHint: 'Where its API answers; anybody can run one.',
  indexTaken: (host: string) => `${host} answers. Pages ask it from now on.`,
  indexUnreachable: (host: string) => `${host} does not answer as an index does. Nothing was changed.`,
  indexElsewhere: (host: string) => `${host} reads none of this site’s chains. Nothing was changed.`,
  reset: 'Forget all of this',
}
