import { ZERO_HASH } from '@amana/sdk/parameters'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { WordsFields } from './fields.tsx'
import { Voice } from './voice.tsx'

/** What a store takes of anybody before the chain names it. */
const LONGEST = 3_000

/** A question by anybody, in public. */
export function Ask({ chain, record }: { chain: ChainConfig; record: CampaignRecord }) {
  const { question: text } = useText().voices
  return (
    <Voice
      purpose={{ chain, record, kind: 'Question', subject: ZERO_HASH }}
      open={text.open}
      title={text.title}
      lead={text.lead}
      done={text.done}
    >
      {(voice) => <WordsFields voice={voice} label={text.text} maxLength={LONGEST} />}
    </Voice>
  )
}
