import { MILESTONE_STATES, nameOf } from '../enumerations.ts'
import type { KnownToken } from '../generated/deployments.ts'
import type { CampaignEvent } from './opened-campaign.ts'
import type { Voice } from './voice.ts'

/** What happened, in one sentence. */
export function eventSentence({ eventName, args }: CampaignEvent, token: KnownToken | undefined, voice: Voice): string {
  const { text, exact, number, amount } = voice
  const words = text.watch.events
  const milestone = 'milestone' in args ? number(args.milestone + 1n) : ''
  switch (eventName) {
    case 'LotGiven':
      return words.gave(exact(args.donor), milestone, amount(args.amount, token))
    case 'Absorbed':
      return words.absorbed(milestone, amount(args.amount, token))
    case 'SurplusSent':
      return words.surplusSent(exact(args.to), amount(args.amount, token))
    case 'EvidenceSubmitted':
      return words.claimed(milestone, number(args.attempt))
    case 'AttestationRecorded':
      return words[args.approved ? 'approved' : 'rejected'](exact(args.verifier), milestone)
    case 'RulingRecorded':
      return words[args.confirmed ? 'ruledFor' : 'ruledAgainst'](exact(args.panelist), milestone)
    case 'MilestoneStateChanged':
      return words.state(milestone, text.states[nameOf(MILESTONE_STATES, args.state)])
    case 'LotObjected':
      return words.objected(exact(args.donor), milestone, amount(args.amount, token))
    case 'PayoutSettled':
      return words.paid(exact(args.recipient), milestone, amount(args.amount, token))
    case 'LotRefunded':
      return words.refunded(exact(args.to), milestone, amount(args.amount, token))
  }
}
