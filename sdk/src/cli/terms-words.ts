import type { Language, Terms } from '../schemas.ts'

/** What the terms call things, in a language when they speak it and in their own else. */
export interface TermsWords {
  name: string
  milestones: readonly { title: string }[]
}

export function termsWords(terms: Terms, language: Language): TermsWords {
  return (language === terms.language ? undefined : terms.translations?.[language]) ?? terms
}
