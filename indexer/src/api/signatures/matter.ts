import type { AccountId } from '@amana/sdk/caip'
import type { MilestoneState } from '@amana/sdk/enumerations'
import type { Milestone } from '@amana/sdk/milestone'
import type { SignedDecision } from '@amana/sdk/parameters'
import { attestationTypedData, type DecisionSubject, payoutsHash, rulingTypedData } from '@amana/sdk/typed-data'
import { type Address, isAddressEqual } from 'viem'
import type { Head, IndexedCampaign } from '../platform/index-reads.ts'
import { Problem } from '../platform/problem.ts'
import { type Box, headOf } from './box.ts'

/** What is being decided: by the verifiers, or by the panel for one of two causes. */
export const MATTERS = ['attestation', 'ruling-silence', 'ruling-objection'] as const
export type Matter = (typeof MATTERS)[number]

/** A milestone at the newest block, and what it waits for. */
export interface Hearing {
  head: Head
  campaign: IndexedCampaign
  milestone: Milestone
  /** What the contract would hear now, in which sense: an approval only in the review, a rejection also before the panel. */
  open: readonly Opening[]
}

export interface Opening {
  matter: Matter
  inFavour: boolean
}

const BOTH = [true, false] as const
const OPEN: Partial<Record<MilestoneState, readonly Opening[]>> = {
  Claimed: BOTH.map((inFavour) => ({ matter: 'attestation', inFavour })),
  AppealedSilence: [
    { matter: 'attestation', inFavour: false },
    ...BOTH.map((inFavour) => ({ matter: 'ruling-silence' as const, inFavour })),
  ],
  AppealedObjection: BOTH.map((inFavour) => ({ matter: 'ruling-objection', inFavour })),
}

/** Refuses what is no milestone of a campaign of this factory. */
export async function hearingOf(box: Box, id: AccountId, index: number): Promise<Hearing> {
  const head = await headOf(box, id.chainId)
  const campaign = await box.services.index.campaign(id)
  if (!campaign) throw new Problem(404, 'no-such-campaign', `At ${id.address} is no campaign of this factory.`)
  const milestone = campaign.state.milestones[index]
  if (!milestone) throw new Problem(404, 'no-such-milestone', `The campaign has no milestone ${index}.`)
  return { head, campaign, milestone, open: OPEN[milestone.state] ?? [] }
}

export function isOpen({ open }: Hearing, matter: Matter, inFavour: boolean): boolean {
  return open.some((one) => one.matter === matter && one.inFavour === inFavour)
}

/** Who may speak about it. */
export function membersOf({ campaign: { parameters } }: Hearing, matter: Matter): readonly Address[] {
  return (matter === 'attestation' ? parameters.verifiers : parameters.panel).members
}

/** A verifier whose rejection of this attempt is on the chain has spoken: the contract passes over everything else. */
export function hasRejected(hearing: Hearing, signer: Address): boolean {
  const position = membersOf(hearing, 'attestation').findIndex((member) => isAddressEqual(member, signer))
  return position >= 0 && ((hearing.milestone.rejections >> BigInt(position)) & 1n) === 1n
}

/** What whoever decides now signs: taken from the chain, whatever was sent. */
export function typedDataOf(
  { campaign: { chainId, campaign, parameters }, milestone }: Hearing,
  matter: Matter,
  { signer, inFavour, reason, validUntil }: Omit<SignedDecision, 'signature'> & { inFavour: boolean },
) {
  const { index, attempt, evidence } = milestone
  const payouts = parameters.milestones[index]?.payouts ?? []
  const subject: DecisionSubject = {
    chainId,
    campaign,
    milestone: index,
    attempt,
    evidence,
    payouts,
    reason,
    validUntil,
  }
  if (matter === 'attestation') return attestationTypedData({ ...subject, approved: inFavour, verifier: signer })
  const cause = matter === 'ruling-silence' ? 'Silence' : 'Objection'
  return rulingTypedData({ ...subject, cause, confirmed: inFavour, panelist: signer })
}

/** `payoutsHash` of the milestone. */
export function payoutsOf({ campaign: { parameters }, milestone: { index } }: Hearing) {
  return payoutsHash(parameters.milestones[index]?.payouts ?? [])
}
