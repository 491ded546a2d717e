import type { Address, Hash } from 'viem'

/** What the call was, to tell "the same again" from "something else". */
export interface SentCall {
  to: Address
  /** keccak256 of the call data. */
  dataHash: Hash
}

interface HandedOver {
  /** The account that acts. */
  from: Address
  /** Newest block when it was handed over: where a search for it starts. */
  sinceBlock: bigint
}

/** A transaction of the account. `from` and `nonce` find it again when a wallet sent it anew. */
export interface SentTransaction extends HandedOver {
  kind: 'transaction'
  hash: Hash
  nonce: number
  call: SentCall
}

/** The account is a contract: the wallet gave its own number for what its owners have to agree to. */
export interface Proposal extends HandedOver {
  kind: 'proposal'
  hash: Hash
}

/** Calls that the wallet makes together (EIP-5792), under its own name for them. */
export interface SentCalls extends HandedOver {
  kind: 'calls'
  id: string
}

/** Something that was signed for anybody to carry. The signature itself is in `body`. */
interface ForCarriers extends HandedOver {
  /** Unix seconds: later it can never be used. */
  validBefore: bigint
  /** Where a relay takes it, and what it takes, as JSON. */
  relayUrl: string
  body: string
  /** The relay's name for it, once the relay has it. */
  errand: Hash | undefined
}

/** A transfer that its owner signed (ERC-3009). */
export interface SignedTransfer extends ForCarriers {
  kind: 'signed'
  token: Address
  to: Address
  /** Of the authorization: the token says whether it was used. */
  nonce: Hash
  /** Random bytes inside the call, whoever makes it: they tell this transfer from every other. */
  salt: Hash
}

/** An entry of the journal that its author signed. */
export interface SignedEntry extends ForCarriers {
  kind: 'entry'
  journal: Address
  campaign: Address
  /** SHA-256 of its document. */
  content: Hash
  /** The author's next number in the journal, which can be used once. */
  nonce: bigint
}

export type Carried = SignedTransfer | SignedEntry

export function isCarried(submission: Submission): submission is Carried {
  return submission.kind === 'signed' || submission.kind === 'entry'
}

/** What is kept about something that may be on its way, by the way it went. */
export type Submission = SentTransaction | Proposal | SentCalls | Carried

/** What stays the same however often it is sent again. */
export function identityOf(submission: Submission): string {
  switch (submission.kind) {
    case 'transaction':
      return `transaction ${submission.from} ${submission.nonce}`
    case 'proposal':
      return `proposal ${submission.from} ${submission.hash}`
    case 'calls':
      return `calls ${submission.from} ${submission.id}`
    case 'signed':
    case 'entry':
      return `${submission.kind} ${submission.from} ${submission.nonce}`
  }
}

/** The hash to look for in one's wallet, where it has one. */
export function knownHash(submission: Submission): Hash | undefined {
  return 'hash' in submission ? submission.hash : undefined
}
