import type { Json } from '../canonical-json.ts'
import { canonicalBytes } from '../canonical-json.ts'
import { contentHash } from '../content.ts'

/** What a donor can keep of a gift: an acknowledgement at once, a receipt of what was released, a notice of what goes back. */
export const PAPER_KINDS = ['pledge', 'receipt', 'refund'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What a charity can keep of a campaign: where the money came from that was paid out, and what became of everything. */
export const STATEMENT_KINDS = ['bankLetter', 'report'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Coins of the token: exact, and as people write it where the token is known. */
export type PaperAmount = { baseUnits: string; text?: string | undefined }

/** When and where the chain recorded something. */
export type PaperPlace = { time: number; block: string; transaction: string }

/** Coins `first` to the one before `end`, in base units. */
export type PaperCoins = { first: string; end: string; amount: PaperAmount }

/** CAIP-10, and the name in the terms: what the charity calls that address. */
export type PaperParty = { account: string; name?: string | undefined }

/** What every paper says. Amounts and coins are base units in decimal text, times Unix seconds, milestones count from 0. */
type CampaignHead = {
  version: 1
  campaign: string
  charity: PaperParty
  /** Names in the terms' own language; none when the terms cannot be read. */
  appeal?: { name: string; language: string } | undefined
  /** SHA-256 of the terms document. */
  terms: string
  token: { asset: string; symbol?: string | undefined; decimals?: number | undefined }
  /** The newest block that anything here comes from. */
  block: { number: string; time: number }
}

type PaperHead = CampaignHead & {
  donor: string
  /** First coin of the gift: its number. */
  gift: string
  given: PaperPlace
  /** Of the coins that this paper is about. */
  amount: PaperAmount
}

export type PaperMilestone = { milestone: number; title?: string | undefined }

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

/** One signed decision of a verifier or panel member; `reason` is the SHA-256 of its public reason. */
export type PaperDecision = { signer: string; approved: boolean; reason?: string | undefined; recorded: PaperPlace }

/** A claim with everything that was decided about it. */
export type PaperClaimed = {
  attempt: number
  /** SHA-256 of the evidence manifest. */
  evidence: string
  recorded: PaperPlace
  attestations: PaperDecision[]
  rulings: (PaperDecision & { cause: 'silence' | 'objection' })[]
}

/** Gifts added up: how many, of how many addresses, and between which times. Nobody is named. */
export type PaperSum = {
  amount: PaperAmount
  gifts: number
  donors: number
  first?: number | undefined
  last?: number | undefined
}

/** Where coins came from: of the public, of those who have a part in the campaign, and without a gift. */
export type PaperFunds = { public: PaperSum; insiders: PaperSum; withoutGift: PaperAmount }

/** Where the money came from that recipients were paid: for their bank, and for the charity's. */
export type BankLetter = CampaignHead & {
  paper: 'bankLetter'
  /** Everything that was paid. */
  amount: PaperAmount
  /** Everything that was given for the milestones below. */
  funds: PaperFunds
  milestones: (PaperMilestone & {
    outcome: 'released' | 'split'
    /** Released in advance, as its terms say: without a claim and without a decision. */
    upfront: boolean
    final: PaperPlace
    amount: PaperAmount
    /** Coins whose donors objected: they are not paid, they go back. */
    objected: PaperAmount
    funds: PaperFunds
    /** The one that was decided on. */
    claim?: PaperClaimed | undefined
    payments: (PaperParty & { payout: number; first: string; end: string; amount: PaperAmount; paid: PaperPlace })[]
  })[]
}

/** What became of a campaign: figures, milestones, evidence, what was said and how fast questions were answered. */
export type CampaignReport = CampaignHead & {
  paper: 'report'
  created: PaperPlace
  /** Every milestone is final. */
  over: boolean
  goal: PaperAmount
  money: PaperMoney
  funds: PaperFunds
  milestones: (PaperMilestone & {
    state: string
    amount: PaperAmount
    money: PaperMoney
    final?: PaperPlace | undefined
    claims: PaperClaimed[]
    objections: PaperSum
    payouts: (PaperParty & {
      payout: number
      promised: PaperAmount
      paid?: (PaperPlace & { amount: PaperAmount }) | undefined
      /** The recipient's own acknowledgement in the journal. */
      received?: PaperPlace | undefined
    })[]
  })[]
  journal: {
    updates: { kind: 'update' | 'correction'; content: string; written: PaperPlace }[]
    questions: number
    answered: number
    /** Half of the answers came within so many seconds. */
    medianSeconds?: number | undefined
  }
}

/** Where coins are: given = waiting + released + paid + refundable + refunded. */
export type PaperMoney = Record<'given' | 'waiting' | 'released' | 'paid' | 'refundable' | 'refunded', PaperAmount>

export type Statement = BankLetter | CampaignReport

/** The document itself: the one way to write these facts (RFC 8785). */
export function paperBytes(paper: Paper | Statement): Uint8Array {
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
export async function paperCode(paper: Paper | Statement): Promise<string> {
  return (await contentHash(paperBytes(paper))).slice(2)
}
