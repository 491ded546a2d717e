import { LANGUAGES } from '@amana/sdk/schemas'
import { LANGUAGE_NAMES } from '../../i18n/language.ts'
import { useText } from '../../i18n/text.tsx'
import { Field } from '../../ui/field.tsx'
import type { Draft } from './draft.ts'
import type { Voice } from './use-voice.ts'

interface WordsFieldProps {
  voice: Voice
  label: string
  hint?: string
  /** A document of strangers has less room than one of those with a part. */
  maxLength?: number
  required?: boolean
}

/** The words themselves, and in which language they are: readers' devices read them out in it. */
export function WordsFields({ voice, label, hint, maxLength = 8_000, required = true }: WordsFieldProps) {
  const { voices: text } = useText()
  const { draft, onDraft, stage } = voice
  const isMissing = stage.name === 'writing' && stage.problem === 'text'
  return (
    <>
      <Field label={label} hint={hint} error={isMissing && text.textMissing} required={required}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={5}
            maxLength={maxLength}
            value={draft.text}
            onChange={(event) => onDraft({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={text.language}>
        {(control) => (
          <select
            {...control}
            className="input voice-language"
            value={draft.language}
            onChange={(event) => onDraft({ language: languageOf(event.currentTarget.value, draft.language) })}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {LANGUAGE_NAMES[language].name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

function languageOf(value: string, before: Draft['language']): Draft['language'] {
  return LANGUAGES.find((language) => language === value) ?? before
}
