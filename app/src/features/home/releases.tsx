import { Link } from 'wouter'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useEvidencePicture } from '../../data/evidence-picture.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { useTermsPicture } from '../../data/terms-picture.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Card } from '../../ui/card.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { StoredPicture } from '../../ui/stored-picture.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** A milestone whose coins were released, and when. */
export interface Release {
  record: CampaignRecord
  milestone: CampaignRecord['milestones'][number]
}

/** Newest first. The state says since when a milestone is final. */
export function latestReleases(records: readonly CampaignRecord[], count: number): Release[] {
  return records
    .flatMap((record) => record.milestones.map((milestone) => ({ record, milestone })))
    .filter(({ milestone: { state, funded } }) => (state === 'Released' || state === 'Split') && funded > 0n)
    .sort((a, b) => b.milestone.time - a.milestone.time)
    .slice(0, count)
}

export function ReleaseCard({ release: { record, milestone }, chainId }: { release: Release; chainId: number }) {
  const { home: text, campaign } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const title = useMilestoneTitles(record, campaign.untitled)[milestone.index] ?? ''
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const evidence = useEvidencePicture(milestone.attempt > 0n ? milestone.evidence : undefined)
  const appeal = useTermsPicture(terms)
  return (
    <Card as="li" className="campaign-card release">
      <div className="terms-picture">
        {evidence ? (
          <StoredPicture bytes={evidence.bytes} alt={evidence.alt} />
        ) : (
          appeal && <StoredPicture bytes={appeal} alt="" />
        )}
      </div>
      <h3>
        <Link href={paths.campaign(language, { chainId, address: record.address })}>
          <UserText>{title}</UserText>
        </Link>
      </h3>
      <p className="small quiet">
        {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
      </p>
      <p>{milestone.paid > 0n ? text.paid(money.amount(milestone.paid)) : text.released}</p>
      <p className="small quiet">
        <DateTime value={milestone.time} dateOnly />
        {evidence && <> · {text.pictureIsEvidence}</>}
      </p>
    </Card>
  )
}
