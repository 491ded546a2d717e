import type { AccountId } from '@amana/sdk/caip'
import { formatAccountId } from '@amana/sdk/caip'
import { sum } from '@amana/sdk/coin-line'
import { MILESTONE_STATES, nameOf } from '@amana/sdk/enumerations'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import type { Language } from '@amana/sdk/schemas'
import type { Hash } from 'viem'
import type { IndexedCampaign, IndexedEntry, IndexedEvent } from '../platform/index-reads.ts'
import type { PageLinks } from '../platform/page-links.ts'
import { assetOf, idOf, type Speech } from '../platform/speech/speech.ts'
import { words as arabic } from './words.ar.ts'
import { words as english } from './words.en.ts'
import { words as french } from './words.fr.ts'

const WORDS = { en: english, ar: arabic, fr: french } as const

type FeedWords = typeof english

export function feedWords(language: Language): FeedWords {
  return WORDS[language] as FeedWords
}

/** What is news to somebody who follows a campaign: not every gift, attestation and refund of it. */
export const NEWS_EVENTS = [
  'EvidenceSubmitted',
  'LotObjected',
  'RulingRecorded',
  'MilestoneStateChanged',
  'PayoutSettled',
] as const satisfies readonly LedgerEvent['eventName'][]

type NewsCategory =
  | 'created'
  | 'claim'
  | 'objection'
  | 'ruling'
  | 'window'
  | 'release'
  | 'payment'
  | 'refund'
  | 'update'
  | 'correction'

/** Something that happened, in words, and where on the chain it stands. */
export interface News {
  category: NewsCategory
  campaign: AccountId
  /** What the campaign calls itself. */
  name: string
  /** Who started it. */
  organiser: string
  /** Without a full stop. */
  sentence: string
  /** More about it, in whole sentences. */
  details: readonly string[]
  /** Unix seconds. */
  timestamp: bigint
  blockNumber: bigint
  transactionHash: Hash
  /** In the block; −1 for a creation, which the index knows by its transaction and campaign only. */
  logIndex: number
  link: string
}

/** How the news are told: in which language, and where their pages are. */
export interface Telling {
  speech: Speech
  links: PageLinks
}

type Told = [category: NewsCategory, sentence: string]

export function creationNews(campaign: IndexedCampaign, telling: Telling): News {
  const { speech } = telling
  const { milestones } = campaign.parameters
  const goal = sum(milestones.flatMap(({ payouts }) => payouts.map(({ amount }) => amount)))
  const sentence = feedWords(speech.language).created(
    speech.organiserOf(campaign),
    speech.amount(goal, assetOf(campaign)),
    speech.number(milestones.length),
  )
  const { createdAt: timestamp, createdBlock: blockNumber, createdTransaction: transactionHash } = campaign
  return told(campaign, ['created', sentence], { timestamp, blockNumber, transactionHash, logIndex: -1 }, telling)
}

/** `undefined`: it is no news by itself. */
export function eventNews(campaign: IndexedCampaign, { event }: IndexedEvent, telling: Telling): News | undefined {
  const line = eventLine(campaign, event, telling.speech)
  return line && told(campaign, line, event, telling)
}

/** Words of an entry, when they could be had and are the ones that its fingerprint names. */
export interface EntryText {
  title?: string | undefined
  text: string
}

/** News of the journal: updates and corrections. */
export function entryNews(
  campaign: IndexedCampaign,
  entry: IndexedEntry,
  text: EntryText | undefined,
  telling: Telling,
): News | undefined {
  if (entry.kind !== 'Update' && entry.kind !== 'Correction') return undefined
  const { speech } = telling
  const words = feedWords(speech.language)
  const category = entry.kind === 'Update' ? 'update' : 'correction'
  const said = words[category](speech.party(campaign, entry.author))
  const sentence = text?.title ? words.titled(said, speech.foreign(text.title)) : said
  const details = [text ? speech.foreign(text.text, MAX_EXCERPT) : words.journalText]
  return told(campaign, [category, sentence], entry, telling, details)
}

