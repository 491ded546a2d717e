import { type Address, encodeAbiParameters, type Hex, keccak256, type TypedDataDomain } from 'viem'
import { APPEAL_CAUSES, type AppealCause, codeOf, ENTRY_KINDS, type EntryKind } from './enumerations.ts'
import { campaignAbi } from './generated/abis.ts'
import { completeIntent, completeShares, type Intent, type Payout, type Share, ZERO_HASH } from './parameters.ts'

/** What every decision of one attempt is about. Take it from the chain, not from whoever asks for a signature. */
export interface DecisionSubject {
  chainId: number
  campaign: Address
  /** Counted from 0. */
  milestone: bigint | number
  /** The claim being decided. */
  attempt: bigint | number
  /** SHA-256 of the claim's evidence manifest. */
  evidence: Hex
  /** The milestone's payouts, from the campaign's parameters. */
  payouts: readonly Payout[]
  /** SHA-256 of the public reason; default: none. */
  reason?: Hex | undefined
  /** Unix seconds, at most 30 days ahead. */
  validUntil: bigint
}

export interface Attestation extends DecisionSubject {
  approved: boolean
  verifier: Address
}

export interface Ruling extends DecisionSubject {
  /** Why the panel was asked. */
  cause: Exclude<AppealCause, 'None'>
  confirmed: boolean
  panelist: Address
}

const SUBJECT_TYPES = [
  { name: 'campaign', type: 'address' },
  { name: 'milestone', type: 'uint256' },
  { name: 'attempt', type: 'uint256' },
] as const
const DOCUMENT_TYPES = [
  { name: 'evidence', type: 'bytes32' },
  { name: 'payouts', type: 'bytes32' },
  { name: 'reason', type: 'bytes32' },
] as const

const ATTESTATION_TYPES = {
  Attestation: [
    ...SUBJECT_TYPES,
    { name: 'approved', type: 'bool' },
    ...DOCUMENT_TYPES,
    { name: 'verifier', type: 'address' },
    { name: 'validUntil', type: 'uint64' },
  ],
} as const

const RULING_TYPES = {
  Ruling: [
    ...SUBJECT_TYPES,
    { name: 'cause', type: 'uint8' },
    { name: 'confirmed', type: 'bool' },
    ...DOCUMENT_TYPES,
    { name: 'panelist', type: 'address' },
    { name: 'validUntil', type: 'uint64' },
  ],
} as const

const ENTRY_TYPES = {
  Entry: [
    { name: 'campaign', type: 'address' },
    { name: 'kind', type: 'uint8' },
    { name: 'author', type: 'address' },
    { name: 'subject', type: 'bytes32' },
    { name: 'content', type: 'bytes32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'validUntil', type: 'uint64' },
  ],
} as const

const UPLOAD_TYPES = {
  UploadPermit: [
    { name: 'campaign', type: 'address' },
    { name: 'uploader', type: 'address' },
    { name: 'content', type: 'bytes32' },
    { name: 'size', type: 'uint256' },
    { name: 'validUntil', type: 'uint64' },
  ],
} as const

const PERMIT_TYPES = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

const RECEIVE_TYPES = {
  ReceiveWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
  ],
} as const

/** `keccak256(abi.encode(Payout[]))`, as every decision commits to it. */
export function payoutsHash(payouts: readonly Payout[]): Hex {
  return keccak256(encodeAbiParameters([PAYOUTS], [payouts]))
}

const PAYOUTS = {
  type: 'tuple[]',
  components: [
    { name: 'recipient', type: 'address' },
    { name: 'amount', type: 'uint96' },
  ],
} as const

/**
 * What a verifier signs: for `signTypedData`.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { attestationTypedData } from '@amana/sdk/typed-data'
 *
 * const signature = await signTypedData(wallet, attestationTypedData({ ...subject, approved: true, verifier }))
 * ```
 */
export function attestationTypedData({ approved, verifier, ...subject }: Attestation) {
  return {
    domain: domainOf(subject.chainId, subject.campaign),
    types: ATTESTATION_TYPES,
    primaryType: 'Attestation',
    message: { ...placeOf(subject), approved, ...documentsOf(subject), verifier, validUntil: subject.validUntil },
  } as const
}

/**
 * What a panel member signs: for `signTypedData`.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { rulingTypedData } from '@amana/sdk/typed-data'
 *
 * const signature = await signTypedData(wallet, rulingTypedData({ ...subject, cause: 'Silence', confirmed: true, panelist }))
 * ```
 */
export function rulingTypedData({ cause, confirmed, panelist, ...subject }: Ruling) {
  return {
    domain: domainOf(subject.chainId, subject.campaign),
    types: RULING_TYPES,
    primaryType: 'Ruling',
    message: {
      ...placeOf(subject),
      cause: codeOf(APPEAL_CAUSES, cause),
      confirmed,
      ...documentsOf(subject),
      panelist,
      validUntil: subject.validUntil,
    },
  } as const
}

function domainOf(chainId: number, verifyingContract: Address): TypedDataDomain {
  return { name: 'Amana', version: '1', chainId, verifyingContract }
}

// Messages have their fields in the order of their types, in which wallets show them.
function placeOf({ campaign, milestone, attempt }: Pick<DecisionSubject, 'campaign' | 'milestone' | 'attempt'>) {
  return { campaign, milestone: BigInt(milestone), attempt: BigInt(attempt) }
}

function documentsOf({
  evidence,
  payouts,
  reason = ZERO_HASH,
}: Pick<DecisionSubject, 'evidence' | 'payouts' | 'reason'>) {
  return { evidence, payouts: payoutsHash(payouts), reason }
}

