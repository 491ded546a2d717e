import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { SignedDecision } from '@amana/sdk/parameters'
import { addressSchema, hashSchema, type SignedDecisionFile, signatureSchema } from '@amana/sdk/schemas'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { askIndex, fromIndex } from './index-client.ts'
import { useSite } from './site.tsx'

/** A signature that waits in the box of this site's index: what it says, and about which claim. Nothing of it is believed. */
export interface BoxedDecision extends SignedDecision {
  verdict: 'approve' | 'reject' | 'confirm' | 'refuse'
  attempt: number
}

const seconds = z.pipe(
  z.string().check(z.regex(/^\d{1,20}$/)),
  z.transform((digits) => BigInt(digits)),
)
const boxSchema = z.object({
  attempt: z.int(),
  calls: z
    .array(
      z.object({
        call: z.enum(['approve', 'reject', 'rule']),
        confirm: z.nullable(z.boolean()),
        signatures: z
          .array(
            z.object({ signer: addressSchema, reason: hashSchema, validUntil: seconds, signature: signatureSchema }),
          )
          .check(z.maxLength(16)),
      }),
    )
    .check(z.maxLength(8)),
})

const EVERY = 10_000

/** `none`: this site has no box. `silent`: it does not answer, which is no harm: signatures travel by link and file too. */
export type BoxReading =
  | { status: 'none' | 'asking' | 'silent' }
  | { status: 'open'; decisions: readonly BoxedDecision[]; look: () => Promise<void> }

/** What waits in the signature box about a milestone, looked at again every ten seconds. */
export function useSignatureBox(campaign: AccountId, milestone: number, wanted: boolean): BoxReading {
  const { indexUrl } = useSite()
  const queries = useQueryClient()
  const queryKey = ['signature-box', indexUrl, formatAccountId(campaign), milestone]
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      if (!indexUrl) return null
      const path = `/v1/signatures?campaign=${formatAccountId(campaign)}&milestone=${milestone}`
      return (await fromIndex(indexUrl, () => askIndex({ url: indexUrl, path, schema: boxSchema, signal }))) ?? null
    },
    enabled: wanted && indexUrl !== undefined,
    refetchInterval: EVERY,
    retry: false,
  })
  if (!indexUrl) return { status: 'none' }
  if (!query.data) return { status: query.isPending ? 'asking' : 'silent' }
  const { attempt, calls } = query.data
  return {
    status: 'open',
    decisions: calls.flatMap(({ call, confirm, signatures }) => {
      const verdict = call === 'rule' ? (confirm ? 'confirm' : 'refuse') : call
      return signatures.map((signed): BoxedDecision => ({ ...signed, verdict, attempt }))
    }),
    look: () => queries.invalidateQueries({ queryKey }),
  }
}

/** Why the box did not take a signature; `silent`: it did not answer. */
export type BoxRefusal = 'silent' | 'signedAlready' | 'notNow' | 'tooMany'

const problemSchema = z.object({ type: z.string() })
const REFUSALS: Readonly<Record<string, BoxRefusal>> = {
  '/problems/signed-already': 'signedAlready',
  '/problems/too-many-requests': 'tooMany',
}

/** Puts a signed decision where everybody can collect it; nothing when the box has it now. */
export async function putIntoBox(indexUrl: string, file: SignedDecisionFile): Promise<BoxRefusal | undefined> {
  try {
    const response = await fetch(`${indexUrl}/v1/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(file),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(15_000),
    })
    if (response.ok) return undefined
    if (response.status >= 500) return 'silent'
    const problem = z.safeParse(problemSchema, await response.json())
    return (problem.success && REFUSALS[problem.data.type]) || 'notNow'
  } catch {
    return 'silent'
  }
}
