import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { output } from 'zod/mini'
import { ledgerSchema } from './index-answers.ts'
import { askIndex } from './index-client.ts'

/** A ledger whose events nobody has looked at yet. */
export type LedgerAnswer = output<typeof ledgerSchema>

const MAX_BYTES = 134_217_728
const TIMEOUT = 60_000

export function ledgerPath(campaign: AccountId): string {
  return `/v1/campaigns/${formatAccountId(campaign)}/ledger`
}

/** Asks for all events of a campaign at once. Throws `IndexError`. */
export function askForLedger(url: string, campaign: AccountId): Promise<LedgerAnswer> {
  return askIndex({ url, path: ledgerPath(campaign), schema: ledgerSchema, timeout: TIMEOUT, maxBytes: MAX_BYTES })
}
