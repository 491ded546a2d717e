import { parseAccountId } from '@amana/sdk/caip'
import { scheduleOf } from '@amana/sdk/ledger/fold'
import { nextTransition } from '@amana/sdk/ledger/lifecycle'
import type { Duty } from '../platform/duties.ts'
import type { IndexedCampaign, IndexedEntry, IndexedEvent } from '../platform/index-reads.ts'
import type { AlertsContext } from './context.ts'
import { keptCursor } from './cursor.ts'
import { alertOfEvent, alertsOfEntry, alertsOfState } from './facts.ts'
import { isWanted, noteAlert, subjectOf, watch } from './outbox.ts'

/** Chain time after which no re-organisation is expected to change what was read. Seconds. */
const SETTLED_AFTER = 900n
/** Milliseconds after which the unsettled stretch is read again. */
const READ_AGAIN = 60_000
const BATCH = 500
const DAY = 86_400

/** Notices what the chain says: new events and entries, and what time alone has done. */
export function noticeDuties(context: AlertsContext): readonly Duty[] {
  const notice = eventNotice(context)
  return [
    { name: 'alerts-events', every: 2, run: notice },
    { name: 'alerts-due', every: 5, run: (signal) => noticeStates(context, signal) },
  ]
}

/**
 * Reads on from where the last turn ended. What is kept as read stays behind the newest events, and from time to time reading
 * begins there again: an event that a re-organisation has put in the place of another is found, and no alert is noted twice.
 */
function eventNotice(context: AlertsContext): Duty['run'] {
  const { database, index, now } = context
  let position: { cursor: string; since: number } | undefined
  return async (signal) => {
    const kept = await keptCursor(context)
    if (!position || now().getTime() - position.since > READ_AGAIN) {
      position = { cursor: kept.cursor, since: now().getTime() }
    }
    let settled = kept.cursor
    for (let mayMove = true; ; ) {
      signal.throwIfAborted()
      const events = await index.eventsAfter(position.cursor, BATCH)
      await noticeEvents(context, events)
      for (const event of events) {
        mayMove &&= await isSettled(context, event.chainId, event.event.timestamp)
        if (mayMove && event.cursor > settled) settled = event.cursor
        position.cursor = event.cursor
      }
      if (events.length < BATCH) break
    }
    const entriesSince = await noticeEntries(context, kept.entriesSince, signal)
    await database.query('UPDATE alert_cursor SET cursor = $1, entries_since = $2', [settled, entriesSince])
  }
}

async function noticeEvents(context: AlertsContext, events: readonly IndexedEvent[]): Promise<void> {
  const wanted = new Map<string, IndexedCampaign | undefined>()
  for (const event of events) {
    const subject = subjectOf(event.chainId, event.campaign)
    if (!wanted.has(subject)) wanted.set(subject, await wantedCampaign(context, event))
    const campaign = wanted.get(subject)
    const alert = campaign && alertOfEvent(event, campaign)
    if (alert) await noteAlert(context, alert)
  }
}

/** The campaign of an event, if anybody wants to be told about it; whatever has happened, its states are looked at next. */
async function wantedCampaign(
  context: AlertsContext,
  { chainId, campaign: address }: IndexedEvent,
): Promise<IndexedCampaign | undefined> {
  const campaign = await context.index.campaign({ chainId, address })
  if (!campaign || !(await isWanted(context, campaign))) return undefined
  await watch(context, campaign)
  return campaign
}

/** Returns the time up to which entries need not be read again. */
async function noticeEntries(context: AlertsContext, since: bigint, signal: AbortSignal): Promise<bigint> {
  const { index } = context
  const fresh = await entriesSince(context, since)
  let settled = since
  let mayMove = true
  for (const entry of fresh) {
    signal.throwIfAborted()
    const campaign = await index.campaign({ chainId: entry.chainId, address: entry.campaign })
    if (campaign && (await isWanted(context, campaign))) {
      for (const alert of alertsOfEntry(entry, campaign)) await noteAlert(context, alert)
    }
    mayMove &&= await isSettled(context, entry.chainId, entry.timestamp)
    if (mayMove && entry.timestamp > settled) settled = entry.timestamp
  }
  return settled
}

/** Oldest first. The same second counts as new: nothing says that it was over. */
async function entriesSince({ index }: AlertsContext, since: bigint): Promise<IndexedEntry[]> {
  for (let limit = 100; ; limit *= 4) {
    const entries = await index.latestEntries(limit)
    const fresh = entries.filter(({ timestamp }) => timestamp >= since)
    if (fresh.length < entries.length || entries.length < limit || limit > 20_000) return fresh.reverse()
  }
}

async function isSettled({ index }: AlertsContext, chainId: number, timestamp: bigint): Promise<boolean> {
  const head = await index.head(chainId)
  return head !== undefined && timestamp + SETTLED_AFTER < head.timestamp
}

/** Looks at the campaigns to which something has happened, or may have: a deadline has passed. */
async function noticeStates(context: AlertsContext, signal: AbortSignal): Promise<void> {
  const { configuration, database, index } = context
  for (const { chainId } of configuration.chains) {
    const head = await index.head(chainId)
    if (!head) continue
    for (;;) {
      const due = await database.query<{ campaign: string }>(
        'SELECT campaign FROM alert_watch WHERE chain_id = $1 AND check_at <= $2 ORDER BY check_at LIMIT 100',
        [chainId, head.timestamp],
      )
      for (const { campaign } of due) {
        signal.throwIfAborted()
        await noticeState(context, campaign, head.timestamp)
      }
      if (due.length < 100) break
    }
  }
}

async function noticeState(context: AlertsContext, subject: string, now: bigint): Promise<void> {
  const { database, index } = context
  const id = parseAccountId(subject)
  const campaign = id && (await index.campaign(id))
  if (campaign && !(await isWanted(context, campaign))) {
    await database.query('DELETE FROM alert_watch WHERE campaign = $1', [subject])
    return
  }
  for (const alert of campaign ? alertsOfState(campaign) : []) await noteAlert(context, alert)
  const next = campaign ? nextCheck(campaign) : undefined
  const latest = Number(now) + DAY
  await database.query('UPDATE alert_watch SET check_at = $2 WHERE campaign = $1', [
    subject,
    Math.min(Math.max(next ?? latest, Number(now) + 1), latest),
  ])
}

/** When the first of the milestones moves by itself, in Unix seconds. */
function nextCheck({ state, parameters }: IndexedCampaign): number | undefined {
  const times = state.milestones.flatMap((milestone) => {
    const next = nextTransition(milestone, scheduleOf(parameters, milestone.index))
    return next ? [next.time] : []
  })
  return times.length > 0 ? Math.min(...times) : undefined
}
