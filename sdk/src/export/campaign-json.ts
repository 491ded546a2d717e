import { formatAccountId, formatAssetId } from '../caip.ts'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { foldEvents, stateAt } from '../ledger/fold.ts'
import { ledgerHashOf, ledgerStart } from '../ledger/hash.ts'
import { traceGifts } from '../ledger/trace.ts'
import { plainText } from './plain-text.ts'
import type { ExportSubject } from './subject.ts'

/**
 * Everything that follows from the events, as canonical JSON (RFC 8785): parameters, totals, milestones with their payouts,
 * every gift with where each of its coins is, every event, and the ledger hash that they fold to. Amounts, coins and times
 * are decimal strings in base units and Unix seconds; no name and no text of others is in it but the token's symbol.
 *
 * @param subject - The campaign.
 * @returns The file's text, the same for everybody.
 *
 * @example
 * ```ts
 * import { campaignJson } from '@amana/sdk/export/campaign-json'
 *
 * const json = campaignJson({ chainId: 1, creation, token: known, events, block })
 * ```
 */
export function campaignJson({ chainId, creation, token, events, block }: Omit<ExportSubject, 'terms'>): string {
  const { campaign, charity, parameters } = creation
  const { timestamp } = block
  const { milestones, totals } = stateAt(foldEvents(parameters, events), timestamp)
  const data = {
    format: 'amana-campaign-1',
    campaign: formatAccountId({ chainId, address: campaign }),
    charity,
    created: { block: creation.blockNumber, timestamp: creation.timestamp, transaction: creation.transactionHash },
    block,
    token: {
      asset: formatAssetId({ chainId, token: parameters.token }),
      ...(token && { symbol: plainText(token.symbol), decimals: token.decimals, currency: token.currency }),
    },
    parameters,
    totals,
    milestones,
    gifts: traceGifts({ parameters, events, timestamp }),
    events: events.map(({ address: _, ...event }) => event),
    ledgerHash: ledgerHashOf(ledgerStart({ chainId, campaign, charity, parameters }), events),
  }
  return `${canonicalJson(plain(data))}\n`
}

/** Bigints as decimal strings; what is undefined is left out. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part))) as Json
}
