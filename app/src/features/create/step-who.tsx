import { ORGANISER_KINDS } from '@amana/sdk/schemas'
import { useMemo } from 'react'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { countryNames } from './countries.ts'
import { missingAboutOrganiser } from './missing.ts'
import { MissingList } from './missing-list.tsx'
import { PlanChoice, PlanLine } from './plan-fields.tsx'
import { useWizard } from './wizard.tsx'

/** Who answers for the campaign. Only the name is needed; what is left open is said. */
export function StepWho() {
  const { create } = useText()
  const text = create.who
  const language = useLanguage()
  const { draft, change } = useWizard()
  const countries = useMemo(() => countryNames(language), [language])
  const isPrivate = draft.kind === 'family' || draft.kind === 'person'
  return (
    <>
      <fieldset className="create-kinds">
        <legend>{text.kind}</legend>
        <div className="chips">
          {ORGANISER_KINDS.map((kind) => (
            <label key={kind} className="chip create-chip">
              <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change(() => ({ kind }))} />
              {text.kinds[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <PlanLine
        id="who-name"
        label={isPrivate ? text.privateName : text.name}
        hint={isPrivate ? text.privateNameHint : text.nameHint}
        maxLength={300}
        value={draft.organiser}
        onChange={(organiser) => change(() => ({ organiser }))}
      />
      <PlanChoice
        id="who-country"
        label={text.country}
        required={false}
        value={draft.country}
        onChange={(country) => change(({ helps }) => ({ country, helps: helps || country }))}
        choices={[['', text.countryNone], ...countries]}
      />
      {!isPrivate && (
        <div className="create-pair">
          <PlanLine
            id="who-register"
            label={text.register}
            hint={text.registerHint}
            required={false}
            maxLength={200}
            value={draft.register}
            onChange={(register) => change(() => ({ register }))}
          />
          <PlanLine
            id="who-number"
            label={text.number}
            required={false}
            maxLength={100}
            value={draft.number}
            onChange={(number) => change(() => ({ number }))}
          />
        </div>
      )}
      <PlanLine
        id="who-domain"
        label={text.domain}
        hint={text.domainHint}
        required={false}
        kind="code"
        maxLength={200}
        value={draft.domain}
        onChange={(domain) => change(() => ({ domain }))}
      />
      {!isPrivate && <ForRecords />}
      <MissingList parts={missingAboutOrganiser(draft)} />
    </>
  )
}

function ForRecords() {
  const { create } = useText()
  const text = create.who
  const { draft, change, faultOf } = useWizard()
  const hasFault = faultOf('who-identifier') !== undefined || faultOf('who-prefix') !== undefined
  return (
    <details className="create-more" open={hasFault || undefined}>
      <summary>{text.more}</summary>
      <div className="stack">
        <PlanLine
          id="who-identifier"
          label={text.identifier}
          hint={text.identifierHint}
          required={false}
          kind="code"
          maxLength={100}
          value={draft.identifier}
          onChange={(identifier) => change(() => ({ identifier }))}
        />
        <PlanChoice
          id="who-type"
          label={text.type}
          required={false}
          value={draft.organisationType}
          onChange={(organisationType) => change(() => ({ organisationType }))}
          choices={[['', text.countryNone], ...Object.entries<string>(create.types)]}
        />
        <PlanLine
          id="who-prefix"
          label={text.prefix}
          hint={text.prefixHint}
          required={false}
          kind="code"
          maxLength={60}
          value={draft.publisherPrefix}
          onChange={(publisherPrefix) => change(() => ({ publisherPrefix }))}
        />
      </div>
    </details>
  )
}
