import type { Log } from 'viem'
import { type CampaignEventArgs, type CampaignEventName, campaignEvents } from '../../campaign-events.ts'
import { EventNotFoundError } from '../../errors/transaction.ts'

/** The first event of this kind, which the action always emits. */
export function onlyEvent<name extends CampaignEventName>(logs: Log[], eventName: name): CampaignEventArgs<name> {
  const [args] = campaignEvents(logs, eventName)
  if (!args) throw new EventNotFoundError([eventName])
  return args
}
