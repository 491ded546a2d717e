import type { Terms } from '@amana/sdk/schemas'
import type { Language } from '../i18n/language.ts'

/** The words of the terms document in one language. */
export interface TermsTexts {
  language: Language
  name: string
  description: string
  milestones: readonly { title: string; description: string; checklist?: readonly string[] | undefined }[]
}

/** In the visitor's language when the document has it; in its own else. */
export function termsIn(terms: Terms, language: Language): TermsTexts {
  const translation = translationIn(terms, language)
  if (!translation) return terms
  const milestones = translation.milestones.map((texts, index) => ({
    ...texts,
    checklist: texts.checklist ?? terms.milestones[index]?.checklist,
  }))
  return { ...translation, milestones, language }
}

/** The organiser's name in the visitor's language, when the document has it. */
export function organiserIn(terms: Terms, language: Language): { name: string; language: Language } {
  const name = translationIn(terms, language)?.organiser
  return name === undefined ? { name: terms.organiser.name, language: terms.language } : { name, language }
}

export interface BudgetLine {
  label: string
  /** In base units. */
  amount: bigint
  language: Language
}

/** What a milestone's money is for; a translation of the document may leave these labels out. */
export function budgetIn(terms: Terms, milestone: number, language: Language): BudgetLine[] {
  const labels = translationIn(terms, language)?.milestones[milestone]?.budget
  return (terms.milestones[milestone]?.budget ?? []).map(({ label, amount }, index) => ({
    label: labels?.[index] ?? label,
    amount: BigInt(amount),
    language: labels ? language : terms.language,
  }))
}

export interface CataloguedGift {
  label: string
  /** In base units. */
  amount: bigint
  language: Language
}

/** The gift catalogue: what a gift of which amount pays for; a translation of the document may leave these labels out. */
export function giftsIn(terms: Terms, language: Language): CataloguedGift[] {
  const labels = translationIn(terms, language)?.gifts
  return (terms.gifts ?? []).map(({ label, amount }, index) => ({
    label: labels?.[index] ?? label,
    amount: BigInt(amount),
    language: labels ? language : terms.language,
  }))
}

function translationIn(terms: Terms, language: Language) {
  return terms.language === language ? undefined : terms.translations?.[language]
}
