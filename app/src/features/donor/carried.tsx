import { ambassadorView, type SourceView } from '@amana/sdk/ledger/source'
import type { Address } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'

/** What came to a campaign through links with an address in them. */
export interface Carried {
  book: CampaignBook
  view: SourceView
}

export function carriedBy(books: readonly CampaignBook[], address: Address): Carried[] {
  return books.flatMap((book) => {
    const { parameters, charity, block } = book.record
    const view = ambassadorView({ parameters, charity, events: book.events, timestamp: block.timestamp }, address)
    return view ? [{ book, view }] : []
  })
}

interface CarriedSectionProps {
  carried: readonly Carried[]
  chainId: number
  address: Address
}

/** Gifts of others that name this address as the one who carried the appeal. */
export function CarriedSection({ carried, chainId, address }: CarriedSectionProps) {
  const { donor: text } = useText()
  return (
    <section className="card">
      <h2>{text.carried}</h2>
      <p className="small quiet">{text.carriedText}</p>
      <ul className="donor-gifts">
        {carried.map((one) => (
          <CarriedLine key={one.book.record.address} {...one} chainId={chainId} address={address} />
        ))}
      </ul>
    </section>
  )
}

function CarriedLine({ book: { record }, view, chainId, address }: Carried & Omit<CarriedSectionProps, 'carried'>) {
  const { donor: text, campaign } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  return (
    <li>
      <Link href={paths.ambassador(language, { chainId, address: record.address }, address)}>
        {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
      </Link>
      <p className="small quiet">{text.carriedGifts(view.public.gifts, money.amount(view.public.amount))}</p>
    </li>
  )
}
