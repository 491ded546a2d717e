import { formatAssetId } from '@amana/sdk/caip'
import { withoutIsolates } from '@amana/sdk/cli/voice'
import type { Terms } from '@amana/sdk/schemas'
import { knownToken } from '@amana/sdk/tokens'
import { formatUnits } from 'viem'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { shortText } from '../platform/short-text.ts'
import { assetOf, type Speech, termsIn } from '../platform/speech/speech.ts'
import { previewWords } from './words.ts'

/** Linked data in the words of schema.org. */
export interface JsonLd {
  '@context': 'https://schema.org'
  '@graph': readonly object[]
}

const ORGANISERS: Record<Terms['organiser']['kind'], string> = {
  charity: 'NGO',
  association: 'NGO',
  business: 'Organization',
  family: 'Organization',
  person: 'Person',
  public: 'GovernmentOrganization',
}

/**
 * What a search engine may know: the way to give, and a grant for each milestone that is released. Its amount is what the
 * recipients are due; without a currency that is known there is none. No ratings: there are none.
 */
export function jsonLdOf(campaign: IndexedCampaign, speech: Speech, page: string): JsonLd {
  const { terms } = campaign
  const texts = terms && termsIn(terms, speech.language)
  const name = withoutIsolates(speech.nameOf(campaign))
  const recipient = {
    '@type': terms ? ORGANISERS[terms.organiser.kind] : 'Organization',
    name: withoutIsolates(speech.organiserOf(campaign)),
    ...(terms?.organiser.domain && { url: `https://${terms.organiser.domain}` }),
  }
  const action = {
    '@type': 'DonateAction',
    name,
    ...(texts && { description: shortText(texts.description, 300) }),
    url: page,
    recipient,
    target: {
      '@type': 'EntryPoint',
      urlTemplate: page,
      inLanguage: speech.language,
      actionPlatform: ['https://schema.org/DesktopWebPlatform', 'https://schema.org/MobileWebPlatform'],
    },
  }
  return { '@context': 'https://schema.org', '@graph': [action, ...grantsOf(campaign, speech, page, recipient)] }
}

function grantsOf(campaign: IndexedCampaign, speech: Speech, page: string, recipient: object): object[] {
  const asset = assetOf(campaign)
  const token = knownToken(asset)
  if (!token) return []
  const words = previewWords(speech.language)
  return campaign.state.milestones.flatMap(({ index, state, payouts }) => {
    const due = payouts.reduce((total, payout) => total + payout.due, 0n)
    if ((state !== 'Released' && state !== 'Split') || due === 0n) return []
    return [
      {
        '@type': 'MonetaryGrant',
        name: withoutIsolates(speech.titleOf(campaign, index)),
        url: page,
        amount: { '@type': 'MonetaryAmount', currency: token.currency, value: formatUnits(due, token.decimals) },
        identifier: formatAssetId(asset),
        funder: { '@type': 'Organization', name: withoutIsolates(words.donorsOf(speech.nameOf(campaign))) },
        sponsor: recipient,
      },
    ]
  })
}

/** As the text of a `script` element: no word in it can end the element or begin another. */
export function jsonLdText(jsonLd: JsonLd): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }
  return JSON.stringify(jsonLd).replace(/[<>&]/g, (sign) => escapes[sign] ?? '')
}
