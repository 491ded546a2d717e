import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import { AbiCoder, keccak256, ZeroHash } from 'ethers'
import { DAY, now } from './chain.ts'
import type { MilestoneParams } from './parameters.ts'
import type { ContractOf } from './typed-contract.ts'

export type CampaignContract = ContractOf<'Campaign'>
export type Signer = HardhatEthersSigner

/** Whoever signs typed data: a key, or a wallet that makes one signature of several. */
export type Key = Pick<Signer, 'address' | 'signTypedData'>

/** One entry of the list that `approve`, `reject` and `rule` carry. */
export interface SignedDecision {
  signer: string
  reason: string
  validUntil: bigint
  signature: string
}

/** Why the panel was asked, as `AppealCause` numbers it. */
export const SILENCE = 1n
export const OBJECTION = 2n

const COMMON = [
  { name: 'campaign', type: 'address' },
  { name: 'milestone', type: 'uint256' },
  { name: 'attempt', type: 'uint256' },
]
const SUBJECT = [
  { name: 'evidence', type: 'bytes32' },
  { name: 'payouts', type: 'bytes32' },
  { name: 'reason', type: 'bytes32' },
]
const VALID_UNTIL = { name: 'validUntil', type: 'uint64' }

export const ATTESTATION_TYPES = {
  Attestation: [
    ...COMMON,
    { name: 'approved', type: 'bool' },
    ...SUBJECT,
    { name: 'verifier', type: 'address' },
    VALID_UNTIL,
  ],
}

export const RULING_TYPES = {
  Ruling: [
    ...COMMON,
    { name: 'cause', type: 'uint8' },
    { name: 'confirmed', type: 'bool' },
    ...SUBJECT,
    { name: 'panelist', type: 'address' },
    VALID_UNTIL,
  ],
}

export interface DecisionOptions {
  signers: readonly Key[]
  reason?: string
  /** Default: 29 days from the latest block. */
  validUntil?: bigint
  /** Fields to sign otherwise than the campaign will fill them in. */
  signed?: Record<string, unknown>
  /** Fields of the domain to sign otherwise. */
  domain?: Record<string, unknown>
}

export interface AttestationOptions extends DecisionOptions {
  approved: boolean
}

export interface RulingOptions extends DecisionOptions {
  confirmed: boolean
  cause: bigint
}

/** `keccak256(abi.encode(Payout[]))` of a milestone. */
export function payoutsHash({ payouts }: Pick<MilestoneParams, 'payouts'>): string {
  const list = payouts.map(({ recipient, amount }) => [recipient, amount])
  return keccak256(AbiCoder.defaultAbiCoder().encode(['tuple(address,uint96)[]'], [list]))
}

/** The campaign's EIP-712 domain, with `overrides`. */
export async function domainOf(campaign: CampaignContract, overrides: Record<string, unknown> = {}) {
  const verifyingContract = await campaign.getAddress()
  return { name: 'Amana', version: '1', chainId: 31_337n, verifyingContract, ...overrides }
}

/** Attestations of the milestone's current attempt, sorted by signer. */
export async function signAttestations(
  campaign: CampaignContract,
  milestone: number,
  options: AttestationOptions,
): Promise<SignedDecision[]> {
  return sign(campaign, milestone, options, ATTESTATION_TYPES, (signer) => ({
    approved: options.approved,
    verifier: signer,
  }))
}

/** Rulings on the milestone's current attempt, sorted by signer. */
export async function signRulings(
  campaign: CampaignContract,
  milestone: number,
  options: RulingOptions,
): Promise<SignedDecision[]> {
  return sign(campaign, milestone, options, RULING_TYPES, (signer) => ({
    cause: options.cause,
    confirmed: options.confirmed,
    panelist: signer,
  }))
}

async function sign(
  campaign: CampaignContract,
  milestone: number,
  options: DecisionOptions,
  types: Record<string, { name: string; type: string }[]>,
  own: (signer: string) => Record<string, unknown>,
): Promise<SignedDecision[]> {
  const reason = options.reason ?? ZeroHash
  const validUntil = options.validUntil ?? (await now()) + 29n * DAY
  const { attempt, evidence } = await campaign.milestone(milestone)
  const { milestones } = await campaign.parameters()
  const payouts = milestones[milestone]?.payouts.map(({ recipient, amount }) => ({ recipient, amount })) ?? []
  const domain = await domainOf(campaign, options.domain)
  const decisions = options.signers.map(async (signer) => {
    const value = {
      campaign: await campaign.getAddress(),
      milestone,
      attempt,
      evidence,
      payouts: payoutsHash({ payouts }),
      reason,
      validUntil,
      ...own(signer.address),
      ...options.signed,
    }
    return { signer: signer.address, reason, validUntil, signature: await signer.signTypedData(domain, types, value) }
  })
  return ascending(await Promise.all(decisions))
}

/** Sorted by signer, as the campaign wants them. */
export function ascending(decisions: readonly SignedDecision[]): SignedDecision[] {
  return [...decisions].sort((a, b) => (BigInt(a.signer) < BigInt(b.signer) ? -1 : 1))
}
