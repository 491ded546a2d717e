import type { Entry } from '@amana/sdk/actions/getEntries'
import type { EntryKind } from '@amana/sdk/enumerations'
import { payoutOfSubject } from '@amana/sdk/journal-documents'
import { insiderRole } from '@amana/sdk/ledger/insiders'
import { ZERO_HASH } from '@amana/sdk/parameters'
import type { Parties, Role } from '@amana/sdk/roles'
import { type Address, type Hash, isAddressEqual } from 'viem'
import type { CampaignBook } from './campaign-book.ts'
import type { CampaignEvent } from './campaign-record.ts'
import type { Journal } from './journal.ts'

/** In which part somebody speaks: one that the campaign gives, as one who gave, or neither. */
export type VoiceRole = Role | 'donor' | 'visitor'

/** Something that was said in public, and where. */
export interface Said {
  key: string
  author: Address
  role: VoiceRole
  /** SHA-256 of the document. */
  content: Hash
  timestamp: bigint
  transaction: Hash
}

/** News, with what was said about it. It stays as it was written; what corrects it stands beside it. */
export interface Update extends Said {
  /** By its own author. */
  corrections: Said[]
  /** By others with a part in the campaign. */
  contradictions: Said[]
  replies: Said[]
  hidden: Said | undefined
}

export interface Asked extends Said {
  /** Of an objection: the coins that object, and to what. */
  objection: { milestone: number; amount: bigint } | undefined
  /** Oldest first. */
  replies: Said[]
  /** Seconds until the charity first answered. */
  answeredAfter: bigint | undefined
  hidden: Said | undefined
}

/** A recipient says that a payout has arrived. */
export interface Receipt extends Said {
  milestone: number
  payout: number
}

export interface Threads {
  /** All newest first. */
  updates: Update[]
  asked: Asked[]
  receipts: Receipt[]
  /** Updates of addresses without a part in the campaign: anyone can write, so they are not shown as its news. */
  foreign: Update[]
}

/** An objection to a milestone: the lots of one call together. */
export interface Objection {
  donor: Address
  milestone: number
  amount: bigint
  reason: Hash
  timestamp: bigint
  transaction: Hash
}

export interface Voices {
  parties: Parties
  donors: ReadonlySet<Address>
  /** In log order. */
  entries: readonly Entry[]
  objections: readonly Objection[]
}

/** Puts what was said together: corrections with what they correct, answers with what was asked. */
export function threadsOf({ parties, donors, entries, objections }: Voices): Threads {
  const roleOf = (address: Address): VoiceRole =>
    insiderRole(parties, address) ?? (donors.has(address) ? 'donor' : 'visitor')
  const said = (entry: Entry): Said => ({
    key: `${entry.transactionHash}-${entry.logIndex}`,
    author: entry.author,
    role: roleOf(entry.author),
    content: entry.content,
    timestamp: entry.timestamp,
    transaction: entry.transactionHash,
  })
  const about = (kind: EntryKind, { content, timestamp }: Said): Said[] =>
    // An objection may come without a reason; what is about nothing is not about it.
    content === ZERO_HASH
      ? []
      : entries
          .filter((entry) => entry.kind === kind && entry.subject === content && entry.timestamp >= timestamp)
          .map(said)
  const hiding = (subject: Said): Said | undefined => {
    const last = entries.findLast(
      ({ kind, subject: hash, author }) =>
        (kind === 'Hide' || kind === 'Unhide') && hash === subject.content && isAddressEqual(author, parties.charity),
    )
    return last?.kind === 'Hide' ? said(last) : undefined
  }
  const of = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind).map(said)

  const asked = (one: Said, objection: Asked['objection']): Asked => {
    const replies = about('Reply', one)
    const answer = replies.find(({ role }) => role === 'charity')
    const answeredAfter = answer && answer.timestamp - one.timestamp
    return { ...one, objection, replies, answeredAfter, hidden: hiding(one) }
  }
  const updates = of('Update').map((one): Update => {
    const changes = about('Correction', one)
    return {
      ...one,
      corrections: changes.filter(({ author }) => isAddressEqual(author, one.author)),
      contradictions: changes.filter(({ author, role }) => !isAddressEqual(author, one.author) && isInside(role)),
      replies: about('Reply', one),
      hidden: hiding(one),
    }
  })
  return {
    updates: newestFirst(updates.filter(({ role }) => isInside(role))),
    foreign: newestFirst(updates.filter(({ role }) => !isInside(role))),
    asked: newestFirst([
      ...of('Question').map((one) => asked(one, undefined)),
      ...objections.map((one) => asked(objector(one, roleOf(one.donor)), one)),
    ]),
    receipts: newestFirst(entries.flatMap((entry) => receiptOf(entry, said(entry), parties))),
  }
}

function objector({ donor, reason, timestamp, transaction }: Objection, role: VoiceRole): Said {
  return { key: `${transaction}-${reason}`, author: donor, role, content: reason, timestamp, transaction }
}

/** Only the recipient of a payout can say that it arrived. */
function receiptOf({ kind, subject, author }: Entry, said: Said, { parameters }: Parties): Receipt[] {
  const named = kind === 'Received' ? payoutOfSubject(subject) : undefined
  const recipient = named && parameters.milestones[named.milestone]?.payouts[named.payout]?.recipient
  return named && recipient && isAddressEqual(recipient, author) ? [{ ...said, ...named }] : []
}

function isInside(role: VoiceRole): boolean {
  return role !== 'donor' && role !== 'visitor'
}

function newestFirst<One extends { timestamp: bigint }>(all: readonly One[]): One[] {
  return all.toSorted((a, b) => Number(b.timestamp - a.timestamp))
}

/** How a charity answers: how much it was asked, and how long half of its answers took at most. */
export interface Answering {
  asked: number
  answered: number
  median: bigint | undefined
}

export function answeringOf(asked: readonly Asked[]): Answering {
  const others = asked.filter(asksCharity)
  const times = others.flatMap(({ answeredAfter }) => answeredAfter ?? []).sort((a, b) => Number(a - b))
  return { asked: others.length, answered: times.length, median: times[(times.length - 1) >> 1] }
}

/** What the charity asked to hide it need not answer, nor itself; and an objection without a word says nothing to answer. */
function asksCharity({ hidden, role, content }: Asked): boolean {
  return !hidden && role !== 'charity' && content !== ZERO_HASH
}

/** What the charity has not answered, the oldest first. */
export function unansweredOf(asked: readonly Asked[]): Asked[] {
  return asked.filter((one) => asksCharity(one) && one.answeredAfter === undefined).toReversed()
}

/** What was said, put together with who gave and who objected. */
export function threadsIn({ record, events, lots }: CampaignBook, { entries }: Journal): Threads {
  const donors = new Set(lots.flatMap(({ donor, gift }) => (gift === undefined ? [] : [donor])))
  return threadsOf({ parties: record, donors, entries, objections: objectionsIn(events) })
}

/** The lots that objected in one transaction, for one reason, are one objection. */
export function objectionsIn(events: readonly CampaignEvent[]): Objection[] {
  const objections = new Map<string, Objection>()
  for (const { eventName, args, timestamp, transactionHash } of events) {
    if (eventName !== 'LotObjected') continue
    const { donor, milestone, amount, reason } = args
    const key = `${transactionHash} ${milestone} ${reason}`
    const before = objections.get(key)
    if (before && isAddressEqual(before.donor, donor)) before.amount += amount
    else {
      const place = { timestamp, transaction: transactionHash }
      objections.set(key, { donor, milestone: Number(milestone), amount, reason, ...place })
    }
  }
  return [...objections.values()]
}
