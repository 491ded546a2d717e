import { isFinal, MILESTONE_STATES, type MilestoneState, nameOf } from '@amana/sdk/enumerations'
import type { CampaignEvent, CampaignRecord } from '../../data/campaign-record.ts'

/** The state that the contract has stored: what its last event says. */
export function storedState(events: readonly CampaignEvent[], milestone: number): MilestoneState {
  const last = events.findLast(
    (event) => event.eventName === 'MilestoneStateChanged' && event.args.milestone === BigInt(milestone),
  )
  return last?.eventName === 'MilestoneStateChanged' ? nameOf(MILESTONE_STATES, last.args.state) : 'Funding'
}

/** A deadline has passed that nobody has recorded. */
export function isTransitionDue(events: readonly CampaignEvent[], record: CampaignRecord, milestone: number): boolean {
  const state = record.milestones[milestone]?.state
  return state !== undefined && storedState(events, milestone) !== state
}

/** A full upfront milestone is released at the moment that somebody records it, and pays only after that. */
export function isUpfrontDue(events: readonly CampaignEvent[], record: CampaignRecord, milestone: number): boolean {
  return (
    milestone === 0 &&
    record.parameters.rules.upfront &&
    isTransitionDue(events, record, 0) &&
    record.milestones[0]?.state === 'Released'
  )
}

/** The first milestone that still takes coins from outside, or nothing when everything is final. */
export function firstOpen(record: CampaignRecord): number | undefined {
  return record.milestones.find(({ state, funded, amount }) => state === 'Funding' && funded < amount)?.index
}

export function isOver(record: CampaignRecord): boolean {
  return record.milestones.every(({ state }) => isFinal(state))
}

/** Coins leave only after the second in which the milestone became final: none enters and leaves in the same one. */
export function isTooSoon(record: CampaignRecord, milestone: { time: number }): boolean {
  return record.block.timestamp <= BigInt(milestone.time)
}
