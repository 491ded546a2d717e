import { type Address, getAddress, type Hash, isAddress, isHash } from 'viem'
import * as z from 'zod/mini'
import { stored } from '../lib/stored.ts'
import type { Submission } from './transaction.ts'
import type { SentCall } from './watch.ts'

const hash = z.pipe(
  z.string().check(z.refine((text) => isHash(text), 'not a hash')),
  z.transform((text) => text as Hash),
)
const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text), 'not an address')),
  z.transform((text): Address => getAddress(text)),
)

const keptSchema = z.record(
  z.string(),
  z.object({
    chainId: z.int(),
    step: z.object({ index: z.int(), count: z.int() }),
    hash,
    from: address,
    nonce: z.int(),
    sinceBlock: z.string().check(z.regex(/^\d+$/)),
    call: z.object({ to: address, dataHash: hash }),
    /** Milliseconds on this device, only to forget what is very old. */
    sentAt: z.number(),
  }),
)

const storage = stored('transactions', keptSchema)
const FORGOTTEN_AFTER = 14 * 86_400_000

export interface KeptTransaction {
  chainId: number
  step: { index: number; count: number }
  submission: Submission
  call: SentCall
}

/** Sent transactions by what they are for, kept so that a page loaded again, or another tab, takes them up. */
export const keptTransactions = {
  get(key: string): KeptTransaction | undefined {
    const kept = storage.read()?.[key]
    if (!kept) return undefined
    const { chainId, step, call, hash, from, nonce, sinceBlock } = kept
    return { chainId, step, call, submission: { hash, from, nonce, sinceBlock: BigInt(sinceBlock) } }
  },

  set(key: string, { chainId, step, call, submission }: KeptTransaction): void {
    const now = Date.now()
    const others = Object.entries(storage.read() ?? {}).filter(([, { sentAt }]) => now - sentAt < FORGOTTEN_AFTER)
    const { sinceBlock, ...sent } = submission
    storage.write({
      ...Object.fromEntries(others),
      [key]: { chainId, step, call, ...sent, sinceBlock: String(sinceBlock), sentAt: now },
    })
  },

  remove(key: string): void {
    const { [key]: _removed, ...others } = storage.read() ?? {}
    storage.write(Object.keys(others).length > 0 ? others : undefined)
  },

  /** Tells when another tab changed something. */
  subscribe(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => (event.key === storage.name || event.key === null) && listener()
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  },
}
