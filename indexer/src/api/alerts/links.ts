import { type AccountId, formatAccountId, parseAccountId } from '@amana/sdk/caip'
import type { Language } from '@amana/sdk/schemas'
import type { Configuration } from '../../../configuration/schema.ts'

/** Where a subscription is ended and renewed. */
export function linksOf({ apiUrl }: Configuration, token: string): { withdraw: string; renew: string } {
  return { withdraw: `${apiUrl}/v1/alerts/withdraw/${token}`, renew: `${apiUrl}/v1/alerts/renew/${token}` }
}

/** The page of a campaign. */
export function campaignPage({ siteUrl }: Configuration, language: Language, campaign: AccountId): string {
  return `${siteUrl}/${language}/c/${formatAccountId(campaign)}`
}

/** What a subscription is about, in its checksummed form. */
export function shownSubject(subject: string): string {
  const id = parseAccountId(subject)
  return id ? formatAccountId(id) : subject
}
