import type { Address } from 'viem'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import type { Language } from '../../i18n/language.ts'
import { DAY } from './draft.ts'

/** What a draft is checked against. */
export interface PlanContext {
  chain: ChainConfig
  token: TokenConfig | undefined
  /** Of the page: it reads what was typed. */
  language: Language
  /** The chain's time, Unix seconds. */
  now: number
  /** Who will create the campaign, once that is known. */
  charity: Address | undefined
}

/** The contract's own bounds. */
export const BOUNDS = {
  milestones: 16,
  payouts: 8,
  verifiers: 9,
  panel: 7,
  year: 365 * DAY,
  life: 3 * 365 * DAY,
  reviewDays: [2, 30],
  objectionDays: [3, 30],
  appealDays: [5, 30],
  objectionShare: [5, 30],
  goal: 2n ** 94n,
} as const
