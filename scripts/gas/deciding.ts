// What moves a milestone, up to the payment. Nobody's first coin and no empty escrow: each campaign has other money.
import { approve } from '@amana/sdk/actions/approve'
import { claim } from '@amana/sdk/actions/claim'
import { object } from '@amana/sdk/actions/object'
import { poke } from '@amana/sdk/actions/poke'
import { reject } from '@amana/sdk/actions/reject'
import { rule } from '@amana/sdk/actions/rule'
import { settle } from '@amana/sdk/actions/settle'
import type { SignedDecision } from '@amana/sdk/parameters'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { rulingTypedData } from '@amana/sdk/typed-data'
import { sha256, stringToHex } from 'viem'
import { signDecisions } from '../replay/attestations.ts'
import { CHAIN_ID } from '../replay/chain.ts'
import { OPERATOR, PANEL } from '../replay/people.ts'
import { DAY } from '../replay/schedule.ts'
import { fill, giftGas, giveEach, giveLots } from './lots.ts'
import { type Campaign, MILESTONE, type Stage, TOKEN } from './stage.ts'

const EVIDENCE = sha256(stringToHex('evidence'))
const MILESTONE_0 = { milestone: 0n }

export interface ReleaseGas {
  donate: number
  claim: number
  approve: number
  settle: number
}

/** From a gift to the payment; the due transition of the objection window is part of the settlement. */
export async function releaseGas(stage: Stage, lots: number): Promise<ReleaseGas> {
  const campaign = await stage.createCampaign(3)
  await giveLots(stage, campaign, 0, lots)
  await giveLots(stage, campaign, 1, 1)
  const given = await giftGas(stage, campaign, [0])
  await fill(stage, campaign, 0)
  const [payout] = campaign.parameters.milestones[0]?.payouts ?? []
  if (payout) await stage.mint(payout.recipient, TOKEN)

  const claimed = await claimGas(stage, campaign)
  const approved = await stage.gasOf(OPERATOR, approve.call(await verdict(stage, campaign, true)))
  await stage.wait(8 * DAY)
  const call = settle.call({ campaign: campaign.address, ...MILESTONE_0, payout: 0n })
  return { donate: given, claim: claimed, approve: approved, settle: await stage.gasOf(OPERATOR, call) }
}

export async function rejectGas(stage: Stage): Promise<number> {
  const campaign = await fullCampaign(stage)
  await claimGas(stage, campaign)
  return stage.gasOf(OPERATOR, reject.call(await verdict(stage, campaign, false)))
}

export async function pokeGas(stage: Stage): Promise<number> {
  const campaign = await fullCampaign(stage)
  await approved(stage, campaign)
  await stage.wait(8 * DAY)
  return stage.gasOf(OPERATOR, poke.call({ campaign: campaign.address, ...MILESTONE_0 }))
}

export async function objectGas(stage: Stage): Promise<number> {
  const { campaign, objectors } = await disputableCampaign(stage, [10n, 10n])
  await approved(stage, campaign)
  const [first, second] = objectors
  await stage.gasOf(first.donor, objection(campaign, first.lot))
  return stage.gasOf(second.donor, objection(campaign, second.lot))
}

export async function ruleGas(stage: Stage): Promise<number> {
  const { campaign, objectors } = await disputableCampaign(stage, [MILESTONE / TOKEN / 5n, 10n])
  await approved(stage, campaign)
  await stage.gasOf(objectors[0].donor, objection(campaign, objectors[0].lot))
  await stage.wait(8 * DAY)
  return stage.gasOf(
    OPERATOR,
    rule.call({ campaign: campaign.address, ...MILESTONE_0, confirm: true, rulings: await rulings(stage, campaign) }),
  )
}

/** Milestone 0 is full, milestone 1 has other money. */
async function fullCampaign(stage: Stage): Promise<Campaign> {
  const campaign = await stage.createCampaign(3)
  await giveLots(stage, campaign, 1, 1)
  await fill(stage, campaign, 0)
  return campaign
}

/** As `fullCampaign`, with a lot of this many tokens for each of two donors. */
async function disputableCampaign(stage: Stage, [first, second]: readonly [bigint, bigint]) {
  const campaign = await stage.createCampaign(3)
  await giveLots(stage, campaign, 1, 1)
  const objectors = [await objector('first', first), await objector('second', second)] as const
  await fill(stage, campaign, 0)
  return { campaign, objectors }

  async function objector(name: string, tokens: bigint) {
    const donor = await stage.donor(`${name} objector`, campaign)
    const [lot = 0n] = await giveEach(stage, campaign, { milestone: 0, donors: [donor], amount: tokens * TOKEN })
    return { donor, lot }
  }
}

function claimGas(stage: Stage, campaign: Campaign): Promise<number> {
  return stage.gasOf(campaign.charity, claim.call({ campaign: campaign.address, ...MILESTONE_0, evidence: EVIDENCE }))
}

async function approved(stage: Stage, campaign: Campaign): Promise<void> {
  await claimGas(stage, campaign)
  await stage.gasOf(OPERATOR, approve.call(await verdict(stage, campaign, true)))
}

function objection(campaign: Campaign, lot: bigint) {
  return object.call({ campaign: campaign.address, ...MILESTONE_0, lots: [lot], reason: sha256(stringToHex('reason')) })
}

/** Two of the three verifiers, with their own keys. */
async function verdict({ chain }: Stage, { address, parameters }: Campaign, approves: boolean) {
  const attestations = await signDecisions({
    campaign: address,
    ...MILESTONE_0,
    approved: approves,
    evidence: EVIDENCE,
    payouts: parameters.milestones[0]?.payouts ?? [],
    validUntil: BigInt(chain.time + DAY),
  })
  return { campaign: address, ...MILESTONE_0, attestations }
}

/** The panel's only member. */
async function rulings({ chain }: Stage, { address, parameters }: Campaign): Promise<SignedDecision[]> {
  const [panelist] = PANEL
  if (!panelist) throw new Error('the panel has no member')
  const validUntil = BigInt(chain.time + DAY)
  const signature = await panelist.signTypedData(
    rulingTypedData({
      chainId: CHAIN_ID,
      campaign: address,
      ...MILESTONE_0,
      attempt: 1n,
      cause: 'Objection',
      confirmed: true,
      evidence: EVIDENCE,
      payouts: parameters.milestones[0]?.payouts ?? [],
      panelist: panelist.address,
      validUntil,
    }),
  )
  return [{ signer: panelist.address, reason: ZERO_HASH, validUntil, signature }]
}
