// What one campaign of the demo world is: its promise, and the story of what became of it.
import type { Receipt, Terms } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import type { CampaignScript } from './campaign-script.ts'
import type { News } from './documents.ts'
import type { PlannedGift, Wave } from './gifts.ts'
import type { Cast, PersonaName } from './personas.ts'
import type { SceneName } from './scenes.ts'
import type { CampaignTexts, Language, Spoken } from './texts/language.ts'

export type TokenSymbol = 'USDC' | 'EURC'

export const DAY = 86_400

export interface MilestonePlan {
  /** Date. */
  claimBy: string
  /** Whole tokens. */
  payouts: readonly { to: PersonaName; amount: number }[]
  /** Whole tokens, one per budget line of the texts; they add up to the payouts. */
  budget: readonly number[]
}

export interface EvidenceFile {
  name: string
  /** A text, or the name of a picture. */
  content: { text: string } | { scene: SceneName }
  /** Of a receipt: what it comes to. */
  receipt?: Receipt
}

export interface StoryTools {
  cast: Cast
  /** Gifts of the crowd. */
  crowdGives(wave: Wave): PlannedGift[]
  /** Stores an evidence manifest with its files and gives the manifest's SHA-256. */
  evidence(milestone: number, statement: string, files: readonly EvidenceFile[]): Hex
  /** Stores what somebody says in public and gives its SHA-256. */
  note(spoken: Spoken): Hex
  /** Stores why something should not be shown and gives the SHA-256. */
  moderation(reason: Spoken): Hex
  /** Stores news with their files and gives the SHA-256. */
  update(news: News): Hex
  /** Stores a recipient's word that so many whole tokens have arrived, and gives its SHA-256. */
  received(tokens: number, spoken: Spoken): Hex
}

export interface CampaignPlan {
  /** Short name, for tests and the table. */
  id: string
  charity: PersonaName
  token: TokenSymbol
  original: Language
  texts: CampaignTexts
  scene: SceneName
  /** Dates. */
  created: string
  fundBy: string
  /** Days. */
  reviewWindow: number
  objectionWindow: number
  appealWindow: number
  sequential?: boolean
  upfront?: boolean
  milestones: readonly MilestonePlan[]
  /** Prices in the gift catalogue, in tokens with at most two decimals, one per gift of the texts. */
  prices: readonly number[]
  /** For public records of grants and aid. */
  openData?: Terms['openData']
  tell(script: CampaignScript, tools: StoryTools): Promise<void>
}
