import { useId } from 'react'
import { Link } from 'wouter'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Party } from '../../ui/party.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** How to reach whoever answers for the campaign, and what is only its own word. */
export function Contact({ record }: { record: CampaignRecord }) {
  const { campaign } = useText()
  const text = campaign.contact
  const language = useLanguage()
  const titleId = useId()
  const { nameOf } = usePartyNames(record)
  const { terms } = record.creation
  const organiser = terms?.organiser
  const site = organiser?.domain
  const page = webLink(terms?.external_link)
  return (
    <section className="card" aria-labelledby={titleId} id="contact">
      <h2 id={titleId}>{text.title}</h2>
      <p className="row">
        <Party name={nameOf(record.charity)} address={record.charity} />
        {organiser && <Badge>{campaign.organiserKinds[organiser.kind]}</Badge>}
        {organiser?.country && <bdi dir="ltr">{organiser.country}</bdi>}
      </p>
      {organiser?.register && organiser.number && (
        <p>
          <UserText>{campaign.register(organiser.register, organiser.number)}</UserText>
        </p>
      )}
      <ul className="row">
        {site && (
          <li>
            <a href={`https://${site}`} target="_blank" rel="noreferrer nofollow">
              <bdi dir="ltr">{site}</bdi>
            </a>
          </li>
        )}
        {page && (
          <li>
            <a href={page.href} target="_blank" rel="noreferrer nofollow">
              {text.page} <bdi dir="ltr">{page.host}</bdi>
            </a>
          </li>
        )}
        <li>
          <Link href={paths.charity(language, record.charity)}>{text.charityPage}</Link>
        </li>
      </ul>
      {(site || page || organiser?.register) && <p className="quiet small">{text.ownWords}</p>}
      <p>{site || page ? text.askThere : text.noContact}</p>
    </section>
  )
}

/** A link that leaves the site; its host is always said. */
function webLink(link: string | undefined): URL | undefined {
  if (!link || !URL.canParse(link)) return undefined
  const url = new URL(link)
  return url.protocol === 'https:' ? url : undefined
}
