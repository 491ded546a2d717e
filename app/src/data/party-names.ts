import { useMemo } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { withoutDirectionMarks } from '../i18n/isolate.ts'
import { isolateText } from '../i18n/isolate-text.ts'
import type { Language } from '../i18n/language.ts'
import { useLanguage } from '../i18n/text.tsx'
import { organiserIn, termsIn } from '../lib/terms-in.ts'
import type { CampaignIdentity, CampaignRecord } from './campaign-record.ts'
import type { SiteConfig } from './config.ts'
import { useSite } from './site.tsx'

/**
 * What an address is called: by the terms of the campaign, which the charity wrote; in the demo world by its persona.
 * A name is always shown beside its address: it proves nothing.
 */
export function usePartyNames(record: CampaignIdentity) {
  const site = useSite()
  const language = useLanguage()
  const nameOf = (address: Address) => partyName(record, site, language, address)
  return {
    nameOf,
    /** For plain sentences: the name, or both ends of the address. */
    inSentence: (address: Address) => isolateText(nameOf(address) ?? `${address.slice(0, 6)}…${address.slice(-4)}`),
  }
}

/** The same where the campaign may not be there yet. */
export function useNameOf(book: { record: CampaignIdentity } | undefined, address: Address): string | undefined {
  const site = useSite()
  const language = useLanguage()
  return book && partyName(book.record, site, language, address)
}

function partyName(
  record: CampaignIdentity,
  site: SiteConfig,
  language: Language,
  address: Address,
): string | undefined {
  const persona = site.demo?.personas.find((one) => isAddressEqual(one.address, address))
  if (persona) return typeof persona.name === 'object' ? persona.name[language] : persona.name
  const { terms } = record.creation
  if (terms && isAddressEqual(record.charity, address)) return organiserIn(terms, language).name
  const named = [...(terms?.recipients ?? []), ...(terms?.members ?? [])]
  return named.find((one) => isAddressEqual(one.address, address))?.name
}

/** The title of each milestone in the visitor's language, or its number where no terms can be read. */
export function useMilestoneTitles(record: CampaignRecord, untitled: (number: number) => string): string[] {
  const language = useLanguage()
  const { terms } = record.creation
  const count = record.milestones.length
  return useMemo(() => {
    const texts = terms && termsIn(terms, language)
    return Array.from({ length: count }, (_, index) => texts?.milestones[index]?.title ?? untitled(index + 1))
  }, [terms, count, language, untitled])
}

/** The campaign's name in the visitor's language, for titles and other plain text; empty where no terms can be read. */
export function useCampaignName(record: CampaignIdentity): string {
  const language = useLanguage()
  const { terms } = record.creation
  return terms ? withoutDirectionMarks(termsIn(terms, language).name) : ''
}
