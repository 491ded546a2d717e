import { formatAccountId } from '@amana/sdk/caip'
import type { Language } from '@amana/sdk/schemas'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { idOf } from '../platform/speech/speech.ts'

/**
 * Where a campaign's picture is. Those who show previews keep a picture by its address: it has a part that changes with
 * everything that happens in the campaign.
 */
export function pictureAddress(apiUrl: string, campaign: IndexedCampaign, language: Language): string {
  return `${apiUrl}/v1/campaigns/${formatAccountId(idOf(campaign))}/picture.png?${queryOf(campaign, language)}`
}

export function giftPictureAddress(
  apiUrl: string,
  campaign: IndexedCampaign,
  gift: bigint,
  language: Language,
): string {
  return `${apiUrl}/v1/gifts/${formatAccountId(idOf(campaign))}/${gift}/picture.png?${queryOf(campaign, language)}`
}

function queryOf({ ledgerHash }: IndexedCampaign, language: Language): string {
  return `lang=${language}&v=${ledgerHash.slice(2, 14)}`
}

export function embedAddress(apiUrl: string, page: string): string {
  return `${apiUrl}/oembed?format=json&url=${encodeURIComponent(page)}`
}
