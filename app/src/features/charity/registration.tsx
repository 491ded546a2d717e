import { lazy, type ReactNode, Suspense } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import WebsiteLine from '../../data/website-line.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { UserText } from '../../ui/user-text.tsx'

const NameNotice = lazy(() => import('../../data/name-notice.tsx'))

interface RegistrationProps {
  chain: ChainConfig
  books: readonly [CampaignBook, ...CampaignBook[]]
}

/** What the charity says it is, and that nobody here has verified it; of its websites, whether they name it back. */
export function Registration({ chain, books }: RegistrationProps) {
  const { charity: text, campaign } = useText()
  const language = useLanguage()
  const websites = onePerWebsite(books.map(({ record }) => record))
  const organiser = books[0].record.creation.terms?.organiser
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  return (
    <>
      <p className="row">{organiser && <Badge>{campaign.organiserKinds[organiser.kind]}</Badge>}</p>
      {websites.map((record) => (
        <WebsiteLine key={record.address} chain={chain} record={record} />
      ))}
      <Suspense fallback={null}>
        <NameNotice chain={chain} record={books[0].record} />
      </Suspense>
      {organiser ? (
        <dl className="facts">
          {organiser.country && (
            <Fact name={text.country}>
              <bdi>{countries.of(organiser.country)}</bdi>
            </Fact>
          )}
          {organiser.register && (
            <Fact name={text.register}>
              <UserText>{organiser.register}</UserText>
            </Fact>
          )}
          {organiser.number && (
            <Fact name={text.number}>
              <bdi dir="ltr">{organiser.number}</bdi>
            </Fact>
          )}
          {organiser.identifier && (
            <Fact name={text.identifier}>
              <bdi dir="ltr">{organiser.identifier}</bdi>
            </Fact>
          )}
          {organiser.domain && (
            <Fact name={text.website}>
              <bdi dir="ltr">{organiser.domain}</bdi>
            </Fact>
          )}
        </dl>
      ) : (
        <p>{text.noTerms}</p>
      )}
      <p className="small quiet">{text.selfDeclared}</p>
    </>
  )
}

/** The newest campaign that names each website; one without any, where none does. */
function onePerWebsite(newestFirst: readonly CampaignRecord[]): CampaignRecord[] {
  const domainOf = ({ creation }: CampaignRecord) => creation.terms?.organiser.domain
  const named = newestFirst.filter((one) => domainOf(one) !== undefined)
  const websites = named.filter((one, place) => named.findIndex((other) => domainOf(other) === domainOf(one)) === place)
  return websites.length > 0 ? websites : newestFirst.slice(0, 1)
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
