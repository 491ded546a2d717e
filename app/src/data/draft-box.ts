import { formatAccountId } from '@amana/sdk/caip'
import { INVITED_ROLES } from '@amana/sdk/proof-of-control'
import { addressSchema, hashSchema, signatureSchema } from '@amana/sdk/schemas'
import type { Address, Hex } from 'viem'
import * as z from 'zod/mini'
import { askIndex } from './index-client.ts'

const keptSchema = z.object({ kept: z.literal(true) })

const draftSchema = z.object({
  charity: z.string(),
  draft: hashSchema,
  invited: z
    .array(
      z.object({
        role: z.enum(INVITED_ROLES),
        account: addressSchema,
        proof: z.nullable(z.object({ validUntil: z.int(), signature: signatureSchema })),
      }),
    )
    .check(z.maxLength(40)),
})

/** Leaves a signature with the index, for whoever asks for it. Throws `IndexError`. */
export async function leaveSignature(indexUrl: string, body: object, signal?: AbortSignal): Promise<void> {
  await askIndex({ url: indexUrl, path: '/v1/signatures', schema: keptSchema, body, signal })
}

export interface DraftInBox {
  chainId: number
  charity: Address
  draft: Hex
}

/** Who has answered a charity's invitation to a draft. Throws `IndexError`: `unknown` when the box has no such draft. */
export function answersInBox(indexUrl: string, { chainId, charity, draft }: DraftInBox, signal?: AbortSignal) {
  const account = formatAccountId({ chainId, address: charity })
  return askIndex({ url: indexUrl, path: `/v1/signatures/drafts/${account}/${draft}`, schema: draftSchema, signal })
}
