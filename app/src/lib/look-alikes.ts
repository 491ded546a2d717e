import { lookAlikeFinder } from '@amana/sdk/look-alike'
import type { Terms } from '@amana/sdk/schemas'
import { type Address, isAddressEqual } from 'viem'

/** What of a campaign's creation says who bears which name since when. */
export interface Named {
  campaign: Address
  charity: Address
  terms: Terms | undefined
}

type NameOf = 'charity' | 'campaign'

/** A name of somebody else that looks like one of a campaign. */
export interface LookAlike {
  /** The campaign in which it stands. */
  campaign: Address
  charity: Address
  /** Whose name it is. */
  of: NameOf
  /** Each as it looks like the other, where it is what looks alike. */
  campaignName: string
  charityName: string
  /** It was borne before the other. */
  isEarlier: boolean
  isConfirmed: boolean
}

/** The campaign that looks like others, and which campaigns their websites confirm. */
interface Question {
  subject: Named
  isConfirmed: (one: Named) => boolean
}

/** Those that are named in one notice. */
const MOST = 3

/**
 * Which campaigns and charities a campaign can be taken for, of another account: those that bore the name first, and those whose
 * website confirms them. Of a campaign that is confirmed itself, nothing: it is the others that look like it.
 *
 * @param creations - All of a chain, oldest first.
 */
export function lookAlikesAmong(creations: readonly Named[]): (question: Question) => LookAlike[] {
  const names = creations.flatMap((creation, place) =>
    namesOf(creation.terms).map(({ name, of }) => [name, { creation, place, of, name }] as const),
  )
  const find = lookAlikeFinder(names)
  return ({ subject, isConfirmed }) => {
    if (isConfirmed(subject)) return []
    const found = namesOf(subject.terms).flatMap(({ name }) => {
      const bearers = find(name)
      const isOwn = ({ creation }: (typeof bearers)[number]) => isAddressEqual(creation.charity, subject.charity)
      const since = Math.min(...bearers.filter(isOwn).map(({ place }) => place))
      return bearers
        .filter((bearer) => !isOwn(bearer))
        .map(({ creation, place, of, name: theirs }) => ({
          campaign: creation.campaign,
          charity: creation.charity,
          of,
          campaignName: of === 'campaign' ? theirs : (creation.terms?.name ?? ''),
          charityName: of === 'charity' ? theirs : (creation.terms?.organiser.name ?? ''),
          isEarlier: place < since,
          isConfirmed: isConfirmed(creation),
        }))
        .filter((one) => one.isConfirmed || one.isEarlier)
    })
    const foremost = found.toSorted((a, b) => Number(b.isConfirmed) - Number(a.isConfirmed))
    return onePerCharity(foremost).slice(0, MOST)
  }
}

/** The names that somebody reads: the campaign's and the charity's, in every language. */
export function namesOf(terms: Terms | undefined): { name: string; of: NameOf }[] {
  if (!terms) return []
  const translations = Object.values(terms.translations ?? {})
  const titles = [terms.name, ...translations.flatMap((texts) => texts?.name ?? [])]
  const charities = [terms.organiser.name, ...translations.flatMap((texts) => texts?.organiser ?? [])]
  return [
    ...[...new Set(titles)].map((name) => ({ name, of: 'campaign' as const })),
    ...[...new Set(charities)].map((name) => ({ name, of: 'charity' as const })),
  ]
}

function onePerCharity(all: readonly LookAlike[]): LookAlike[] {
  const seen = new Set<string>()
  return all.filter(({ charity }) => {
    const key = charity.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
