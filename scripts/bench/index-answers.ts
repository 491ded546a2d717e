// The index's answers as the measurements need them, parsed before they are believed.
import { formatAccountId } from '@amana/sdk/caip'
import type { Address } from 'viem'
import { z } from 'zod'

const whole = z.string().regex(/^\d+$/).transform(BigInt)

const campaignAnswerSchema = z.object({
  block: z.object({ number: whole, hash: z.string() }),
  campaign: z.object({
    gifts: z.number(),
    donors: z.number(),
    events: z.number(),
    ledgerHash: z.string(),
    money: z.object({ given: whole }),
  }),
})

export type CampaignAnswer = z.infer<typeof campaignAnswerSchema>

export function campaignPath(chainId: number, address: Address): string {
  return `/v1/campaigns/${formatAccountId({ chainId, address })}`
}

/** Throws what the server says when it gives no campaign. */
export async function readCampaign(url: string, chainId: number, address: Address): Promise<CampaignAnswer> {
  const response = await fetch(`${url}${campaignPath(chainId, address)}`, { signal: AbortSignal.timeout(30_000) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}: ${text.slice(0, 200)}`)
  return campaignAnswerSchema.parse(JSON.parse(text))
}

const ledgerSchema = z.object({ count: z.number(), events: z.array(z.unknown()) })

/** The complete ordered list of events, as `historyData` of the SDK writes it. */
export async function readLedger(url: string, chainId: number, address: Address): Promise<unknown[]> {
  const response = await fetch(`${url}${campaignPath(chainId, address)}/ledger`, {
    signal: AbortSignal.timeout(120_000),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}: ${text.slice(0, 200)}`)
  return ledgerSchema.parse(JSON.parse(text)).events
}
