import type { Intent } from '@amana/sdk/parameters'
import type { Note } from '@amana/sdk/schemas'
import type { Address } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'

/** What is about to be given, and where. */
export interface GiftInHand {
  chain: ChainConfig
  record: CampaignRecord
  token: TokenConfig
  intent: Omit<Intent, 'deadline' | 'note'>
  note: Note | undefined
}

/** Under which name a gift's transactions are kept. */
export function giftPurpose(campaign: Address): string {
  return `give ${campaign}`
}
