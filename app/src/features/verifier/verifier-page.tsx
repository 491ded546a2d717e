import '../../styles/verifier.css'
import { type Address as AddressValue, isAddressEqual } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useNameOf, usePartyNames } from '../../data/party-names.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Drawing } from '../../ui/drawing.tsx'
import { Party } from '../../ui/party.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Inbox } from './inbox.tsx'
import { Past } from './past.tsx'
import { type TrackRecord, trackRecord } from './track-record.ts'

export type NextOf = (book: CampaignBook, milestone: number) => string

interface VerifierPageProps {
  chainId: number
  address: AddressValue
  /** Those that name it, newest first; at least one. */
  books: readonly [CampaignBook, ...CampaignBook[]]
  /** What happens in a milestone if nobody acts. */
  nextOf: NextOf
}

/** What waits for somebody's decision, and how they decided so far: nothing here rests on anybody's word. */
export function VerifierPage({ chainId, address, books, nextOf }: VerifierPageProps) {
  const { review: text } = useText()
  const wallet = useWallet()
  const record = trackRecord(books, address)
  const name = usePartyNames(books[0].record).nameOf(address)
  const isMine = wallet.address !== undefined && isAddressEqual(wallet.address, address)
  const kind =
    record.parts.size > 1 ? text.kinds.both : record.parts.has('panel') ? text.kinds.panel : text.kinds.verifier
  return (
    <div className="stack" data-gap="large">
      <header className="place-head">
        <div className="stack" data-gap="small">
          <p className="quiet">{kind}</p>
          <h1>{name ? <UserText>{name}</UserText> : <Address value={address} plain />}</h1>
          <p>
            <Address value={address} full />
          </p>
          <p className="quiet">{isMine ? text.leadMine : text.lead}</p>
        </div>
        <Drawing name="signpost" />
      </header>
      <Inbox chainId={chainId} questions={record.open} nextOf={nextOf} />
      <Figures record={record} />
      <div className="place-columns">
        <Past chainId={chainId} questions={record.past} />
        <Charities record={record} />
      </div>
    </div>
  )
}

function Figures({ record }: { record: TrackRecord }) {
  const { review: text } = useText()
  const format = useFormat()
  const { yes, no, silent, notNeeded, late, median, objected, overruled } = record
  const share = (part: number) =>
    yes === 0 ? undefined : text.ofYes(format.number(part), isolate(format.share(BigInt(part), BigInt(yes))))
  const figures = [
    { name: text.asked, value: format.number(record.past.length + record.open.length) },
    { name: text.yes, value: format.number(yes) },
    { name: text.no, value: format.number(no) },
    { name: text.silent, value: format.number(silent) },
    { name: text.notNeeded, value: format.number(notNeeded) },
    { name: text.lateCount, value: format.number(late) },
    { name: text.median, value: median === undefined ? undefined : format.duration(median) },
    { name: text.objected, value: share(objected) },
    { name: text.overruled, value: share(overruled) },
  ]
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{text.figures}</h2>
      <dl className="card figures member-figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="quiet">{text.nothing}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{text.figuresText}</p>
    </section>
  )
}

/** Who is chosen again and again by the same charity is not bad for it; readers should know. */
function Charities({ record }: { record: TrackRecord }) {
  const { review: text } = useText()
  return (
    <section className="card" aria-labelledby="charities">
      <h2 id="charities">{text.charities}</h2>
      <p className="small quiet">{text.charitiesText}</p>
      <ul className="stack" data-gap="small">
        {record.charities.map(({ charity, books }) => (
          <Charity key={charity} charity={charity} books={books} />
        ))}
      </ul>
    </section>
  )
}

function Charity({ charity, books }: TrackRecord['charities'][number]) {
  const { review: text } = useText()
  const language = useLanguage()
  const name = useNameOf(books[0], charity)
  return (
    <li>
      <Party name={name} address={charity} href={paths.charity(language, charity)} />{' '}
      <span className="quiet">· {text.campaigns(books.length)}</span>
    </li>
  )
}
