import { type AccountId, formatAccountId } from '@amana/sdk/caip'

/** Where each page is. Links are made here, so that a changed address is changed once. */
export const paths = {
  campaigns: (language: string) => `/${language}`,
  campaign: (language: string, campaign: AccountId) => `/${language}/c/${formatAccountId(campaign)}`,
  gift: (language: string, campaign: AccountId, start: bigint) =>
    `/${language}/g/${formatAccountId(campaign)}/${start}`,
  donor: (language: string, address: string) => `/${language}/a/${address}`,
  audit: (language: string, campaign: AccountId) => `/${language}/audit/${formatAccountId(campaign)}`,
}

/** The same page in another language. */
export function inLanguage(path: string, language: string): string {
  return path.replace(/^\/[^/]*/, `/${language}`)
}
