import * as z from 'zod/mini'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { amountSchema, indexSchema } from '../schemas.ts'
import { PAPER_KINDS, type Paper } from './paper.ts'
import { type PaperSubject, papersOf } from './papers-of.ts'

/** A fact of a paper that is another one on the chain. Absent: one of the two does not have it. */
export interface PaperDifference {
  /** `lots[0].amount.text`. */
  fact: string
  onPaper: Json | undefined
  onChain: Json | undefined
}

const claimed = z.object({
  paper: z.enum(PAPER_KINDS),
  campaign: z.string(),
  gift: amountSchema,
  milestone: z.optional(indexSchema),
  block: z.object({ number: amountSchema }),
})

/** What a document says that it is a paper of. */
export type PaperClaim = z.infer<typeof claimed>

/** Whether bytes want to be a paper, and of what; `altered` when they name themselves one and cannot be read as one. */
export function paperClaim(bytes: Uint8Array): PaperClaim | 'altered' | undefined {
  const text = new TextDecoder().decode(bytes)
  const isMeant = /"paper":"(?:pledge|receipt|refund)"|"appeal":\{|"given":\{"block":/.test(text)
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
  expected: Paper | undefined
  /** Empty although nothing matches: the facts are right, and written in another way. */
  differences: PaperDifference[]
}

/**
 * Derives a paper again and compares it with a file.
 *
 * @param subject - The campaign that the paper names, with its whole history.
 *
 * @example
 * ```ts
 * import { checkPaper, paperClaim } from '@amana/sdk/papers/check-paper'
 * import { paperBytes } from '@amana/sdk/papers/paper'
 * import { type PaperSubject, papersOf } from '@amana/sdk/papers/papers-of'
 *
 * const subject: PaperSubject = { chainId: 1, creation, terms: undefined, token: undefined, events }
 * for (const paper of papersOf(subject, 0n)) {
 *   const bytes = paperBytes(paper)
 *   const claim = paperClaim(bytes)
 *   if (claim && claim !== 'altered') console.log(checkPaper(subject, claim, bytes).matches)
 * }
 * ```
 */
export function checkPaper(subject: PaperSubject, claim: PaperClaim, bytes: Uint8Array): CheckedPaper {
  const events = subject.events.filter(({ blockNumber }) => blockNumber <= BigInt(claim.block.number))
  const expected = papersOf({ ...subject, events }, BigInt(claim.gift)).find(
    (paper) => paper.paper === claim.paper && (paper.paper === 'pledge' || paper.milestone === claim.milestone),
  )
  if (!expected) return { matches: false, expected, differences: [] }
  const text = canonicalJson(expected)
  const matches = text === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const onChain = JSON.parse(text) as Json
  const onPaper = JSON.parse(new TextDecoder().decode(bytes)) as Json
  return { matches, expected, differences: [...differences(onPaper, onChain, '')] }
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
