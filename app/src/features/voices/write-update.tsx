import { ZERO_HASH } from '@amana/sdk/parameters'
import { useState } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { withoutDirectionMarks } from '../../i18n/isolate.ts'
import { useText } from '../../i18n/text.tsx'
import { Field } from '../../ui/field.tsx'
import { type ChosenFile, fileEntry } from './chosen-files.ts'
import { namesIn } from './draft.ts'
import { WordsFields } from './fields.tsx'
import { UpdateFiles } from './update-files.tsx'
import type { Voice as VoiceInHand } from './use-voice.ts'
import { Voice } from './voice.tsx'

interface WriteUpdateProps {
  chain: ChainConfig
  record: CampaignRecord
  kind?: 'primary' | 'secondary'
  /** Where news are not the charity's. */
  words?: { open: string; title: string; lead: string; done: string }
}

/** News of somebody with a part in the campaign: of the charity above all. */
export function WriteUpdate({ chain, record, kind = 'secondary', words }: WriteUpdateProps) {
  const { update } = useText().voices
  const text = { ...update, ...words }
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  return (
    <Voice
      purpose={{ chain, record, kind: 'Update', subject: ZERO_HASH }}
      open={text.open}
      kind={kind}
      title={text.title}
      lead={text.lead}
      done={text.done}
      given={{ files: files.map(fileEntry) }}
      files={files}
    >
      {(voice) => (
        <>
          <Heading voice={voice} />
          <WordsFields voice={voice} label={update.words} />
          <About voice={voice} />
          <UpdateFiles files={files} onFiles={setFiles} error={problemOf(voice) === 'files' && text.tooMany} />
          <Thanks voice={voice} />
        </>
      )}
    </Voice>
  )
}

function problemOf({ stage }: VoiceInHand) {
  return stage.name === 'writing' ? stage.problem : undefined
}

function Heading({ voice }: { voice: VoiceInHand }) {
  const { update: text } = useText().voices
  return (
    <Field label={text.heading} error={problemOf(voice) === 'title' && text.headingMissing}>
      {(control) => (
        <input
          {...control}
          dir="auto"
          maxLength={120}
          value={voice.draft.title}
          onChange={(event) => voice.onDraft({ title: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}

function About({ voice: { draft, onDraft, purpose } }: { voice: VoiceInHand }) {
  const { voices, campaign } = useText()
  const titles = useMilestoneTitles(purpose.record, campaign.untitled)
  return (
    <Field label={voices.update.milestone}>
      {(control) => (
        <select
          {...control}
          value={draft.milestone ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            onDraft({ milestone: value === '' ? undefined : Number(value) })
          }}
        >
          <option value="">{voices.update.wholeCampaign}</option>
          {titles.map((title, index) => (
            <option key={index} value={index}>
              {campaign.list.current(index + 1, withoutDirectionMarks(title))}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Nobody is named for ever who did not agree to it. */
function Thanks({ voice }: { voice: VoiceInHand }) {
  const { update: text } = useText().voices
  const { draft, onDraft } = voice
  const problem = problemOf(voice)
  const names = namesIn(draft.thanks)
  return (
    <>
      <Field
        label={text.thanks}
        hint={text.thanksHint}
        required={false}
        error={problem === 'thanks' && text.thanksUnusable}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={2}
            maxLength={4_000}
            value={draft.thanks}
            onChange={(event) => onDraft({ thanks: event.currentTarget.value, agreed: false })}
          />
        )}
      </Field>
      {names.length > 0 && (
        <div className="field">
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.agreed}
              aria-invalid={problem === 'consent' || undefined}
              onChange={(event) => onDraft({ agreed: event.currentTarget.checked })}
            />
            <span>{text.agreed}</span>
          </label>
          {problem === 'consent' && (
            <p className="field-error" role="alert">
              {text.agreedMissing}
            </p>
          )}
        </div>
      )}
    </>
  )
}
