import type { Json } from '../canonical-json.ts'
import { canonicalBytes } from '../canonical-json.ts'
import { contentHash } from '../content.ts'

/** What a donor can keep of a gift: an acknowledgement at once, a receipt of what was released, a notice of what goes back. */
export const PAPER_KINDS = ['pledge', 'receipt', 'refund'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** Coins of the token: exact, and as people write it where the token is known. */
export type PaperAmount = { baseUnits: string; text?: string | undefined }

/** When and where the chain recorded something. */
export type PaperPlace = { time: number; block: string; transaction: string }

/** Coins `first` to the one before `end`, in base units. */
type PaperCoins = { first: string; end: string; amount: PaperAmount }

/** CAIP-10, and the name in the terms: what the charity calls that address. */
type PaperParty = { account: string; name?: string | undefined }

/** What every paper says. Amounts and coins are base units in decimal text, times Unix seconds, milestones count from 0. */
type PaperHead = {
  version: 1
  campaign: string
  charity: PaperParty
  donor: string
  /** First coin of the gift: its number. */
  gift: string
  given: PaperPlace
  /** Names in the terms' own language; none when the terms cannot be read. */
  appeal?: { name: string; language: string } | undefined
  /** SHA-256 of the terms document. */
  terms: string
  token: { asset: string; symbol?: string | undefined; decimals?: number | undefined }
  /** Of the coins that this paper is about. */
  amount: PaperAmount
  /** The newest block that anything here comes from. */
  block: { number: string; time: number }
}

type PaperMilestone = { milestone: number; title?: string | undefined }

/** How and when the milestone became final. */
type PaperOutcome = PaperMilestone & { outcome: 'released' | 'split' | 'refunded'; final: PaperPlace }

/** Given under a condition, and what for. */
export type PledgePaper = PaperHead & {
  paper: 'pledge'
  lots: (PaperCoins &
    PaperMilestone & {
      /** Where these coins go if the milestone fails. */
      refundTo: PaperParty & { passOn: boolean }
      recipients: (PaperCoins & PaperParty)[]
    })[]
}

/** The condition of a milestone is met; each payment with its transaction once it has happened. */
export type ReceiptPaper = PaperHead &
  PaperOutcome & {
    paper: 'receipt'
    lots: (PaperCoins & { payments: (PaperCoins & PaperParty & { paid?: PaperPlace | undefined })[] })[]
  }

/** The condition was not met, or the donor objected: coins go back. */
export type RefundPaper = PaperHead &
  PaperOutcome & {
    paper: 'refund'
    lots: (PaperCoins & {
      to: PaperParty & { passOn: boolean }
      objected: boolean
      returned?: PaperPlace | undefined
    })[]
  }

export type Paper = PledgePaper | ReceiptPaper | RefundPaper

/** The document itself: the one way to write these facts (RFC 8785). */
export function paperBytes(paper: Paper): Uint8Array {
  return canonicalBytes(paper satisfies Json)
}

/**
 * The code beside a paper: the SHA-256 of the document.
 *
 * @example
 * ```ts
 * import { paperCode } from '@amana/sdk/papers/paper'
 * import { papersOf } from '@amana/sdk/papers/papers-of'
 *
 * for (const paper of papersOf({ chainId: 1, creation, terms: undefined, token: undefined, events }, 0n)) {
 *   console.log(paper.paper, await paperCode(paper))
 * }
 * ```
 */
export async function paperCode(paper: Paper): Promise<string> {
  return (await contentHash(paperBytes(paper))).slice(2)
}
