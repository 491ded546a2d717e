import { formatAccountId } from '@amana/sdk/caip'
import type { ReactNode } from 'react'
import type { Address as AddressValue } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useSite } from '../../data/site.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { Icon } from '../../ui/icon.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Answering } from './answering.tsx'
import { Registration } from './registration.tsx'
import { Standing } from './standing.tsx'
import { Updates } from './updates.tsx'

interface CharityPageProps {
  chain: ChainConfig
  address: AddressValue
  /** Its campaigns, newest first; at least one. */
  books: readonly [CampaignBook, ...CampaignBook[]]
  cards: ReactNode
}

/** Who asks for money, in what its campaigns did: nothing here rests on the word of this site. */
export function CharityPage({ chain, address, books, cards }: CharityPageProps) {
  const { charity: text } = useText()
  const language = useLanguage()
  const [newest] = books
  const name = usePartyNames(newest.record).nameOf(address)
  return (
    <div className="stack" data-gap="large">
      <header className="place-head">
        <div className="stack" data-gap="small">
          <p className="quiet">{text.kind}</p>
          <h1>{name ? <UserText>{name}</UserText> : <Address value={address} plain />}</h1>
          <p>
            <Address value={address} full />
          </p>
          <Registration chain={chain} books={books} />
          <p>
            <Link className="onward" href={paths.desk(language, address)}>
              {text.desk}
              <Icon name="next" />
            </Link>
          </p>
        </div>
        <Drawing name="sprout" />
      </header>
      <Standing books={books} address={address} />
      <section className="stack">
        <h2>{text.campaigns(books.length)}</h2>
        <ul className="grid campaigns">{cards}</ul>
      </section>
      <div className="place-columns">
        <Updates chain={chain} address={address} books={books} />
        <div className="stack">
          <Answering chain={chain} address={address} books={books} />
          <Follow chainId={chain.chainId} address={address} />
        </div>
      </div>
    </div>
  )
}

/** News and deadlines where the reader wants them, without an account. Only an index makes them. */
function Follow({ chainId, address }: { chainId: number; address: AddressValue }) {
  const { charity: text } = useText()
  const language = useLanguage()
  const { indexUrl } = useSite()
  if (!indexUrl) return null
  const base = `${indexUrl}/v1/charities/${formatAccountId({ chainId, address })}`
  return (
    <section className="card">
      <h2>{text.follow}</h2>
      <p className="small quiet">{text.followText}</p>
      <ul className="stack" data-gap="small">
        <li>
          <a className="onward" href={`${base}/feed.atom?lang=${language}`} rel="noreferrer">
            {text.feed}
            <Icon name="next" />
          </a>
        </li>
        <li>
          <a className="onward" href={`${base}/calendar.ics?lang=${language}`} rel="noreferrer">
            {text.calendar}
            <Icon name="next" />
          </a>
        </li>
      </ul>
    </section>
  )
}
