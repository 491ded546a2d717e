import type { ContractTransactionResponse } from 'ethers'
import {
  appealedObjection,
  appealedSilence,
  approved,
  approvedByPanel,
  claimed,
  fill,
  refunded,
  released,
  type State,
  split,
} from '../fixture.ts'
import type { CampaignContract } from '../support/decisions.ts'

export type StateName = keyof typeof State

/** How a milestone comes into each state; Funding is a full milestone that nobody has claimed. */
export const REACH: Record<StateName, (campaign: CampaignContract, milestone: number) => Promise<unknown>> = {
  Funding: fill,
  Claimed: claimed,
  Approved: approved,
  ApprovedByPanel: approvedByPanel,
  AppealedSilence: appealedSilence,
  AppealedObjection: appealedObjection,
  Released: released,
  Split: split,
  Refunded: refunded,
}

/** Every state but these. */
export function statesBut(...excepted: StateName[]): StateName[] {
  return (Object.keys(REACH) as StateName[]).filter((state) => !excepted.includes(state))
}

/** The events of this name in a transaction, in log order. */
export async function eventsOf(campaign: CampaignContract, transaction: ContractTransactionResponse, name: string) {
  const receipt = await transaction.wait()
  return (receipt?.logs ?? []).flatMap((log) => {
    const event = campaign.interface.parseLog(log)
    return event?.name === name ? [event.args] : []
  })
}

/** What `MilestoneStateChanged` reported in a transaction, in log order. */
export async function stateChanges(campaign: CampaignContract, transaction: ContractTransactionResponse) {
  const events = await eventsOf(campaign, transaction, 'MilestoneStateChanged')
  return events.map(({ state, attempt, time }) => ({ state, attempt, time }))
}

/** The signers whose decisions a transaction recorded, in log order. */
export async function recordedSigners(
  campaign: CampaignContract,
  transaction: ContractTransactionResponse,
  name: 'AttestationRecorded' | 'RulingRecorded',
): Promise<string[]> {
  const events = await eventsOf(campaign, transaction, name)
  return events.map(({ verifier, panelist }) => verifier ?? panelist)
}
