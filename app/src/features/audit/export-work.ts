import { getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { getLedgerHash } from '@amana/sdk/actions/getLedgerHash'
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { MissingFieldsError } from '@amana/sdk/export/missing-fields-error'
import type { ExportSubject } from '@amana/sdk/export/subject'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { ledgerHashOf, ledgerStart } from '@amana/sdk/ledger/hash'
import { readCreation } from '@amana/sdk/ledger/read-creation'
import { getEvents } from '@amana/sdk/logs/get-events'
import { MAX_TERMS_BYTES, parseDocument, type Terms, termsSchema } from '@amana/sdk/schemas'
import { type Hex, hexToBytes, isAddressEqual } from 'viem'
import type { ExportName, ExportOutcome, ExportQuestion } from './audit-messages.ts'
import { auditClient } from './audit-work.ts'

/** Each is downloaded when its file is wanted. */
const MAKERS: Record<ExportName, () => Promise<(subject: ExportSubject) => string>> = {
  ledger: async () => (await import('@amana/sdk/export/ledger-csv')).ledgerCsv,
  gifts: async () => (await import('@amana/sdk/export/lots-csv')).lotsCsv,
  payouts: async () => (await import('@amana/sdk/export/payouts-csv')).payoutsCsv,
  threeSixtyGiving: async () => (await import('@amana/sdk/export/three-sixty-giving')).threeSixtyGivingJson,
  iati: async () => (await import('@amana/sdk/export/iati')).iatiXml,
}

/** The file, from the audited node and at the audited block; its history is hashed once more before it is written. */
export async function exported(question: ExportQuestion): Promise<ExportOutcome> {
  try {
    const [make, subject] = await Promise.all([MAKERS[question.name](), readSubject(question)])
    return { kind: 'file', text: make(subject) }
  } catch (error) {
    if (error instanceof MissingFieldsError) {
      return { kind: 'missing', fields: error.fields.map(({ field, needs }) => ({ field, needs })) }
    }
    return { kind: 'failed', details: error instanceof Error ? error.message : String(error) }
  }
}

const subjects = new Map<string, Promise<ExportSubject>>()

/** Read once for all files of one audit. */
export function readSubject(question: Omit<ExportQuestion, 'name'>): Promise<ExportSubject> {
  const { account, rpcUrls, block } = question
  const key = [account.chainId, account.address, rpcUrls[0], block.hash].join(' ')
  const known = subjects.get(key) ?? readAnew(question)
  subjects.set(key, known)
  known.catch(() => subjects.delete(key))
  return known
}

async function readAnew({
  account,
  rpcUrls,
  factory,
  fromBlock,
  tokens,
  block,
}: Omit<ExportQuestion, 'name'>): Promise<ExportSubject> {
  const { chainId, address: campaign } = account
  const client = auditClient(rpcUrls[0] ?? '')
  const place = await readCreation(client, {
    factory,
    campaign,
    fromBlock,
    toBlock: block.number,
    guess: undefined,
    signal: undefined,
    onProgress: () => {},
  })
  if (!place) throw new RangeError('The factory has made no such campaign.')
  const range = { fromBlock: place.blockNumber, toBlock: block.number }
  const [made, events, ledgerHash] = await Promise.all([
    getCampaigns(client, { factory, fromBlock: place.blockNumber, toBlock: place.blockNumber }),
    getEvents(client, { address: campaign, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, ...range }),
    getLedgerHash(client, { campaign, blockNumber: block.number }),
  ])
  const creation = made.find((one) => isAddressEqual(one.campaign, campaign))
  if (!creation) throw new RangeError('The factory has made no such campaign.')
  const { charity, parameters } = creation
  const start = ledgerStart({ chainId, campaign, charity, parameters })
  if (ledgerHashOf(start, events) !== ledgerHash) throw new RangeError('The node’s list of events is incomplete.')
  const token = tokens.find((one) => isAddressEqual(one.address, parameters.token))
  return {
    chainId,
    creation,
    terms: termsIn(creation.terms),
    // An export is in a currency; a token that stands for none has nothing to say there.
    token: token && { symbol: token.symbol, decimals: token.decimals, currency: token.currency ?? '' },
    events,
    block,
  }
}

function termsIn(bytes: Hex): Terms | undefined {
  try {
    return parseDocument(termsSchema, hexToBytes(bytes), MAX_TERMS_BYTES)
  } catch {
    return undefined // no readable terms: the exports say what is missing
  }
}
