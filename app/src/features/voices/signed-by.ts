import type { Entry } from '@amana/sdk/actions/getEntries'
import { type Address, isAddressEqual } from 'viem'

/** What an address has signed in public; nothing when it has signed nothing. Only who holds it could. */
export function signedBy(
  entries: readonly Pick<Entry, 'author' | 'timestamp'>[],
  address: Address,
): { count: number; last: bigint } | undefined {
  const times = entries.flatMap(({ author, timestamp }) => (isAddressEqual(author, address) ? [timestamp] : []))
  if (times.length === 0) return undefined
  return { count: times.length, last: times.reduce((latest, time) => (time > latest ? time : latest)) }
}
