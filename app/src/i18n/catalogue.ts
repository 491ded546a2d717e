import { use } from 'react'
import type { ActingTexts } from './acting.en.ts'
import type { BaseTexts } from './catalogue.en.ts'
import type { Language } from './language.ts'

/** All texts of one language. */
export type Catalogue = BaseTexts & ActingTexts

const BASE: Record<Language, () => Promise<{ default: BaseTexts }>> = {
  en: () => import('./catalogue.en.ts'),
  ar: () => import('./catalogue.ar.ts'),
  fr: () => import('./catalogue.fr.ts'),
}

const ACTING: Record<Language, () => Promise<{ default: ActingTexts }>> = {
  en: () => import('./acting.en.ts'),
  ar: () => import('./acting.ar.ts'),
  fr: () => import('./acting.fr.ts'),
}

/** The texts for acting, by name. One that is missing here does not compile. */
const ACTING_NAMES: Record<keyof ActingTexts, true> = {
  claim: true,
  decide: true,
  errors: true,
  give: true,
  pay: true,
  transaction: true,
}

const loaded = new Map<Language, Promise<Catalogue>>()
const acting = new Map<Language, Promise<ActingTexts>>()
const actingNow = new Map<Language, ActingTexts>()

/** The texts of one language, fetched once. A failed download is not remembered: the next call tries again. */
export function loadTexts(language: Language): Promise<Catalogue> {
  return once(loaded, language, async () => withActing(language, (await BASE[language]()).default))
}

/** Fetches the texts for acting ahead of the first component that needs them. */
export function loadActingTexts(language: Language): Promise<ActingTexts> {
  return once(acting, language, async () => {
    const { default: texts } = await ACTING[language]()
    actingNow.set(language, texts)
    return texts
  })
}

/** The base texts; a component that reads a text for acting waits for those, as `lazy` components wait. */
function withActing(language: Language, base: BaseTexts): Catalogue {
  const getters = Object.keys(ACTING_NAMES).map((name) => [
    name,
    {
      enumerable: true,
      get: () => {
        const texts = actingNow.get(language) ?? use(loadActingTexts(language))
        return texts[name as keyof ActingTexts]
      },
    },
  ])
  return Object.defineProperties({ ...base }, Object.fromEntries(getters)) as Catalogue
}

function once<Value>(
  known: Map<Language, Promise<Value>>,
  language: Language,
  load: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(language)
  if (before) return before
  const value = load()
  known.set(language, value)
  value.catch(() => known.delete(language))
  return value
}
