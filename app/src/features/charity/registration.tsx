import type { ReactNode } from 'react'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useProvenDomains } from '../../data/charity-domain.ts'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { UserText } from '../../ui/user-text.tsx'

interface RegistrationProps {
  chain: ChainConfig
  address: Address
  books: readonly [CampaignBook, ...CampaignBook[]]
}

/** What the charity says it is, and that nobody here has verified it; a website that names it back is said to. */
export function Registration({ chain, address, books }: RegistrationProps) {
  const { charity: text, campaign } = useText()
  const language = useLanguage()
  const domains = useProvenDomains(chain, address)
  const organiser = books[0].record.creation.terms?.organiser
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  return (
    <>
      <p className="row">
        {organiser && <Badge>{campaign.organiserKinds[organiser.kind]}</Badge>}
        {domains.length === 0 ? (
          <Badge icon="warning">{text.unverified}</Badge>
        ) : (
          domains.map((domain) => (
            <Badge key={domain} icon="check">
              {text.domainProven(isolate(domain))}
            </Badge>
          ))
        )}
      </p>
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
      <p className="small quiet">{domains.length === 0 ? text.selfDeclared : text.domainText}</p>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
