import type { ActingTexts } from './acting.en.ts'
import type { BaseTexts } from './catalogue.en.ts'
import type { CreateTexts } from './create.en.ts'
import type { DeskTexts } from './desk.en.ts'
import type { FurtherTexts } from './further.en.ts'
import type { Language } from './language.ts'
import type { PapersTexts } from './papers.en.ts'
import type { PlacesTexts } from './places.en.ts'
import type { ReviewTexts } from './review.en.ts'
import type { VoicesTexts } from './voices.en.ts'
import type { WelcomeTexts } from './welcome.en.ts'

interface GroupTexts {
  acting: ActingTexts
  create: CreateTexts
  desk: DeskTexts
  further: FurtherTexts
  papers: PapersTexts
  places: PlacesTexts
  review: ReviewTexts
  voices: VoicesTexts
  welcome: WelcomeTexts
}

/** Texts that are not said on every page: downloaded with the first page that says them. */
export type TextGroup = keyof GroupTexts

/** All texts of one language. */
export type Catalogue = BaseTexts &
  ActingTexts &
  CreateTexts &
  DeskTexts &
  FurtherTexts &
  PapersTexts &
  PlacesTexts &
  ReviewTexts &
  VoicesTexts &
  WelcomeTexts

const BASE: Record<Language, () => Promise<{ default: BaseTexts }>> = {
  en: () => import('./catalogue.en.ts'),
  ar: () => import('./catalogue.ar.ts'),
  fr: () => import('./catalogue.fr.ts'),
}

const GROUPS: { [Group in TextGroup]: Record<Language, () => Promise<{ default: GroupTexts[Group] }>> } = {
  acting: {
    en: () => import('./acting.en.ts'),
    ar: () => import('./acting.ar.ts'),
    fr: () => import('./acting.fr.ts'),
  },
  create: {
    en: () => import('./create.en.ts'),
    ar: () => import('./create.ar.ts'),
    fr: () => import('./create.fr.ts'),
  },
  desk: {
    en: () => import('./desk.en.ts'),
    ar: () => import('./desk.ar.ts'),
    fr: () => import('./desk.fr.ts'),
  },
  further: {
    en: () => import('./further.en.ts'),
    ar: () => import('./further.ar.ts'),
    fr: () => import('./further.fr.ts'),
  },
  papers: {
    en: () => import('./papers.en.ts'),
    ar: () => import('./papers.ar.ts'),
    fr: () => import('./papers.fr.ts'),
  },
  places: {
    en: () => import('./places.en.ts'),
    ar: () => import('./places.ar.ts'),
    fr: () => import('./places.fr.ts'),
  },
  review: {
    en: () => import('./review.en.ts'),
    ar: () => import('./review.ar.ts'),
    fr: () => import('./review.fr.ts'),
  },
  voices: {
    en: () => import('./voices.en.ts'),
    ar: () => import('./voices.ar.ts'),
    fr: () => import('./voices.fr.ts'),
  },
  welcome: {
    en: () => import('./welcome.en.ts'),
    ar: () => import('./welcome.ar.ts'),
    fr: () => import('./welcome.fr.ts'),
  },
}

/** The texts of each group, by name. One that is missing here does not compile. */
const NAMES: { [Group in TextGroup]: Record<keyof GroupTexts[Group], true> } = {
  acting: { claim: true, errors: true, give: true, pay: true, transaction: true },
  create: { create: true, createChecks: true, invitation: true },
  desk: { desk: true, statements: true },
  further: { assurance: true, flow: true, journal: true, record: true },
  papers: { follow: true, papers: true, share: true, wall: true },
  places: {
    ambassador: true,
    audit: true,
    charity: true,
    donor: true,
    recipient: true,
    settings: true,
    status: true,
    trace: true,
    transactionPage: true,
  },
  review: { decide: true, objection: true, review: true },
  voices: { holder: true, identity: true, voices: true },
  welcome: { finding: true, home: true, how: true },
}

const loaded = new Map<Language, Promise<Catalogue>>()
const groups = new Map<string, Promise<object>>()
const groupsNow = new Map<string, object>()
const groupsMissed = new Map<string, unknown>()

/** The texts of one language, fetched once. A failed download is not remembered: the next call tries again. */
export function loadTexts(language: Language): Promise<Catalogue> {
  return once(loaded, language, async () => withGroups(language, (await BASE[language]()).default))
}

/** Fetches the texts of a group ahead of the first component that needs them. */
export function loadTextGroup<Group extends TextGroup>(group: Group, language: Language): Promise<GroupTexts[Group]> {
  const key = `${group} ${language}`
  return once(groups, key, async () => {
    const { default: texts } = await GROUPS[group][language]()
    groupsNow.set(key, texts)
    return texts
  }) as Promise<GroupTexts[Group]>
}

/** The base texts; a component that reads a text of a group waits for it, as `lazy` components wait. */
function withGroups(language: Language, base: BaseTexts): Catalogue {
  const getters = Object.entries(NAMES).flatMap(([group, names]) =>
    Object.keys(names).map((name) => [
      name,
      {
        enumerable: true,
        get: () => (textsNow(group as TextGroup, language) as Record<string, unknown>)[name],
      },
    ]),
  )
  return Object.defineProperties({ ...base }, Object.fromEntries(getters)) as Catalogue
}

/**
 * A group that is there; else the component waits. Not with `use`: React would run the component on from there, and find the
 * group without that it is asked for again. A promise that is thrown makes it begin anew.
 */
function textsNow(group: TextGroup, language: Language): object {
  const key = `${group} ${language}`
  const texts = groupsNow.get(key)
  if (texts) return texts
  const missed = groupsMissed.get(key)
  if (missed) {
    // Whoever tries again asks the host again.
    groupsMissed.delete(key)
    throw missed
  }
  throw loadTextGroup(group, language).catch((error: unknown) => groupsMissed.set(key, error))
}

function once<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const before = known.get(key)
  if (before) return before
  const value = load()
  known.set(key, value)
  value.catch(() => known.delete(key))
  return value
}