/** An entry that its author signs and somebody else carries. */
export interface EntryToSign {
  chainId: number
  journal: Address
  campaign: Address
  kind: EntryKind
  author: Address
  /** What it is about, or zero. */
  subject: Hex
  /** SHA-256 of the document. */
  content: Hex
  /** The author's next nonce in the journal. */
  nonce: bigint
  /** Unix seconds. */
  validUntil: bigint
}

/**
 * What the author of a journal entry signs: for `signTypedData`.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { entryTypedData } from '@amana/sdk/typed-data'
 *
 * const signature = await signTypedData(wallet, entryTypedData({ chainId: 1, journal, ...entry }))
 * ```
 */
export function entryTypedData({ chainId, journal, ...entry }: EntryToSign) {
  const { campaign, kind, author, subject, content, nonce, validUntil } = entry
  return {
    domain: domainOf(chainId, journal),
    types: ENTRY_TYPES,
    primaryType: 'Entry',
    message: { campaign, kind: codeOf(ENTRY_KINDS, kind), author, subject, content, nonce, validUntil },
  } as const
}

/** What an account lets a content store keep before the chain names it. */
export interface UploadToSign {
  chainId: number
  /** What it is for. */
  campaign: Address
  /** Who signs. */
  uploader: Address
  /** SHA-256 of the document, of the file, or of the list of its blocks. */
  content: Hex
  /** Bytes, at most: of the document and of all files that it names. */
  size: bigint
  /** Unix seconds, at most an hour ahead. */
  validUntil: bigint
}

/**
 * What is signed before a content store takes a document: for `signTypedData`. It names no server: the same document may be
 * kept by any.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { uploadPermitTypedData } from '@amana/sdk/typed-data'
 *
 * const signature = await signTypedData(wallet, uploadPermitTypedData({ chainId: 1, campaign, uploader: account, content, size: 20_000n, validUntil: deadline }))
 * ```
 */
export function uploadPermitTypedData({ chainId, ...permit }: UploadToSign) {
  const { campaign, uploader, content, size, validUntil } = permit
  return {
    domain: domainOf(chainId, campaign),
    types: UPLOAD_TYPES,
    primaryType: 'UploadPermit',
    message: { campaign, uploader, content, size, validUntil },
  } as const
}

/** A token as its own EIP-712 domain names it. */
export interface TokenDomain {
  chainId: number
  token: Address
  /** See `KnownToken.domain`. */
  domain: { name: string; version: string }
}

export interface PermitToSign extends TokenDomain {
  owner: Address
  /** The campaign. */
  spender: Address
  /** The sum of the shares' amounts, in base units. */
  value: bigint
  /** The owner's next nonce in the token. */
  nonce: bigint
  /** Unix seconds. */
  deadline: bigint
}

/**
 * What a donor signs for `donateWithPermit` (EIP-2612): for `signTypedData`.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { permitTypedData } from '@amana/sdk/typed-data'
 *
 * const signature = await signTypedData(wallet, permitTypedData({ ...tokenDomain, owner: account, spender: campaign, value: 1_000_000n, nonce: 0n, deadline }))
 * ```
 */
export function permitTypedData({ chainId, token, domain, ...permit }: PermitToSign) {
  const { owner, spender, value, nonce, deadline } = permit
  return {
    domain: { ...domain, chainId, verifyingContract: token },
    types: PERMIT_TYPES,
    primaryType: 'Permit',
    message: { owner, spender, value, nonce, deadline },
  } as const
}

/** Everything a donor decides about a gift that somebody else carries. */
export interface AuthorizedDonation extends TokenDomain {
  campaign: Address
  /** The donor. */
  from: Address
  shares: readonly Share[]
  intent?: Intent | undefined
  /** Random: makes two equal gifts different. */
  salt: Hex
  /** Unix seconds; valid only after it; default: at once. */
  validAfter?: bigint | undefined
  /** Unix seconds; valid only before it. */
  validBefore: bigint
}

/**
 * What a donor signs for `donateWithAuthorization` (ERC-3009); its nonce commits to the whole gift.
 *
 * @example
 * ```ts
 * import { signTypedData } from 'viem/actions'
 * import { donationAuthorizationTypedData } from '@amana/sdk/typed-data'
 *
 * const signature = await signTypedData(wallet, donationAuthorizationTypedData({ ...tokenDomain, campaign, from: account, shares, salt, validBefore: deadline }))
 * ```
 */
export function donationAuthorizationTypedData(donation: AuthorizedDonation) {
  const { chainId, token, domain, campaign, from, shares, validAfter = 0n, validBefore } = donation
  return {
    domain: { ...domain, chainId, verifyingContract: token },
    types: RECEIVE_TYPES,
    primaryType: 'ReceiveWithAuthorization',
    message: {
      from,
      to: campaign,
      value: shares.reduce((total, { amount }) => total + amount, 0n),
      validAfter,
      validBefore,
      nonce: donationNonce(donation),
    },
  } as const
}

/** `keccak256(abi.encode(campaign, shares, intent, salt))`: whoever carries the gift can change nothing in it. */
export function donationNonce({
  campaign,
  shares,
  intent,
  salt,
}: Pick<AuthorizedDonation, 'campaign' | 'shares' | 'intent' | 'salt'>): Hex {
  return keccak256(
    encodeAbiParameters(
      [{ type: 'address' }, DONATE.inputs[0], DONATE.inputs[1], { type: 'bytes32' }],
      [campaign, completeShares(shares), completeIntent(intent), salt],
    ),
  )
}

const DONATE = campaignAbi.find((item) => item.type === 'function' && item.name === 'donate') as Extract<
  (typeof campaignAbi)[number],
  { type: 'function'; name: 'donate' }
>
