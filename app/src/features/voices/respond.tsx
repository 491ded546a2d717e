import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { Asked, Update } from '../../data/journal-threads.ts'
import { useText } from '../../i18n/text.tsx'
import { WordsFields } from './fields.tsx'
import { Voice } from './voice.tsx'

interface AboutProps {
  chain: ChainConfig
  record: CampaignRecord
}

/** The charity's answer to a question, or its right of reply to an objection; of anybody else a further word. */
export function Answer({ chain, record, asked, as }: AboutProps & { asked: Asked; as: 'charity' | 'other' }) {
  const { reply: text } = useText().voices
  const isCharity = as === 'charity'
  const isObjection = isCharity && asked.objection !== undefined
  return (
    <Voice
      purpose={{ chain, record, kind: 'Reply', subject: asked.content }}
      open={isObjection ? text.openObjection : isCharity ? text.open : text.openOther}
      kind={isCharity && asked.answeredAfter === undefined ? 'primary' : 'quiet'}
      title={isObjection ? text.titleObjection : text.title}
      lead={isObjection ? text.right : undefined}
      done={text.done}
    >
      {(voice) => <WordsFields voice={voice} label={text.text} maxLength={4_000} />}
    </Voice>
  )
}

/** What its author says was wrong in an update, or what somebody else with a part in the campaign says against it. */
export function Correct({ chain, record, update, as }: AboutProps & { update: Update; as: 'author' | 'other' }) {
  const { correction, contradiction } = useText().voices
  const text = as === 'author' ? correction : contradiction
  return (
    <Voice
      purpose={{ chain, record, kind: 'Correction', subject: update.content }}
      open={text.open}
      kind="quiet"
      title={text.title}
      lead={text.lead}
      done={text.done}
    >
      {(voice) => <WordsFields voice={voice} label={text.text} />}
    </Voice>
  )
}

/** Folding something away with a reason, and showing it again. Nothing is deleted. */
export function Moderate({ chain, record, said }: AboutProps & { said: Asked | Update }) {
  const { hide, unhide } = useText().voices
  const text = said.hidden ? unhide : hide
  return (
    <Voice
      key={said.hidden ? 'Unhide' : 'Hide'}
      purpose={{ chain, record, kind: said.hidden ? 'Unhide' : 'Hide', subject: said.content }}
      open={text.open}
      kind="quiet"
      title={text.title}
      lead={said.hidden ? undefined : hide.lead}
      done={text.done}
    >
      {(voice) => <WordsFields voice={voice} label={text.text} maxLength={1_000} />}
    </Voice>
  )
}
