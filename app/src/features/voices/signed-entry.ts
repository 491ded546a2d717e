import { getEntryNonce } from '@amana/sdk/actions/getEntryNonce'
import type { WriteSignedEntryArgs } from '@amana/sdk/actions/writeSignedEntry'
import { ENTRY_KINDS, type EntryKind } from '@amana/sdk/enumerations'
import { addressSchema, hashSchema, signatureSchema } from '@amana/sdk/schemas'
import { entryTypedData } from '@amana/sdk/typed-data'
import type { Address, Hex } from 'viem'
import { getBlock, signTypedData } from 'viem/actions'
import * as z from 'zod/mini'
import { signature } from '../../chain/signing-error.ts'
import type { SignedEntry } from '../../chain/submission.ts'
import type { SubmitTools } from '../../chain/transaction-runner.ts'

/** Long enough to sign with care. Chain time. */
const VALID_FOR = 20n * 60n

/** An entry that is about to be written. */
export interface EntryToWrite {
  journal: Address
  campaign: Address
  kind: EntryKind
  subject: Hex
  content: Hex
}

/** Signs an entry; it is handed to the relay once it is kept on this device. */
export async function signForRelay(
  { journal, ...about }: EntryToWrite,
  relayUrl: string,
  { client, wallet, sinceBlock, ask }: SubmitTools,
): Promise<SignedEntry> {
  const author = wallet.account.address
  const [{ timestamp }, nonce] = await Promise.all([
    getBlock(client, { blockTag: 'latest' }),
    getEntryNonce(client, { journal, author }),
  ])
  const chainId = wallet.chain.id
  const entry = { ...about, author, nonce, validUntil: timestamp + VALID_FOR }
  await ask()
  const signed = await signature(signTypedData(wallet, entryTypedData({ chainId, journal, ...entry })))
  return {
    kind: 'entry',
    from: author,
    sinceBlock,
    journal,
    campaign: about.campaign,
    content: about.content,
    nonce,
    validBefore: entry.validUntil,
    relayUrl,
    body: writeSignedEntryBody(chainId, { journal, entry, signature: signed }),
    errand: undefined,
  }
}

const digits = z.pipe(
  z.string().check(z.regex(/^\d{1,78}$/)),
  z.transform((text) => BigInt(text)),
)

const schema = z.object({
  kind: z.literal('writeSignedEntry'),
  chainId: z.int(),
  args: z.object({
    journal: addressSchema,
    entry: z.object({
      campaign: addressSchema,
      kind: z.enum(ENTRY_KINDS),
      author: addressSchema,
      subject: hashSchema,
      content: hashSchema,
      nonce: digits,
      validUntil: digits,
    }),
    signature: signatureSchema,
  }),
})

/** As a relay takes it and as this device keeps it: whole numbers as decimal digits. */
export function writeSignedEntryBody(chainId: number, args: WriteSignedEntryArgs): string {
  return JSON.stringify({ kind: 'writeSignedEntry', chainId, args }, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

/** Nothing when it is not one: somebody may have written into the storage. */
export function readSignedEntryBody(body: string): WriteSignedEntryArgs | undefined {
  try {
    const parsed = z.safeParse(schema, JSON.parse(body))
    return parsed.success ? parsed.data.args : undefined
  } catch {
    return undefined
  }
}
