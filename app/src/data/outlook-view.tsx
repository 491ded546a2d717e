import { isFinal } from '@amana/sdk/enumerations'
import { useFormat, useText } from '../i18n/text.tsx'
import { nextStepSentence } from '../lib/next-step-sentence.ts'
import { silenceSentence } from '../lib/silence-sentence.ts'
import type { CampaignRecord } from './campaign-record.ts'
import { type Outlook, outlookOf } from './outlook.ts'
import { usePartyNames } from './party-names.ts'

/** The two sentences about a milestone, as they stand wherever it is shown. */
export function useOutlookSentences(record: CampaignRecord) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { inSentence } = usePartyNames(record)
  const charity = inSentence(record.charity)
  const { verifiers, panel } = record.parameters
  return ({ step, silence }: Pick<Outlook, 'step' | 'silence'>) => ({
    next: nextStepSentence(step, text.nextStep, { charity, verifiers, panel }, record.block.timestamp, format.dateTime),
    silence: silenceSentence(silence, text.silence, charity, format.dateTime),
  })
}

/** No state is silent: whose turn it is, until when, and what happens if nobody does anything. */
export function OutlookView({ record, milestone: index }: { record: CampaignRecord; milestone: number }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const outlook = outlookOf(record, index)
  const sentences = useOutlookSentences(record)(outlook)
  const { silence, upfront } = outlook
  const milestone = record.milestones[index]
  if (!milestone) return null
  return (
    <div className="what-happens stack" data-gap="small">
      {sentences.next && (
        <p>
          <strong>{sentences.next}</strong>{' '}
          {'at' in silence && (
            <span className="quiet small">({format.relative(silence.at, record.block.timestamp)})</span>
          )}
        </p>
      )}
      <p>{sentences.silence}</p>
      {upfront && !isFinal(milestone.state) && <p className="small">{text.upfront}</p>}
    </div>
  )
}
