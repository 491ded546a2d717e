import { getCampaign } from '@amana/sdk/actions/getCampaign'
import type { Lot } from '@amana/sdk/actions/getLot'
import { getLots } from '@amana/sdk/actions/getLots'
import { isCampaign } from '@amana/sdk/actions/isCampaign'
import { parseAccountId } from '@amana/sdk/caip'
import { oneLine } from '@amana/sdk/logs/patience'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { type Address, getAddress } from 'viem'
import { getBlock } from 'viem/actions'
import { z } from 'zod'
import type { Head } from './chronicle.ts'
import { dueInView, type Matter } from './due.ts'
import type { KeeperClient } from './node.ts'

/** The index gives no answer, or none that is one. */
export class HintError extends Error {
  override name = 'HintError'
}

const MAX_BYTES = 4_194_304
const TIMEOUT = 10_000
const MAX_LOTS = 100_000

const start = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,28})$/)
  .transform(BigInt)

/** The answer of `GET /v1/due`. What else is in it is not looked at. */
export const hintSchema = z.object({
  due: z
    .array(
      z.object({
        /** CAIP-10: `eip155:31337:0x…`. */
        campaign: z.string().transform((text, context) => {
          const account = parseAccountId(text)
          if (account) return account
          context.addIssue({ code: 'custom', message: 'no CAIP-10 account' })
          return z.NEVER
        }),
        /** Counted from 0. */
        milestone: z.int().min(0).max(15),
        /** Time has moved the milestone, and nobody has written that down. */
        poke: z.boolean().default(false),
        /** First coins of lots that go back. */
        lots: z.array(start).max(MAX_LOTS).default([]),
      }),
    )
    .max(10_000),
})

export type Hint = z.output<typeof hintSchema>['due']

/** Asks an index. The operator has named it: any address will do. Throws {@link HintError}. */
export async function askIndex(index: string, signal: AbortSignal | undefined): Promise<Hint> {
  try {
    const timeout = AbortSignal.timeout(TIMEOUT)
    const response = await fetch(`${index}/v1/due`, {
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    if (!response.ok) throw new HintError(`it answers with status ${response.status}`)
    return hintSchema.parse(JSON.parse(await limitedText(response))).due
  } catch (error) {
    if (error instanceof HintError) throw error
    if (error instanceof z.ZodError) throw new HintError('its answer is not a list of what is due')
    throw new HintError(oneLine(error instanceof Error && error.cause ? error.cause : error))
  }
}

async function limitedText(response: Response): Promise<string> {
  let text = ''
  let size = 0
  const decoder = new TextDecoder()
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > MAX_BYTES) throw new HintError(`its answer has more than ${MAX_BYTES} bytes`)
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

export interface HintedLook {
  head: Head
  campaigns: number
  matters: Matter[]
}

export interface CheckHintOptions {
  chainId: number
  factory: Address
  follows(parameters: CampaignParameters): boolean
  self: Address | undefined
}

/**
 * Looks at the chain where the index points, at one block. Nothing that it says is believed: campaigns of another factory are
 * passed over, and what is due comes from the contracts' own views.
 */
export async function checkHint(
  client: KeeperClient,
  hint: Hint,
  { chainId, factory, follows, self }: CheckHintOptions,
): Promise<HintedLook> {
  const { number, hash, timestamp } = await getBlock(client)
  const blockNumber = number
  const named = new Map<Address, Hint>()
  for (const entry of hint) {
    if (entry.campaign.chainId !== chainId) continue
    const campaign = getAddress(entry.campaign.address)
    named.set(campaign, [...(named.get(campaign) ?? []), entry])
  }
  const matters: Matter[] = []
  let campaigns = 0
  for (const [campaign, entries] of named) {
    if (!(await isCampaign(client, { factory, campaign, blockNumber }))) continue
    const view = await getCampaign(client, { campaign, blockNumber })
    if (!follows(view.parameters)) continue
    campaigns += 1
    const starts = [...new Set(entries.flatMap(({ lots }) => lots))]
    const lots = starts.length > 0 ? await getLots(client, { campaign, starts, blockNumber }) : []
    const held = lots.filter((lot): lot is Lot => lot !== undefined)
    const moved = new Set(entries.flatMap(({ poke, milestone }) => (poke ? [milestone] : [])))
    matters.push(...dueInView(view, held, moved, self))
  }
  return { head: { number, hash, timestamp }, campaigns, matters }
}
