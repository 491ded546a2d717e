import { isFinal, type MilestoneState } from '@amana/sdk/enumerations'
import { scheduleOf } from '@amana/sdk/ledger/fold'
import { nextTransition } from '@amana/sdk/ledger/lifecycle'
import type { IndexedCampaign } from '../index-reads.ts'
import type { Speech } from './speech.ts'

/** What happens at `at` (Unix seconds) if nobody acts until then; without a time it is due already. */
export type Silence =
  | {
      kind:
        | 'refundsUnlessFull'
        | 'closesEmpty'
        | 'refundsUnlessClaimed'
        | 'panelIsAsked'
        | 'releases'
        | 'splits'
        | 'refundsAfterPanel'
        | 'returnsToCharity'
      at: number
    }
  | { kind: 'releaseIsDue' }

/** What silence does to a milestone; `undefined` when it is final. */
export function silenceOf({ parameters, state }: IndexedCampaign, index: number): Silence | undefined {
  const milestone = state.milestones[index]
  if (!milestone || isFinal(milestone.state)) return undefined
  const schedule = scheduleOf(parameters, index)
  const next = nextTransition(milestone, schedule)
  if (!next) return undefined
  const { time: at } = next
  if (milestone.state === 'Funding') {
    if (next.state === 'Released') return { kind: 'releaseIsDue' }
    if (milestone.funded >= schedule.amount) return { kind: 'refundsUnlessClaimed', at }
    return { kind: milestone.funded === 0n ? 'closesEmpty' : 'refundsUnlessFull', at }
  }
  // It goes back to waiting, where its last day to be claimed may have passed by then.
  if (next.state === 'Funding') return { kind: at >= schedule.claimBy ? 'refundsAfterPanel' : 'returnsToCharity', at }
  return { kind: AFTER_A_WINDOW[next.state] ?? 'releases', at }
}

const AFTER_A_WINDOW: Partial<Record<MilestoneState, 'panelIsAsked' | 'releases' | 'splits'>> = {
  AppealedSilence: 'panelIsAsked',
  Released: 'releases',
  Split: 'splits',
}

/** "If nobody acts, on 3 March this happens." */
export function silenceSentence(silence: Silence, campaign: IndexedCampaign, index: number, speech: Speech): string {
  const { silence: texts } = speech.words
  if (silence.kind === 'releaseIsDue') return texts.releaseIsDue
  const on = speech.moment(silence.at)
  const charity = speech.organiserOf(campaign)
  if (silence.kind === 'refundsUnlessClaimed') return texts.refundsUnlessClaimed(on, charity)
  if (silence.kind !== 'returnsToCharity') return texts[silence.kind](on)
  return texts.returnsToCharity(on, charity, speech.moment(campaign.parameters.milestones[index]?.claimBy ?? 0))
}
