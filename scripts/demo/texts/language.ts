/** The languages of the demo world; every campaign is told in all of them. */
export const LANGUAGES = ['en', 'ar', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

export interface MilestoneWords {
  title: string
  description: string
  /** What the charity will show when it claims. */
  checklist: readonly string[]
  /** One label per budget line, in the order of the plan's amounts. */
  budget: readonly string[]
}

/** What a campaign says, in one language. Lists follow the order of the plan. */
export interface CampaignWords {
  name: string
  description: string
  story: string
  /** The campaign's picture for those who do not see it. */
  picture: string
  milestones: readonly MilestoneWords[]
  /** Gift catalogue: one name per price of the plan. */
  gifts: readonly string[]
}

export type CampaignTexts = Readonly<Record<Language, CampaignWords>>

/** What somebody says in public, in the language it is said in. */
export interface Spoken {
  text: string
  language: Language
}

export const en = (text: string): Spoken => ({ text, language: 'en' })
export const ar = (text: string): Spoken => ({ text, language: 'ar' })
export const fr = (text: string): Spoken => ({ text, language: 'fr' })
