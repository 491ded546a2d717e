import { type ParseEventLogsReturnType, parseEventLogs } from 'viem'
import { MILESTONE_STATES, type MilestoneState, nameOf } from './enumerations.ts'
import { campaignAbi } from './generated/abis.ts'

/** Every event of a campaign. Each is folded into its ledger hash. */
export const CAMPAIGN_EVENTS = [
  'LotGiven',
  'Absorbed',
  'SurplusSent',
  'EvidenceSubmitted',
  'AttestationRecorded',
  'RulingRecorded',
  'MilestoneStateChanged',
  'LotObjected',
  'PayoutSettled',
  'LotRefunded',
] as const
export type CampaignEventName = (typeof CAMPAIGN_EVENTS)[number]

type DecodedLog<name extends CampaignEventName> = ParseEventLogsReturnType<typeof campaignAbi, name, true>[number]

/** A decoded log of a campaign: `eventName` tells which `args` it has. */
export type CampaignLog = { [name in CampaignEventName]: DecodedLog<name> }[CampaignEventName]

/** The decoded arguments of one kind of event. */
export type CampaignEventArgs<name extends CampaignEventName> = Extract<CampaignLog, { eventName: name }>['args']

/** A change of a milestone's state, with the state's name. */
export interface StateChange {
  milestone: bigint
  state: MilestoneState
  attempt: bigint
  /** Unix seconds: end of the state's window, or when it returned to Funding or became final. */
  time: number
}

/**
 * The arguments of all events of one kind among the logs, in log order.
 *
 * @example
 * ```ts
 * import { campaignEvents } from '@amana/sdk/campaign-events'
 *
 * const given = campaignEvents(receipt.logs, 'LotGiven').reduce((total, { amount }) => total + amount, 0n)
 * ```
 */
export function campaignEvents<name extends CampaignEventName>(
  logs: Parameters<typeof parseEventLogs>[0]['logs'],
  eventName: name,
): CampaignEventArgs<name>[] {
  const parsed = parseEventLogs({ abi: campaignAbi, logs, eventName, strict: true })
  return parsed.map(({ args }) => args as CampaignEventArgs<name>)
}

/** All changes of state among the logs, in log order. */
export function stateChanges(logs: Parameters<typeof parseEventLogs>[0]['logs']): StateChange[] {
  return campaignEvents(logs, 'MilestoneStateChanged').map(({ milestone, state, attempt, time }) => ({
    milestone,
    state: nameOf(MILESTONE_STATES, state),
    attempt,
    time,
  }))
}
