import type { Terms } from '@amana/sdk/schemas'
import type { Language } from '../../i18n/language.ts'

/** A thing that a gift of this amount pays for, as the campaign's terms name it. */
export interface CatalogueItem {
  label: string
  /** Of the label. */
  language: Language
  /** Base units. */
  amount: bigint
}

/** In the visitor's language where the terms have it. What costs nothing is nothing that a gift could pay for. */
export function catalogueIn(terms: Terms | undefined, language: Language): CatalogueItem[] {
  const labels = terms?.language === language ? undefined : terms?.translations?.[language]?.gifts
  return (terms?.gifts ?? []).flatMap(({ label, amount }, index) => {
    const translated = labels?.[index]
    const item = { label: translated ?? label, language: translated ? language : (terms?.language ?? language) }
    return BigInt(amount) > 0n ? [{ ...item, amount: BigInt(amount) }] : []
  })
}

/** What so many of each cost. */
export function costOf(items: readonly CatalogueItem[], quantities: readonly number[]): bigint {
  return items.reduce((total, { amount }, index) => total + amount * BigInt(quantities[index] ?? 0), 0n)
}

/** One more or one less of a thing; never less than none. */
export function changed(items: readonly CatalogueItem[], quantities: readonly number[], index: number, by: 1 | -1) {
  return items.map((_, place) => Math.max(0, (quantities[place] ?? 0) + (place === index ? by : 0)))
}
