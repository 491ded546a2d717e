import { type ReactNode, useId } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { LANGUAGE_NAMES } from '../../i18n/language.ts'
import { useText } from '../../i18n/text.tsx'
import { STANDINGS } from '../../lib/standing.ts'
import { Icon } from '../../ui/icon.tsx'
import { languagesOf } from './find.ts'
import { SORTS, type Sought, type SoughtName } from './sought.ts'

interface FindFormProps {
  records: readonly CampaignRecord[]
  sought: Sought
  onSeek: (name: SoughtName, value: string) => void
}

/** Words and filters; only what some campaign has can be chosen. */
export function FindForm({ records, sought, onSeek }: FindFormProps) {
  const { finding: text, campaign } = useText()
  const id = useId()
  const tokens = new Map(records.flatMap(({ token }) => (token ? [[token.address, token.symbol] as const] : [])))
  const kinds = unique(records.flatMap(({ creation: { terms } }) => (terms ? [terms.organiser.kind] : [])))
  const languages = unique(records.flatMap(({ creation: { terms } }) => (terms ? languagesOf(terms) : [])))
  return (
    <search className="finding">
      <div className="field finding-words">
        <label htmlFor={id}>{text.words}</label>
        <div className="finding-input">
          <Icon name="search" />
          <input
            id={id}
            className="input"
            type="search"
            dir="auto"
            maxLength={200}
            value={sought.words}
            onChange={(event) => onSeek('q', event.target.value)}
          />
        </div>
      </div>
      <fieldset className="chips finding-standing">
        <legend className="visually-hidden">{text.standing}</legend>
        {[undefined, ...STANDINGS].map((standing) => (
          <button
            key={standing ?? 'any'}
            type="button"
            className="chip"
            aria-pressed={sought.standing === standing}
            onClick={() => onSeek('standing', standing ?? '')}
          >
            {standing ? text.standings[standing] : text.anyStanding}
          </button>
        ))}
      </fieldset>
      <Choice label={text.token} value={sought.token ?? ''} onChoose={(value) => onSeek('token', value)}>
        <option value="">{text.anyToken}</option>
        {[...tokens].map(([address, symbol]) => (
          <option key={address} value={address} dir="auto">
            {symbol}
          </option>
        ))}
      </Choice>
      <Choice label={text.kind} value={sought.kind ?? ''} onChoose={(value) => onSeek('by', value)}>
        <option value="">{text.anyKind}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {campaign.organiserKinds[kind]}
          </option>
        ))}
      </Choice>
      <Choice label={text.language} value={sought.language ?? ''} onChoose={(value) => onSeek('in', value)}>
        <option value="">{text.anyLanguage}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language].name}
          </option>
        ))}
      </Choice>
      <Choice label={text.sort} value={sought.sort} onChoose={(value) => onSeek('sort', value)}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {text.sorts[sort]}
          </option>
        ))}
      </Choice>
    </search>
  )
}

interface ChoiceProps {
  label: string
  value: string
  onChoose: (value: string) => void
  children: ReactNode
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
