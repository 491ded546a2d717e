import { plural } from '../plural.ts'

export const transaction = {
  checking: 'Checking with the chain that this will work…',
  signing: 'Open your wallet and compare what it shows with this page before you confirm.',
  signingDemo: 'The demo wallet is signing…',
  rejected: 'You cancelled. Nothing was taken.',
  unclear:
    'Your wallet did not say whether it sent the transaction. Look at the activity in your wallet before you try again.',
  submitted: 'Sent. Waiting for a block. You may close this page; it will be found again.',
  repriced: 'Your wallet sent it again with another fee. Waiting for a block.',
  stalled:
    'The network has not taken it up yet. It is not lost and nothing has failed. You can raise the fee in your wallet; do not send it a second time.',
  included: (block: string) => `In block ${block}. Done; it becomes final shortly.`,
  final: (block: string) => `Done and final, in block ${block}.`,
  reorged: 'The network re-ordered its latest blocks. The transaction is waiting for a block again.',
  cancelled: 'You cancelled it in your wallet. Nothing was taken.',
  replaced: 'You sent another transaction in its place from your wallet, so this one did not happen.',
  reverted: 'It failed: the contract refused it in this block, and nothing was taken apart from the network fee.',
  proposed:
    'Proposed. Your wallet is a contract and acts once enough of its owners have agreed there. You may close this page; it will be found again.',
  owners: (needed: number, all: number) =>
    `It takes ${plural('en', needed, { one: '# owner', other: '# owners' })} of ${all}. How many have agreed so far, only the wallet itself shows.`,
  together:
    'Your wallet has it and does everything in one step. Waiting for a block. You may close this page; it will be found again.',
  handing: 'Signed. Handing it to the relay, which pays the network fee…',
  carried:
    'Signed and handed to the relay, which pays the network fee. Waiting for a block. You may close this page; it will be found again.',
  kept: 'Signed and kept on this device: the relay cannot be reached just now. It is handed over as soon as it answers. Nothing has been taken.',
  declined: 'The relay does not carry this. Nothing has been taken.',
  reasons: {
    busy: 'It has carried as much as it may for now.',
    off: 'It is not in service at the moment.',
    campaign: 'It does not know this campaign yet; in a few seconds it may.',
    small: 'The gift is smaller than what it carries.',
    node: 'Its own node does not answer.',
    dear: 'The network is too dear for it just now.',
    contract: 'The contract would not take it as it was signed, perhaps because others gave meanwhile.',
    lost: 'Its transaction did not come through.',
    other: (code: string) => `Its reason: ${code}.`,
  },
  signatureEnds: (time: string) => `Your signature is valid until ${time} and then ends by itself.`,
  askAgain: 'Ask the relay again',
  lapsed: {
    expired: 'The time of your signature is over, and nobody has used it. Nothing was taken.',
    wallet: 'Your wallet has given this up. Nothing was taken.',
    overtaken: 'Another entry of yours took its number, so this one can no longer be used. Nothing was taken.',
  },
  proposalNumber: 'Number in your wallet',
  notSigned: 'Your wallet did not sign this.',
  notSent: 'Nothing was sent.',
  gasMissing: (symbol: string) => `Your wallet has too little ${symbol} for the network fee. Add some and try again.`,
  walletBusy: 'Your wallet is already asking you something. Answer there first, then try again.',
  nodeUnreachable: 'The node does not answer, so this could not be checked. Try again in a moment.',
  unknownError: 'The chain refused this, and its reason is not known here.',
  step: (number: string, of: string, label: string) => `Step ${number} of ${of}: ${label}`,
  hash: 'Transaction',
  tryAgain: 'Try again',
  dismiss: 'OK',
}
