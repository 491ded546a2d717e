import { type Address, getAddress, type Hash, isAddress, isHash } from 'viem'
import * as z from 'zod/mini'
import { stored } from '../lib/stored.ts'
import type { Submission } from './submission.ts'

const hash = z.pipe(
  z.string().check(z.refine((text) => isHash(text), 'not a hash')),
  z.transform((text) => text as Hash),
)
const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text), 'not an address')),
  z.transform((text): Address => getAddress(text)),
)
const digits = z.string().check(z.regex(/^\d{1,78}$/))
const url = z.string().check(z.refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'not an http(s) URL'))

const handedOver = { from: address, sinceBlock: digits }

const forCarriers = {
  ...handedOver,
  validBefore: digits,
  relayUrl: url,
  body: z.string().check(z.maxLength(20_000)),
  errand: z.optional(hash),
}

const submission = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('transaction'),
    ...handedOver,
    hash,
    nonce: z.int(),
    call: z.object({ to: address, dataHash: hash }),
  }),
  z.object({ kind: z.literal('proposal'), ...handedOver, hash }),
  z.object({ kind: z.literal('calls'), ...handedOver, id: z.string().check(z.maxLength(8194)) }),
  z.object({
    kind: z.literal('signed'),
    ...forCarriers,
    token: address,
    to: address,
    nonce: hash,
    salt: hash,
  }),
  z.object({
    kind: z.literal('entry'),
    ...forCarriers,
    journal: address,
    campaign: address,
    content: hash,
    nonce: digits,
  }),
])

const keptSchema = z.record(
  z.string(),
  z.object({
    chainId: z.int(),
    step: z.object({ index: z.int(), count: z.int(), label: z.string().check(z.maxLength(300)) }),
    submission,
    /** Milliseconds on this device, only to forget what is very old. */
    keptAt: z.number(),
  }),
)

const storage = stored('transactions', keptSchema)
const FORGOTTEN_AFTER = 14 * 86_400_000

export interface KeptTransaction {
  chainId: number
  /** The label as it was shown, so that a page loaded again can say what was sent. */
  step: { index: number; count: number; label: string }
  submission: Submission
}

type Written = z.output<typeof submission>

function readSubmission(written: Written): Submission {
  const sinceBlock = BigInt(written.sinceBlock)
  switch (written.kind) {
    case 'signed':
      return { ...written, sinceBlock, validBefore: BigInt(written.validBefore), errand: written.errand }
    case 'entry': {
      const { validBefore, nonce, errand } = written
      return { ...written, sinceBlock, validBefore: BigInt(validBefore), nonce: BigInt(nonce), errand }
    }
    default:
      return { ...written, sinceBlock }
  }
}

/** Whole numbers as decimal digits. */
function writeSubmission(submission: Submission): object {
  const digitsOf = (value: unknown) => (typeof value === 'bigint' ? String(value) : value)
  return Object.fromEntries(Object.entries(submission).map(([name, value]) => [name, digitsOf(value)]))
}

/** What was sent or signed, by what it is for, kept so that a page loaded again, or another tab, takes it up. */
export const keptTransactions = {
  get(key: string): KeptTransaction | undefined {
    const kept = storage.read()?.[key]
    if (!kept) return undefined
    const { chainId, step, submission } = kept
    return { chainId, step, submission: readSubmission(submission) }
  },

  set(key: string, { chainId, step, submission }: KeptTransaction): void {
    const now = Date.now()
    const others = Object.entries(storage.read() ?? {}).filter(([, { keptAt }]) => now - keptAt < FORGOTTEN_AFTER)
    const entry = { chainId, step, submission: writeSubmission(submission), keptAt: now }
    storage.write({ ...Object.fromEntries(others), [key]: entry } as never)
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
