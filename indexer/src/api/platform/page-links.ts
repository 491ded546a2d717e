import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { Language } from '@amana/sdk/schemas'

/** Where the pages are that answers of the API point to. */
export interface PageLinks {
  home(language: Language): string
  campaign(language: Language, campaign: AccountId): string
  gift(language: Language, campaign: AccountId, start: bigint): string
  audit(language: Language, campaign: AccountId): string
}

/**
 * The addresses of the app's pages.
 *
 * @param siteUrl - Where the pages are, no slash at the end: `siteUrl` of the configuration.
 */
export function pageLinks(siteUrl: string): PageLinks {
  return {
    home: (language) => `${siteUrl}/${language}`,
    campaign: (language, campaign) => `${siteUrl}/${language}/c/${formatAccountId(campaign)}`,
    gift: (language, campaign, start) => `${siteUrl}/${language}/g/${formatAccountId(campaign)}/${start}`,
    audit: (language, campaign) => `${siteUrl}/${language}/audit/${formatAccountId(campaign)}`,
  }
}
