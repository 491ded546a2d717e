import { type Context, type Event, ponder } from 'ponder:registry'
import { CAMPAIGN_EVENTS, type CampaignEventName } from '@amana/sdk/campaign-events'
import { foldHash, type LedgerEvent } from '@amana/sdk/ledger/hash'
import { historyData } from '@amana/sdk/ledger/history'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { campaign, ledgerEvent } from '../ponder.schema.ts'
import { applyToRows } from './apply.ts'
import { decodeCreation } from './creation.ts'
import { countDay } from './days.ts'
import { recordDecision } from './decisions.ts'
import { nameDocument } from './documents.ts'
import { type CampaignKey, type Database, type Place, placeOf } from './place.ts'

type CampaignEvent = Event<`Campaign:${CampaignEventName}`>

for (const name of CAMPAIGN_EVENTS) {
  // Every one of them is handled alike; the registry's types want each name by itself.
  ponder.on(`Campaign:${name}` as 'Campaign:LotGiven', ({ event, context }) => record(name, event, context))
}

async function record(eventName: CampaignEventName, event: CampaignEvent, context: Context): Promise<void> {
  const { db } = context
  const place = placeOf(event, context)
  const key = { chainId: place.chainId, campaign: event.log.address }
  const happened = {
    eventName,
    args: event.args,
    timestamp: place.timestamp,
    blockNumber: place.block,
    transactionHash: place.transaction,
    logIndex: place.logIndex,
  } as LedgerEvent
  const row = await db.find(campaign, { chainId: key.chainId, address: key.campaign })
  if (!row) throw new RangeError(`An event of ${key.campaign}, which the factory has not told of.`)

  await addToLedger(db, key, row.events, happened, place)
  const changes = await applyToRows(db, key, row, parametersOf(row), happened, place)
  await recordDecision(db, key, happened, place)
  await countDay(db, key, happened)
  await nameDocuments(db, key, happened)
  await db.update(campaign, { chainId: key.chainId, address: key.campaign }).set({
    ...changes,
    events: row.events + 1,
    ledgerHash: foldHash(row.ledgerHash, happened),
    changedAt: place.timestamp,
  })
}

async function addToLedger(
  db: Database,
  key: CampaignKey,
  ordinal: number,
  event: LedgerEvent,
  { cursor, timestamp, block, transaction, logIndex }: Place,
): Promise<void> {
  const [data] = historyData([event]) as unknown as [{ args: typeof ledgerEvent.$inferInsert.args }]
  await db.insert(ledgerEvent).values({
    ...key,
    ordinal,
    cursor,
    name: event.eventName,
    lot: 'start' in event.args ? event.args.start : null,
    args: data.args,
    timestamp,
    block,
    transaction,
    logIndex,
  })
}

async function nameDocuments(db: Database, key: CampaignKey, { eventName, args }: LedgerEvent): Promise<void> {
  if (eventName === 'LotGiven') await nameDocument(db, key, 'note', args.note)
  if (eventName === 'EvidenceSubmitted') await nameDocument(db, key, 'evidence', args.evidence)
  if (eventName === 'AttestationRecorded' || eventName === 'RulingRecorded' || eventName === 'LotObjected') {
    await nameDocument(db, key, 'reason', args.reason)
  }
}

/** Decoded once: they are fixed for ever, and the address commits to them. */
const known = new Map<string, CampaignParameters>()

function parametersOf({ chainId, address, creation }: typeof campaign.$inferSelect): CampaignParameters {
  const id = `${chainId}:${address}`
  const parameters = known.get(id) ?? decodeCreation(creation).parameters
  known.set(id, parameters)
  return parameters
}
