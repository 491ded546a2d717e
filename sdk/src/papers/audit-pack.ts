import { getAddress, type Hex } from 'viem'
import * as z from 'zod/mini'
import type { Campaign } from '../actions/getCampaign.ts'
import { type AccountId, formatAccountId, parseAccountId } from '../caip.ts'
import { canonicalBytes } from '../canonical-json.ts'
import { contentHash } from '../content.ts'
import type { AuditCampaignReturnType } from '../ledger/audit.ts'
import type { CheckId } from '../ledger/check.ts'
import type { LedgerEvent } from '../ledger/hash.ts'
import { historyData } from '../ledger/history.ts'
import { plainData } from '../plain-data.ts'
import { hashSchema } from '../schemas.ts'

/** A pack holds a campaign's whole history: about 500 bytes per gift. */
export const MAX_PACK_BYTES = 268_435_456

/** How these speak depends on whom was asked, not only on what there is. */
const ABOUT_NODES: readonly CheckId[] = ['proof', 'nodes', 'block']

export interface PackContent {
  chainId: number
  contract: Campaign
  /** All of them up to the contract's block, in log order. */
  events: readonly LedgerEvent[]
  result: AuditCampaignReturnType
}

/**
 * The audit pack: a campaign at a block, with everything that the audit was made from. Canonical JSON without a time of day, a
 * language or anything of the machine or node that made it, so that everybody's pack of the same block has the same bytes.
 *
 * @example
 * ```ts
 * import { getCampaign } from '@amana/sdk/actions/getCampaign'
 * import { auditCampaign } from '@amana/sdk/ledger/audit'
 * import { auditPack } from '@amana/sdk/papers/audit-pack'
 *
 * const contract = await getCampaign(client, { campaign })
 * const result = await auditCampaign(client, { campaign, toBlock: contract.block.number })
 * const { bytes, hash } = await auditPack({ chainId: 1, contract, events, result })
 * ```
 */
export async function auditPack(content: PackContent): Promise<{ bytes: Uint8Array; hash: Hex }> {
  const { chainId, contract, events, result } = content
  const account = (address: Campaign['address']) => formatAccountId({ chainId, address })
  const { number, hash, timestamp } = contract.block
  const bytes = canonicalBytes({
    kind: 'amana-audit-pack',
    version: 1,
    campaign: account(contract.address),
    charity: account(contract.charity),
    factory: account(contract.factory),
    block: { number: String(number), hash, timestamp: String(timestamp) },
    ledgerHash: contract.ledgerHash,
    parameters: plainData(contract.parameters),
    events: historyData(events.map((event) => ({ ...event, args: checksummed(event.args) }) as LedgerEvent)),
    totals: plainData(contract.totals),
    verdict: result.verdict,
    checks: result.checks.filter(({ id }) => !ABOUT_NODES.includes(id)).map(({ id, ok }) => ({ id, ok })),
  })
  return { bytes, hash: await contentHash(bytes) }
}

/** Addresses in one spelling, whatever the source wrote. */
function checksummed(args: object): object {
  const isAddress = (value: unknown): value is string => typeof value === 'string' && /^0x[\da-fA-F]{40}$/.test(value)
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, isAddress(value) ? getAddress(value) : value]),
  )
}

const packSchema = z.object({
  kind: z.literal('amana-audit-pack'),
  version: z.literal(1),
  campaign: z.string().check(z.refine((text) => parseAccountId(text) !== undefined, 'no CAIP-10 account')),
  block: z.object({ number: z.string().check(z.regex(/^\d{1,15}$/)), hash: hashSchema }),
  /** Read by the audit itself. */
  events: z.array(z.unknown()),
})

/** What an audit takes from a pack; everything else in it is derived again. */
export interface PackSource {
  account: AccountId
  block: { number: bigint; hash: Hex }
  events: unknown[]
}

/** Whether a file begins as an audit pack does, without reading the whole of it. */
export function isPackBeginning(text: string): boolean {
  return /^\{"block":\{"hash":"0x[\da-f]{64}","number":"\d{1,15}","timestamp":"\d{1,15}"\},"campaign":"eip155:/.test(
    text,
  )
}

/** Reads a pack that came from anywhere. Throws `SyntaxError` or `z.core.$ZodError` when it is none. */
export function parsePack(text: string): PackSource {
  const { campaign, block, events } = z.parse(packSchema, JSON.parse(text))
  return {
    account: parseAccountId(campaign) as AccountId,
    block: { number: BigInt(block.number), hash: block.hash },
    events,
  }
}
