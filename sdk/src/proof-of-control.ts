import type { Address, Hex, TypedDataDomain } from 'viem'

/** Parts in a campaign that somebody is asked to take before it is created. */
export const INVITED_ROLES = ['recipient', 'verifier', 'panel'] as const
export type InvitedRole = (typeof INVITED_ROLES)[number]

/** A campaign that is still being written. It has no address yet, so its signatures name the factory. */
export interface Draft {
  chainId: number
  factory: Address
  /** Who asks, and will create the campaign. */
  charity: Address
  /** SHA-256 of the document that is shown to whoever is asked. */
  draft: Hex
}

/** Whom a charity asks to take part. */
export interface Invitation extends Draft {
  recipients: readonly Address[]
  verifiers: readonly Address[]
  panel: readonly Address[]
  /** Unix seconds. */
  validUntil: bigint
}

/** That somebody holds the key of an account, has seen the draft, and takes this part in it. */
export interface ProofOfControl extends Draft {
  role: InvitedRole
  account: Address
  /** Unix seconds. */
  validUntil: bigint
}

const INVITATION_TYPES = {
  Invitation: [
    { name: 'purpose', type: 'string' },
    { name: 'charity', type: 'address' },
    { name: 'draft', type: 'bytes32' },
    { name: 'recipients', type: 'address[]' },
    { name: 'verifiers', type: 'address[]' },
    { name: 'panel', type: 'address[]' },
    { name: 'validUntil', type: 'uint64' },
  ],
} as const

const PROOF_TYPES = {
  ProofOfControl: [
    { name: 'purpose', type: 'string' },
    { name: 'charity', type: 'address' },
    { name: 'draft', type: 'bytes32' },
    { name: 'role', type: 'string' },
    { name: 'account', type: 'address' },
    { name: 'validUntil', type: 'uint64' },
  ],
} as const

/** Wallets show it above everything else: neither signature moves a coin. */
const INVITES = 'I ask these accounts to take part in the campaign that I draft.'
const ACCEPTS = 'I control this account and take this part in the drafted campaign.'

/**
 * What a charity signs to ask others into a campaign that it drafts: for `signTypedData`. Check the answer with
 * `verifyDecision`.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { invitationTypedData } from '@amana/sdk/proof-of-control'
 *
 * const invitation = { chainId: 1, factory, charity, draft: content, recipients: [recipient], verifiers: [verifier], panel: [panelist], validUntil: deadline }
 * const signature = await signTypedData(wallet, invitationTypedData(invitation))
 * ```
 */
export function invitationTypedData({ chainId, factory, ...invitation }: Invitation) {
  const { charity, draft, recipients, verifiers, panel, validUntil } = invitation
  return {
    domain: domainOf(chainId, factory),
    types: INVITATION_TYPES,
    primaryType: 'Invitation',
    message: { purpose: INVITES, charity, draft, recipients, verifiers, panel, validUntil },
  } as const
}

/**
 * What somebody signs who is asked to be recipient, verifier or panel member of a drafted campaign: for `signTypedData`.
 * Check the answer with `verifyDecision`: then a payout to this account, or a decision that waits for it, is not lost.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { proofOfControlTypedData } from '@amana/sdk/proof-of-control'
 * import { verifyDecision } from '@amana/sdk/verify-decision'
 *
 * const proof = { chainId: 1, factory, charity, draft: content, role: 'recipient', account: recipient, validUntil: deadline } as const
 * const typedData = proofOfControlTypedData(proof)
 * const signature = await signTypedData(wallet, typedData)
 * const valid = await verifyDecision(client, { typedData, signer: recipient, signature })
 * ```
 */
export function proofOfControlTypedData({ chainId, factory, ...proof }: ProofOfControl) {
  const { charity, draft, role, account, validUntil } = proof
  return {
    domain: domainOf(chainId, factory),
    types: PROOF_TYPES,
    primaryType: 'ProofOfControl',
    message: { purpose: ACCEPTS, charity, draft, role, account, validUntil },
  } as const
}

function domainOf(chainId: number, verifyingContract: Address): TypedDataDomain {
  return { name: 'Amana', version: '1', chainId, verifyingContract }
}
