import '../../styles/campaign-code.css'
import '../../styles/follow.css'
import '../../styles/share.css'
import type { AccountId } from '@amana/sdk/caip'
import { CampaignWords } from '../../data/campaign-code.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { useCampaignName } from '../../data/party-names.ts'
import { Follow } from '../../features/follow/follow.tsx'
import { ShareSheet } from '../../features/share/share-sheet.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'

/** Handing a campaign on, comparing it with a poster, and being told what happens in it. */
export default function CampaignOnward({ record, campaign }: { record: CampaignRecord; campaign: AccountId }) {
  const { share: text } = useText()
  const language = useLanguage()
  const name = useCampaignName(record)
  return (
    <>
      <section className="card screen-only" aria-label={text.open}>
        <div className="row" data-spread>
          <CampaignWords campaign={campaign} />
          <ShareSheet campaign={campaign} path={paths.campaign(language, campaign)} title={name} />
        </div>
      </section>
      <Follow about={campaign} />
    </>
  )
}
