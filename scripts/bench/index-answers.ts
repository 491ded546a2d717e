// The index's answers as the measurements need them, parsed before they are believed.
import { formatAccountId } from '@amana/sdk/caip'
import type { Address } from 'viem'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

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
  return campaignAnswerSchema.parse(await readJson(`${url}${campaignPath(chainId, address)}`, 30))
}

const ledgerSchema = z.object({ count: z.number(), events: z.array(z.unknown()) })

/** The complete ordered list of events, as `historyData` of the SDK writes it. */
export async function readLedger(url: string, chainId: number, address: Address): Promise<unknown[]> {
  return ledgerSchema.parse(await readJson(`${url}${campaignPath(chainId, address)}/ledger`, 120)).events
}

/** Throws a {@link UsageError} when the server is too slow, or gives no answer of the kind. */
async function readJson(url: string, seconds: number): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000 * seconds) })
    const text = await response.text()
    if (!response.ok) throw new UsageError(`${url} answers ${response.status}: ${text.slice(0, 200)}`)
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error
    throw new UsageError(`${url} gave no answer in ${seconds} s: this machine is too busy to measure on`)
  }
}
