import { LANGUAGES, type Language, type Terms } from '../schemas.ts'
import type { FlowKind } from './iati-flows.ts'
import { element, type XmlNode } from './xml-text.ts'

/** Says the same in every language of the SDK. */
export type Words = Readonly<{ [language in Language]?: string | undefined }>

export const DONORS: Words = {
  ar: 'جميع المتبرّعين لهذه الحملة معًا',
  en: 'All donors of this campaign together',
  fr: 'L’ensemble des donateurs de cette campagne',
}

export const INDIVIDUAL: Words = { ar: 'شخص', en: 'An individual', fr: 'Une personne' }

export const INCOMING: Readonly<Record<FlowKind, Words>> = {
  given: { ar: 'تبرّعات يوم واحد', en: 'Gifts of one day', fr: 'Dons d’une journée' },
  absorbed: {
    ar: 'قطع وصلت من غير تبرّع',
    en: 'Coins that came without a gift',
    fr: 'Pièces arrivées sans don',
  },
  returned: { ar: 'أُعيد إلى المتبرّعين', en: 'Returned to donors', fr: 'Remboursé aux donateurs' },
  passedOn: {
    ar: 'حُوّل إلى المستفيد البديل',
    en: 'Passed on to the fallback recipient',
    fr: 'Transmis au bénéficiaire de secours',
  },
}

/** What the terms say, in every language they say it in. */
export function termsWords(terms: Terms, pick: (texts: TermsTexts) => string | undefined): Words {
  const translations = Object.entries(terms.translations ?? {}).map(([language, texts]) => [
    language,
    texts && pick(texts),
  ])
  return { ...Object.fromEntries(translations), [terms.language]: pick(terms) }
}

type TermsTexts = Pick<Terms, 'name' | 'description'> & { milestones: readonly { title: string }[] }

/** One `narrative` for each language, the document's own first. */
export function narratives(words: Words, original: Language): XmlNode[] {
  return [original, ...LANGUAGES.filter((language) => language !== original)].flatMap((language) => {
    const text = words[language]
    return text === undefined ? [] : [element('narrative', { 'xml:lang': language }, [text])]
  })
}
