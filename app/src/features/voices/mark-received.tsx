import { payoutSubject } from '@amana/sdk/journal-documents'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { WordsFields } from './fields.tsx'
import { Voice } from './voice.tsx'

interface MarkReceivedProps {
  chain: ChainConfig
  record: CampaignRecord
  /** Counted from 0. */
  milestone: number
  payout: number
  /** What the chain shows as paid, in base units. */
  amount: bigint
  /** It was said before: then only what was just written is shown. */
  isConfirmed: boolean
}

/** A recipient says, in public and without gas, that a payout has arrived. */
export function MarkReceived({ chain, record, milestone, payout, amount, isConfirmed }: MarkReceivedProps) {
  const { received: text } = useText().voices
  const money = useMoneyText(unitOf(record))
  return (
    <Voice
      purpose={{ chain, record, kind: 'Received', subject: payoutSubject({ milestone, payout }) }}
      open={text.open}
      kind="primary"
      over={isConfirmed}
      title={text.title(money.amount(amount))}
      lead={text.lead}
      done={text.done}
      given={{ amount }}
    >
      {(voice) => <WordsFields voice={voice} label={text.text} required={false} maxLength={4_000} />}
    </Voice>
  )
}
