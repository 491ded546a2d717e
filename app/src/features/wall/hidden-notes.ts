import { useState } from 'react'
import * as z from 'zod/mini'
import { stored } from '../../lib/stored.ts'

const schema = z.array(z.string().check(z.regex(/^\d{1,29}$/))).check(z.maxLength(10_000))

/** Gifts whose words this screen does not show. Kept on this device; on the chain nothing changes, and the wall says it. */
export function useHiddenNotes(campaign: string) {
  const [kept] = useState(() => stored(`wall-hidden.${campaign}`, schema))
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(kept.read()))
  const change = (gift: bigint, hide: boolean) => {
    const next = new Set(hidden)
    if (hide) next.add(String(gift))
    else next.delete(String(gift))
    setHidden(next)
    kept.write(next.size > 0 ? [...next] : undefined)
  }
  return { isHidden: (gift: bigint) => hidden.has(String(gift)), change }
}
