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
  const translation = terms.language === language ? undefined : terms.translations?.[language]
  if (!translation) return terms
  const milestones = translation.milestones.map((texts, index) => ({
    ...texts,
    checklist: texts.checklist ?? terms.milestones[index]?.checklist,
  }))
  return { ...translation, milestones, language }
}
