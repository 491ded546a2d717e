import { type AccountId, formatAccountId } from './caip.ts'
import type { Language } from './schemas.ts'

/** How many words a fingerprint has. */
export const FINGERPRINT_WORDS = 4

/** Makes it slow to look for a campaign with words that are taken: the hash is repeated this often. Never changed. */
const ROUNDS = 200_000
const SALT = 'amana fingerprint 1'

const WORDS: Record<Language, () => Promise<{ default: readonly string[] }>> = {
  ar: () => import('./fingerprint-words.ar.ts'),
  en: () => import('./fingerprint-words.en.ts'),
  fr: () => import('./fingerprint-words.fr.ts'),
}

/**
 * Four words of a campaign, to be printed beside a code that leads to it and compared with those on its page: a code that
 * somebody stuck over it leads to other words. They follow from chain and address alone. They are for a quick look; whoever
 * wants to be sure compares the address.
 *
 * @param language - Words of one language have the same meaning in the others, one by one.
 *
 * @example
 * ```ts
 * import { fingerprintWords } from '@amana/sdk/fingerprint'
 *
 * const words = await fingerprintWords({ chainId: 31337, address: campaign }, 'en')
 * ```
 */
export async function fingerprintWords(campaign: AccountId, language: Language): Promise<string[]> {
  const [bytes, { default: words }] = await Promise.all([fingerprintBytes(campaign), WORDS[language]()])
  return [...bytes].map((byte) => words[byte] ?? '')
}

async function fingerprintBytes(campaign: AccountId): Promise<Uint8Array> {
  const text = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', text.encode(formatAccountId(campaign)), 'PBKDF2', false, [
    'deriveBits',
  ])
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(SALT), iterations: ROUNDS }
  return new Uint8Array(await crypto.subtle.deriveBits(rule, key, FINGERPRINT_WORDS * 8))
}
