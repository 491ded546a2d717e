import type { ReactNode } from 'react'
import { type Address as AddressValue, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Calendar } from './calendar.tsx'
import { CampaignDesk } from './campaign-desk.tsx'
import { DueList } from './due-list.tsx'
import { isOpen, tasksOf } from './tasks.ts'

interface DeskPageProps {
  chain: ChainConfig
  address: AddressValue
  /** Its campaigns, newest first; at least one. */
  books: readonly [CampaignBook, ...CampaignBook[]]
  /** What can be done with a milestone, for whom it may be done by. */
  actionsOf: (book: CampaignBook, milestone: number) => ReactNode
  /** Updates, corrections and answers; nothing where the chain has no journal. */
  voicesOf?: ((book: CampaignBook) => ReactNode) | undefined
}

/** Everything that a charity has to do and by when, open to anybody: what it owes its donors is no secret. */
export function DeskPage({ chain, address, books, actionsOf, voicesOf }: DeskPageProps) {
  const { desk: text } = useText()
  const language = useLanguage()
  const wallet = useWallet()
  const [newest] = books
  const name = usePartyNames(newest.record).nameOf(address)
  const isOwn = wallet.address !== undefined && isAddressEqual(wallet.address, address)
  const ordered = [...books.filter(isOpen), ...books.filter((book) => !isOpen(book))]
  return (
    <div className="stack desk" data-gap="large">
      <header className="stack" data-gap="small">
        <p className="quiet">{text.kind}</p>
        <h1>{name ? <UserText>{name}</UserText> : <Address value={address} plain />}</h1>
        <p>
          <Address value={address} />{' '}
          <Link className="onward" href={paths.charity(language, address)}>
            {text.toCharity}
            <Icon name="next" />
          </Link>
        </p>
        {!isOwn && (
          <Notice title={text.reading}>
            <p>{text.readingText}</p>
            {wallet.address === undefined && (
              <p className="row">
                <Button onClick={wallet.open}>
                  <Icon name="wallet" />
                  {text.connect}
                </Button>
              </p>
            )}
          </Notice>
        )}
      </header>
      <DueList tasks={tasksOf(books)} isOwn={isOwn} />
      <section className="stack">
        <h2>{text.campaigns(books.length)}</h2>
        {ordered.map((book) => (
          <CampaignDesk
            key={book.record.address}
            chain={chain}
            book={book}
            actionsOf={actionsOf}
            voices={voicesOf?.(book)}
          />
        ))}
      </section>
      <Calendar chain={chain} address={address} books={books} />
    </div>
  )
}
