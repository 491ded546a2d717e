import * as z from 'zod/mini'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { amountSchema, indexSchema } from '../schemas.ts'
import { bankLetterOf } from './bank-letter.ts'
import { PAPER_KINDS, type Paper, STATEMENT_KINDS, type Statement } from './paper.ts'
import type { PaperSubject } from './paper-facts.ts'
import { papersOf } from './papers-of.ts'
import { type ReportSubject, reportOf } from './report.ts'

/** A fact of a paper that is another one on the chain. Absent: one of the two does not have it. */
export interface PaperDifference {
  /** `lots[0].amount.text`. */
  fact: string
  onPaper: Json | undefined
  onChain: Json | undefined
}

const ofCampaign = { campaign: z.string(), block: z.object({ number: amountSchema }) }
const ofGift = z.object({
  paper: z.enum(PAPER_KINDS),
  ...ofCampaign,
  gift: amountSchema,
  milestone: z.optional(indexSchema),
})
const claimed = z.union([ofGift, z.object({ paper: z.enum(STATEMENT_KINDS), ...ofCampaign })])

/** What a document says that it is a paper of. */
export type PaperClaim = z.infer<typeof claimed>

/** Whether bytes want to be a paper, and of what; `altered` when they name themselves one and cannot be read as one. */
export function paperClaim(bytes: Uint8Array): PaperClaim | 'altered' | undefined {
  const text = new TextDecoder().decode(bytes)
  const isMeant =
    /"paper":"(?:pledge|receipt|refund|bankLetter|report)"|"appeal":\{|"given":\{"block":|"funds":\{"insiders":/.test(
      text,
    )
  try {
    return z.parse(claimed, JSON.parse(text))
  } catch {
    return isMeant ? 'altered' : undefined
  }
}

export interface CheckedPaper {
  /** The file is the document that follows from the chain, byte for byte. */
  matches: boolean
  /** The document that follows from the chain; nothing when there is no such paper. */
  expected: Paper | Statement | undefined
  /** Empty although nothing matches: the facts are right, and written in another way. */
  differences: PaperDifference[]
}

/**
 * Derives a paper again and compares it with a file.
 *
 * @param subject - The campaign that the paper names, with its whole history; a report asks for the journal too.
 *
 * @example
 * ```ts
 * import { checkPaper, paperClaim } from '@amana/sdk/papers/check-paper'
 * import { paperBytes } from '@amana/sdk/papers/paper'
 * import type { PaperSubject } from '@amana/sdk/papers/paper-facts'
 * import { papersOf } from '@amana/sdk/papers/papers-of'
 *
 * const subject: PaperSubject = { chainId: 1, creation, terms: undefined, token: undefined, events }
 * for (const paper of papersOf(subject, 0n)) {
 *   const bytes = paperBytes(paper)
 *   const claim = paperClaim(bytes)
 *   if (claim && claim !== 'altered') console.log(checkPaper(subject, claim, bytes).matches)
 * }
 * ```
 */
export function checkPaper(
  subject: PaperSubject & Partial<Pick<ReportSubject, 'entries'>>,
  claim: PaperClaim,
  bytes: Uint8Array,
): CheckedPaper {
  const expected = derived(subject, claim)
  if (!expected) return { matches: false, expected, differences: [] }
  const text = canonicalJson(expected)
  const matches = text === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const onChain = JSON.parse(text) as Json
  const onPaper = JSON.parse(new TextDecoder().decode(bytes)) as Json
  return { matches, expected, differences: [...differences(onPaper, onChain, '')] }
}

/** The paper that follows from everything up to the block that it speaks about. */
function derived(
  { entries = [], ...subject }: PaperSubject & Partial<Pick<ReportSubject, 'entries'>>,
  claim: PaperClaim,
): Paper | Statement | undefined {
  const isKnown = ({ blockNumber }: { blockNumber: bigint }) => blockNumber <= BigInt(claim.block.number)
  const known = { ...subject, events: subject.events.filter(isKnown) }
  if (!('gift' in claim)) {
    return claim.paper === 'bankLetter' ? bankLetterOf(known) : reportOf({ ...known, entries: entries.filter(isKnown) })
  }
  const { paper: kind, gift, milestone } = claim
  return papersOf(known, BigInt(gift)).find(
    (paper) => paper.paper === kind && (paper.paper === 'pledge' || paper.milestone === milestone),
  )
}

function* differences(onPaper: Json | undefined, onChain: Json | undefined, fact: string): Iterable<PaperDifference> {
  if (isTree(onPaper) && isTree(onChain) && Array.isArray(onPaper) === Array.isArray(onChain)) {
    const names = new Set([...Object.keys(onPaper), ...Object.keys(onChain)])
    for (const name of [...names].sort()) {
      const place = Array.isArray(onChain) ? `${fact}[${name}]` : fact === '' ? name : `${fact}.${name}`
      yield* differences(own(onPaper, name), own(onChain, name), place)
    }
  } else if (onPaper !== onChain) {
    yield { fact, onPaper, onChain }
  }
}

type Tree = { readonly [name: string]: Json | undefined }

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

function own(tree: Tree, name: string): Json | undefined {
  return Object.hasOwn(tree, name) ? tree[name] : undefined
}
