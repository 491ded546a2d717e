import { ASSURANCE_CHECKS, assuranceOf } from '@amana/sdk/assurance'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { AssuranceView } from '../../../app/src/data/assurance-view.tsx'
import { LANGUAGES, type Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import { CHARITY } from '../../sdk/ledger/every-event.ts'
import { PARAMETERS } from '../../sdk/ledger/past.ts'
import { catalogues } from '../support/catalogues.ts'

/** One verifier, coins in advance, everything to the charity in one step, and no time for anybody. */
const WEAKEST: CampaignParameters = {
  ...PARAMETERS,
  rules: {
    ...PARAMETERS.rules,
    upfront: true,
    reviewWindow: 1,
    objectionWindow: 1,
    appealWindow: 1,
    objectionBps: 3_000,
  },
  verifiers: { threshold: 1, members: PARAMETERS.verifiers.members.slice(0, 1) },
  panel: { threshold: 1, members: PARAMETERS.panel.members.slice(0, 1) },
  milestones: [{ claimBy: PARAMETERS.rules.fundBy + 400 * 86_400, payouts: [{ recipient: CHARITY, amount: 10n }] }],
}

describe('the assurance of a campaign’s rules', () => {
  for (const language of LANGUAGES) {
    it(`says of each thing that is asked whether the rules have it, weak apart from strong (${language})`, () => {
      const { assurance: text } = catalogues[language]
      for (const parameters of [PARAMETERS, WEAKEST]) {
        const { checks, grade } = assuranceOf({ charity: CHARITY, parameters })
        const items = itemsOf(parameters, language)
        expect(items.weak).to.have.members(checks.filter(({ met }) => !met).map(({ id }) => text.checks[id].unmet))
        expect(items.strong).to.have.members(checks.filter(({ met }) => met).map(({ id }) => text.checks[id].met))
        expect(items.page).to.include(text.grades[grade])
      }
      expect(itemsOf(WEAKEST, language).weak).to.have.length(ASSURANCE_CHECKS.length)
      expect(itemsOf(WEAKEST, language).page).not.to.include(text.strong)
    })
  }
})

function itemsOf(parameters: CampaignParameters, language: Language) {
  const page = renderToStaticMarkup(
    <TextProvider language={language} texts={catalogues[language]}>
      <AssuranceView charity={CHARITY} parameters={parameters} />
    </TextProvider>,
  ).replaceAll('&#x27;', "'")
  const side = (name: string) => {
    const list = new RegExp(`data-side="${name}".*?</ul>`).exec(page)?.[0] ?? ''
    return [...list.matchAll(/<span>(.*?)<\/span>/g)].map(([, words]) => words)
  }
  return { page, weak: side('weak'), strong: side('strong') }
}
