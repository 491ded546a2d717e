import type { Entry } from '@amana/sdk/actions/getEntries'
import { type Update, updateSchema } from '@amana/sdk/journal-documents'
import { type Note, noteSchema, parseDocument } from '@amana/sdk/schemas'
import { type Address, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { ContentError, useContent } from '../../data/content.ts'
import { useJournals } from '../../data/journal.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'

const SHOWN = 6

interface UpdatesProps {
  chain: ChainConfig
  address: Address
  books: readonly CampaignBook[]
}

/** What the charity itself has told its donors, newest first. It cannot take anything back. */
export function Updates({ chain, address, books }: UpdatesProps) {
  const { charity: text } = useText()
  const reading = useJournals(
    chain,
    books.map(({ record }) => record.address),
  )
  return (
    <section className="card">
      <h2>{text.updates}</h2>
      <ReadingView reading={reading} skeleton={<Skeleton label={text.loadingWords} lines={6} />}>
        {(journals) => {
          const updates = journals
            .flatMap(({ entries }) => entries)
            .filter(
              ({ kind, author }) => (kind === 'Update' || kind === 'Correction') && isAddressEqual(author, address),
            )
            .sort((a, b) => Number(b.blockNumber - a.blockNumber) || b.logIndex - a.logIndex)
          if (updates.length === 0) return <EmptyState as="h3" title={text.noUpdates} text={text.noUpdatesText} />
          return (
            <ul className="entries">
              {updates.slice(0, SHOWN).map((entry) => (
                <UpdateView
                  key={`${entry.transactionHash}/${entry.logIndex}`}
                  entry={entry}
                  chainId={chain.chainId}
                  book={books.find(({ record }) => isAddressEqual(record.address, entry.campaign))}
                />
              ))}
            </ul>
          )
        }}
      </ReadingView>
    </section>
  )
}

interface UpdateViewProps {
  entry: Entry
  chainId: number
  book: CampaignBook | undefined
}

function UpdateView({ entry, chainId, book }: UpdateViewProps) {
  const { charity: text, campaign, reading } = useText()
  const language = useLanguage()
  const content = useContent(entry.content)
  const words = content.data && wordsIn(content.data.bytes)
  const terms = book?.record.creation.terms
  const texts = terms && termsIn(terms, language)
  const missing =
    content.error instanceof ContentError && content.error.problem === 'mismatch'
      ? reading.contentMismatch
      : reading.contentMissing
  return (
    <li>
      <p className="small quiet">
        <DateTime value={entry.timestamp} dateOnly /> · {entry.kind === 'Correction' && <>{text.correction} · </>}
        <Link href={paths.campaign(language, { chainId, address: entry.campaign })}>
          {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
        </Link>
      </p>
      {words && 'title' in words && (
        <h3>
          <UserText lang={words.language}>{words.title}</UserText>
        </h3>
      )}
      {words && (
        <UserText block lang={words.language}>
          {words.text}
        </UserText>
      )}
      {content.isPending && <Skeleton label={text.loadingWords} lines={2} />}
      {content.error && <p className="quiet">{missing}</p>}
      {content.data && !words && <p className="quiet">{text.unreadable}</p>}
    </li>
  )
}

/** An update has a title; whoever wrote a plain note is read too. */
function wordsIn(bytes: Uint8Array): Update | Note | undefined {
  for (const schema of [updateSchema, noteSchema]) {
    try {
      return parseDocument(schema, bytes)
    } catch {
      // not in this form
    }
  }
  return undefined
}
