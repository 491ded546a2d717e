import type { AccountId } from '@amana/sdk/caip'
import type { CreationData } from '@amana/sdk/creation'
import { MAX_TERMS_BYTES, parseDocument } from '@amana/sdk/schemas'
import type { QueryClient } from '@tanstack/react-query'
import { type Hex, hexToBytes } from 'viem'
import * as z from 'zod/mini'
import { whenIdle } from '../lib/when-idle.ts'
import { latestBlockQuery } from './block.ts'
import { bookQuery, creationQuery } from './campaign-book.ts'
import { readClient } from './client.ts'
import type { ChainConfig, SiteConfig } from './config.ts'
import { contentQuery, contentUrls } from './content.ts'
import { creationParts } from './creation-parts.ts'
import type { IndexCreation } from './index-answers.ts'
import { ledgerIn } from './index-ledger.ts'
import type { LedgerAnswer } from './index-ledger-answer.ts'
import { askAhead, type LedgerToRead } from './read-book.ts'
import { pictureHash } from './terms-picture.ts'

export interface CampaignAhead {
  account: AccountId
  /** What the page shows first: how the campaign began, or all of it; nothing: it reads the chain in its own way. */
  beginsWith: 'creation' | 'book' | undefined
}

/** What an index says of a campaign that it knows. */
export interface ToldByIndex {
  url: string
  creation: IndexCreation
  /** On its way. */
  ledger: Promise<LedgerAnswer>
}

/** Reads what a page about a campaign begins with, and fetches the picture, while the page is still being made. */
export async function readCampaignAhead(
  queryClient: QueryClient,
  site: SiteConfig,
  chain: ChainConfig,
  { account, beginsWith }: CampaignAhead,
  /** Without an index, or where it knows no such campaign or fails: nothing. */
  asked: Promise<ToldByIndex | undefined>,
): Promise<void> {
  const { indexUrl } = site
  const [block, told] = await Promise.all([queryClient.fetchQuery(latestBlockQuery(chain)), asked])
  const at = { chain, indexUrl, block }
  const creation = queryClient.prefetchQuery(creationQuery(at, account.address))
  const parts = told && creationParts(told.creation.creation)
  if (told && parts && isPossible(parts)) {
    const context = { client: readClient(chain), blockNumber: block.number, indexUrl: told.url }
    const shape = { campaign: account.address, parameters: parts.parameters }
    askAhead(chain, context, shape, toRead(told.ledger, account, beginsWith === 'book'))
    const picture = pictureHash(imageIn(parts.terms))
    if (picture) void queryClient.prefetchQuery(contentQuery(contentUrls(site), picture))
  }
  await (beginsWith === 'book' ? queryClient.prefetchQuery(bookQuery(at, account.address)) : creation)
}

/** As many as a factory takes (the specification's §2): an index may say anything, and a node is asked for each. */
const MOST = { milestones: 16, payouts: 8 }

function isPossible({ parameters: { milestones } }: CreationData): boolean {
  return milestones.length <= MOST.milestones && milestones.every(({ payouts }) => payouts.length <= MOST.payouts)
}

/** Its ledger, read once: at once where the page begins with it, elsewhere when what the page begins with is seen. */
function toRead(ledger: Promise<LedgerAnswer>, account: AccountId, isWanted: boolean): LedgerToRead {
  let reading: ReturnType<LedgerToRead> | undefined
  const read = () => {
    reading ??= (isWanted ? Promise.resolve() : whenIdle(SEEN_FIRST))
      .then(() => ledger)
      .then((answer) => ledgerIn(answer, account))
    return reading
  }
  // Whoever reads on hears of what is wrong with it.
  if (isWanted) read().catch(() => undefined)
  return read
}

/** Milliseconds for which the history waits until what comes before it is seen. */
const SEEN_FIRST = 300

const pictured = z.object({ image: z.string() })

/** Of terms, without reading the rest of them. */
function imageIn(terms: Hex): string | undefined {
  try {
    return parseDocument(pictured, hexToBytes(terms), MAX_TERMS_BYTES).image
  } catch {
    return undefined // they have none, or are no terms at all
  }
}
