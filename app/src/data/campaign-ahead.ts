import type { AccountId } from '@amana/sdk/caip'
import { MAX_TERMS_BYTES, parseDocument } from '@amana/sdk/schemas'
import type { QueryClient } from '@tanstack/react-query'
import { type Hex, hexToBytes } from 'viem'
import * as z from 'zod/mini'
import type { Language } from '../i18n/language.ts'
import { prepareDates } from '../i18n/time.ts'
import { latestBlockQuery } from './block.ts'
import { bookQuery, creationQuery } from './campaign-book.ts'
import { readClient } from './client.ts'
import type { ChainConfig, SiteConfig } from './config.ts'
import { contentQuery, contentUrls } from './content.ts'
import { creationParts } from './creation-parts.ts'
import { beginningOf } from './index-beginning.ts'
import { ledgerIn } from './index-ledger.ts'
import type { LedgerAnswer } from './index-ledger-answer.ts'
import { askAhead, type LedgerToRead } from './read-book.ts'
import { pictureHash } from './terms-picture.ts'

export interface CampaignAhead {
  account: AccountId
  /** What the page shows first: how the campaign began, or all of it. */
  beginsWith: 'creation' | 'book'
}

interface Asked {
  language: Language
  /** On its way, where an index knows the campaign. */
  ledger: Promise<LedgerAnswer | undefined> | undefined
}

/** Reads what a page about a campaign begins with, and fetches the picture, while the page is still being made. */
export async function readCampaignAhead(
  queryClient: QueryClient,
  site: SiteConfig,
  chain: ChainConfig,
  { account, beginsWith }: CampaignAhead,
  { ledger, language }: Asked,
): Promise<void> {
  const { indexUrl } = site
  const [block, told] = await Promise.all([
    queryClient.fetchQuery(latestBlockQuery(chain)),
    indexUrl === undefined ? undefined : beginningOf(indexUrl, account).catch(() => undefined),
  ])
  const at = { chain, indexUrl, block }
  const creation = queryClient.prefetchQuery(creationQuery(at, account.address))
  const parts = told && creationParts(told.creation)
  if (parts) {
    const shape = { campaign: account.address, parameters: parts.parameters }
    askAhead(
      chain,
      { client: readClient(chain), blockNumber: block.number },
      shape,
      ledger && toRead(ledger, account, beginsWith === 'book'),
    )
    const picture = pictureHash(imageIn(parts.terms))
    if (picture) void queryClient.prefetchQuery(contentQuery(contentUrls(site), picture))
  }
  // While the answers are on their way; what was just asked leaves a moment later.
  setTimeout(() => prepareDates(language), MOMENT)
  await (beginsWith === 'book' ? queryClient.prefetchQuery(bookQuery(at, account.address)) : creation)
}

/** Its ledger, read once: at once where the page begins with it, when it is wanted elsewhere. */
function toRead(ledger: Promise<LedgerAnswer | undefined>, account: AccountId, isWanted: boolean): LedgerToRead {
  let reading: ReturnType<LedgerToRead> | undefined
  const read = () => {
    reading ??= ledger.then((answer) => answer && ledgerIn(answer, account))
    return reading
  }
  // Whoever reads on hears of what is wrong with it.
  if (isWanted) read().catch(() => undefined)
  return read
}

/** Milliseconds. */
const MOMENT = 30

const pictured = z.object({ image: z.string() })

/** Of terms, without reading the rest of them. */
function imageIn(terms: Hex): string | undefined {
  try {
    return parseDocument(pictured, hexToBytes(terms), MAX_TERMS_BYTES).image
  } catch {
    return undefined // they have none, or are no terms at all
  }
}