const MAX_EXCERPT = 600

function eventLine(campaign: IndexedCampaign, event: IndexedEvent['event'], speech: Speech): Told | undefined {
  const words = feedWords(speech.language)
  const money = (amount: bigint) => speech.amount(amount, assetOf(campaign))
  const m = 'milestone' in event.args ? speech.milestone(campaign, Number(event.args.milestone)) : ''
  switch (event.eventName) {
    case 'EvidenceSubmitted': {
      const { attempt } = event.args
      return ['claim', attempt > 1n ? words.claimedAgain(m, speech.number(attempt)) : words.claimed(m)]
    }
    case 'LotObjected':
      return ['objection', words.objected(m, money(event.args.amount))]
    case 'RulingRecorded':
      return ['ruling', event.args.confirmed ? words.ruledFor(m) : words.ruledAgainst(m)]
    case 'PayoutSettled': {
      const { amount, recipient } = event.args
      // All its coins had objected: nothing was paid.
      return amount === 0n ? undefined : ['payment', words.paid(money(amount), speech.party(campaign, recipient), m)]
    }
    case 'MilestoneStateChanged':
      return stateLine(campaign, event.args, speech)
    default:
      return undefined
  }
}

function stateLine(
  campaign: IndexedCampaign,
  { milestone, state, time }: Extract<LedgerEvent, { eventName: 'MilestoneStateChanged' }>['args'],
  speech: Speech,
): Told | undefined {
  const words = feedWords(speech.language)
  const index = Number(milestone)
  const m = speech.milestone(campaign, index)
  const until = speech.moment(time)
  const { amount = 0n, funded = 0n, objected = 0n } = campaign.state.milestones[index] ?? {}
  const money = (coins: bigint) => speech.amount(coins, assetOf(campaign))
  switch (nameOf(MILESTONE_STATES, state)) {
    // The claim itself is the news.
    case 'Claimed':
      return undefined
    case 'Funding':
      return ['ruling', words.backToCharity(m)]
    case 'Approved':
      return ['window', words.approved(m, until)]
    case 'ApprovedByPanel':
      return ['window', words.approvedByPanel(m, until)]
    case 'AppealedSilence':
      return ['window', words.silence(m, until)]
    case 'AppealedObjection':
      return ['objection', words.contested(m, until)]
    case 'Released':
      return ['release', words.released(m, money(amount))]
    case 'Split':
      return ['release', words.split(m, money(amount - objected), money(objected))]
    case 'Refunded':
      return ['refund', funded > 0n ? words.refundsDue(m, money(funded)) : words.closedEmpty(m)]
  }
}

function told(
  campaign: IndexedCampaign,
  [category, sentence]: Told,
  place: Pick<News, 'timestamp' | 'blockNumber' | 'transactionHash' | 'logIndex'>,
  { speech, links }: Telling,
  details: readonly string[] = [],
): News {
  const { timestamp, blockNumber, transactionHash, logIndex } = place
  const recorded = feedWords(speech.language).recorded(speech.exact(transactionHash), speech.number(blockNumber))
  return {
    category,
    campaign: idOf(campaign),
    name: speech.nameOf(campaign),
    organiser: speech.organiserOf(campaign),
    sentence,
    details: [...details, recorded],
    timestamp,
    blockNumber,
    transactionHash,
    logIndex,
    link: links.campaign(speech.language, idOf(campaign)),
  }
}

/** The newest first, at most so many; what happened in one second, the last of it first. */
export function newestNews(news: readonly News[], limit: number): News[] {
  return news.toSorted(byAge).slice(0, limit)
}

function byAge(a: News, b: News): number {
  if (a.timestamp !== b.timestamp) return a.timestamp > b.timestamp ? -1 : 1
  if (a.blockNumber !== b.blockNumber) return a.blockNumber > b.blockNumber ? -1 : 1
  if (a.logIndex !== b.logIndex) return b.logIndex - a.logIndex
  return formatAccountId(a.campaign) < formatAccountId(b.campaign) ? -1 : 1
}
