import { formatChainId } from '@amana/sdk/caip'
import type { MilestoneState } from '@amana/sdk/enumerations'
import { isFinal } from '@amana/sdk/enumerations'
import { type CalendarEvent, MAX_CALENDAR_SECONDS } from '@amana/sdk/export/i-calendar'
import { scheduleOf } from '@amana/sdk/ledger/fold'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { silenceOf, silenceSentence } from '../platform/speech/silence.ts'
import { idOf } from '../platform/speech/speech.ts'
import { feedWords, type Telling } from './news.ts'

/** How long before its end a deadline is shown: a moment has no place in a calendar. */
const SHOWN_SECONDS = 1_800

type Deadline = 'fund-by' | 'claim-by' | 'review' | 'objection' | 'appeal'

/**
 * Every deadline that is still ahead of a campaign, each with what happens if nobody acts. An event ends at the deadline.
 * What has become final has no deadline any more.
 */
export function deadlinesOf(campaign: IndexedCampaign, telling: Telling): CalendarEvent[] {
  const { milestones } = campaign.state
  const events = milestones.flatMap(({ index }) => milestoneDeadlines(campaign, index, telling))
  const funding = milestones.filter(({ state, funded, amount }) => state === 'Funding' && funded < amount)
  if (funding.length === 0) return events
  const words = feedWords(telling.speech.language)
  const { speech } = telling
  const sentences = funding.flatMap(({ index }) => {
    const silence = silenceOf(campaign, index)
    if (!silence) return []
    return [words.aboutMilestone(speech.milestone(campaign, index), silenceSentence(silence, campaign, index, speech))]
  })
  const title = words.fundBy(speech.nameOf(campaign))
  return [eventOf(campaign, 'fund-by', '', campaign.parameters.rules.fundBy, title, sentences, telling), ...events]
}

const WINDOWS: Partial<Record<MilestoneState, { deadline: Deadline; words: WindowWords }>> = {
  Claimed: { deadline: 'review', words: 'reviewEnds' },
  Approved: { deadline: 'objection', words: 'objectionsEnd' },
  ApprovedByPanel: { deadline: 'objection', words: 'objectionsEnd' },
  AppealedSilence: { deadline: 'appeal', words: 'appealEnds' },
  AppealedObjection: { deadline: 'appeal', words: 'appealEnds' },
}
type WindowWords = 'reviewEnds' | 'objectionsEnd' | 'appealEnds'

function milestoneDeadlines(campaign: IndexedCampaign, index: number, telling: Telling): CalendarEvent[] {
  const milestone = campaign.state.milestones[index]
  if (!milestone || isFinal(milestone.state)) return []
  const { speech } = telling
  const words = feedWords(speech.language)
  const name = speech.nameOf(campaign)
  const m = speech.milestone(campaign, index)
  const { state, time, funded, amount } = milestone
  const window = WINDOWS[state]
  if (window) {
    const silence = silenceOf(campaign, index)
    const sentences = silence ? [silenceSentence(silence, campaign, index, speech)] : []
    const title = words[window.words](name, m)
    const part = `-${index}-${milestone.attempt}-${state.toLowerCase()}`
    return [eventOf(campaign, window.deadline, part, time, title, sentences, telling)]
  }
  const { claimBy, upfront } = scheduleOf(campaign.parameters, index)
  if (upfront) return []
  const until = funded >= amount ? Math.max(claimBy, time) : claimBy
  const unclaimed = silenceSentence({ kind: 'refundsUnlessClaimed', at: until }, campaign, index, speech)
  return [eventOf(campaign, 'claim-by', `-${index}`, until, words.claimBy(name, m), [unclaimed], telling)]
}

function eventOf(
  campaign: IndexedCampaign,
  deadline: Deadline,
  part: string,
  until: number,
  title: string,
  sentences: readonly string[],
  { speech, links }: Telling,
): CalendarEvent {
  const id = idOf(campaign)
  const end = Math.min(until, MAX_CALENDAR_SECONDS)
  return {
    uid: `${deadline}${part}@${id.address.toLowerCase()}.${formatChainId(id.chainId).replace(':', '-')}.amana`,
    start: end - SHOWN_SECONDS,
    end,
    changed: Number(campaign.changedAt),
    title,
    description: [...sentences, links.campaign(speech.language, id)].join('\n'),
    url: links.campaign(speech.language, id),
    category: deadline,
  }
}
