import { useMemo } from 'react'
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { countryNames } from './countries.ts'
import { missingAboutAppeal } from './missing.ts'
import { MissingList } from './missing-list.tsx'
import { PictureField } from './picture-field.tsx'
import { PlanChoice, PlanLine, PlanText, PlanTick } from './plan-fields.tsx'
import { useWizard } from './wizard.tsx'

/** What the appeal is about, in the charity's own words. */
export function StepWhat() {
  const { create } = useText()
  const text = create.what
  const language = useLanguage()
  const { draft, change } = useWizard()
  const countries = useMemo(() => countryNames(language), [language])
  return (
    <>
      <PlanLine
        id="what-name"
        label={text.name}
        hint={text.nameHint}
        maxLength={300}
        value={draft.name}
        onChange={(name) => change(() => ({ name }))}
      />
      <PlanText
        id="what-story"
        label={text.story}
        hint={text.storyHint}
        rows={8}
        maxLength={8_000}
        value={draft.story}
        onChange={(story) => change(() => ({ story }))}
      />
      <PlanChoice
        id="what-language"
        label={text.language}
        value={draft.language}
        onChange={(chosen) => change(() => ({ language: LANGUAGES.find((one) => one === chosen) ?? language }))}
        choices={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one].name] as const)}
      />
      <PictureField />
      <PlanLine
        id="what-link"
        label={text.link}
        hint={text.linkHint}
        required={false}
        kind="code"
        maxLength={600}
        value={draft.link}
        onChange={(link) => change(() => ({ link }))}
      />
      <div className="create-pair">
        <PlanChoice
          id="what-sector"
          label={text.sector}
          required={false}
          value={draft.sector}
          onChange={(sector) => change(() => ({ sector }))}
          choices={[['', text.sectorNone], ...Object.entries<string>(create.sectors)]}
        />
        <PlanChoice
          id="what-helps"
          label={text.helps}
          required={false}
          value={draft.helps}
          onChange={(helps) => change(() => ({ helps }))}
          choices={[['', text.sectorNone], ...countries]}
        />
      </div>
      <PlanTick
        id="what-humanitarian"
        label={text.humanitarian}
        value={draft.humanitarian}
        onChange={(humanitarian) => change(() => ({ humanitarian }))}
      />
      <MissingList parts={missingAboutAppeal(draft)} />
    </>
  )
}
