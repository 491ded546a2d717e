import { objectionsReach } from '@amana/sdk/coin-line'
import { foldEvents, type Ledger } from '@amana/sdk/ledger/fold'
import type { Answer } from '@amana/sdk/ledger/hearings'
import { panelistView, verifierView } from '@amana/sdk/ledger/member'
import { type Address, isAddressEqual } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'

export type MemberPart = 'verifier' | 'panel'

/** One question that was put to somebody, in its campaign, and what came of it. */
export interface Question {
  book: CampaignBook
  part: MemberPart
  answer: Answer
}

/** How somebody did what they are there for, in all campaigns of a chain. */
export interface TrackRecord {
  /** Nothing more can be answered: the newest first. */
  past: readonly Question[]
  /** Still to be answered: what closes first comes first. */
  open: readonly Question[]
  yes: number
  no: number
  silent: number
  /** Others had decided before the time was over. */
  notNeeded: number
  late: number
  /** Seconds from the question to half of the answers. */
  median: number | undefined
  /** Of the yeses: enough donors objected afterwards; and the panel then decided otherwise. */
  objected: number
  overruled: number
  /** Charities by how many of their campaigns name this address; most first. */
  charities: readonly { charity: Address; books: readonly CampaignBook[] }[]
  parts: ReadonlySet<MemberPart>
}

const ledgers = new WeakMap<CampaignBook, Ledger>()

export function isMember({ parameters }: CampaignBook['record'], member: Address, part: MemberPart): boolean {
  const { members } = part === 'verifier' ? parameters.verifiers : parameters.panel
  return members.some((one) => isAddressEqual(one, member))
}

/** Everything that the chain knows of what somebody was asked. */
export function trackRecord(books: readonly CampaignBook[], member: Address): TrackRecord {
  const questions = books.flatMap((book) => questionsIn(book, member))
  const past = questions.filter(({ answer }) => answer.answer !== 'open')
  const count = (kind: Answer['answer']) => past.filter(({ answer }) => answer.answer === kind).length
  const yeses = past.filter(({ answer }) => answer.answer === 'yes')
  return {
    past: past.sort((a, b) => timeOf(b.answer) - timeOf(a.answer)),
    open: questions
      .filter(({ answer }) => answer.answer === 'open')
      .sort((a, b) => a.answer.hearing.closes - b.answer.hearing.closes),
    yes: yeses.length,
    no: count('no'),
    silent: count('silent'),
    notNeeded: count('notNeeded'),
    late: past.filter(({ answer }) => answer.late).length,
    median: medianOf(past.flatMap(({ answer }) => (answer.voice ? [secondsOf(answer)] : []))),
    objected: yeses.filter(wasObjected).length,
    overruled: yeses.filter(wasOverruled).length,
    charities: charitiesOf(books),
    parts: new Set(questions.map(({ part }) => part).concat(books.flatMap((book) => partsIn(book, member)))),
  }
}

function questionsIn(book: CampaignBook, member: Address): Question[] {
  const { record, events } = book
  const { parameters, block } = record
  // Added up once for both parts.
  const ledger = ledgers.get(book) ?? foldEvents(parameters, events)
  ledgers.set(book, ledger)
  const history = { parameters, events, ledger, timestamp: block.timestamp }
  const of = (part: MemberPart) =>
    (part === 'verifier' ? verifierView : panelistView)(history, member).answers.map((answer) => ({
      book,
      part,
      answer,
    }))
  return [...of('verifier'), ...of('panel')]
}

function partsIn({ record }: CampaignBook, member: Address): MemberPart[] {
  return (['verifier', 'panel'] as const).filter((part) => isMember(record, member, part))
}

/** Coins object to a milestone once in its life: after it was approved, by whomever. */
function wasObjected({ book, answer }: Question): boolean {
  const milestone = book.record.milestones[answer.hearing.milestone]
  if (!milestone || answer.hearing.kind === 'objection') return false
  return objectionsReach(milestone.objected, milestone.amount, book.record.parameters.rules.objectionBps)
}

function wasOverruled(question: Question): boolean {
  const { book, answer } = question
  return wasObjected(question) && book.record.milestones[answer.hearing.milestone]?.state === 'Refunded'
}

function secondsOf({ hearing, voice }: Answer): number {
  return Math.max(0, Number(voice?.timestamp ?? 0n) - hearing.opens)
}

function timeOf({ hearing, voice }: Answer): number {
  return voice ? Number(voice.timestamp) : hearing.closes
}

function medianOf(times: readonly number[]): number | undefined {
  return [...times].sort((a, b) => a - b)[(times.length - 1) >> 1]
}

function charitiesOf(books: readonly CampaignBook[]): TrackRecord['charities'] {
  const charities = new Map<Address, CampaignBook[]>()
  for (const book of books) {
    const { charity } = book.record
    charities.set(charity, [...(charities.get(charity) ?? []), book])
  }
  return [...charities]
    .map(([charity, ofCharity]) => ({ charity, books: ofCharity }))
    .sort((a, b) => b.books.length - a.books.length)
}
