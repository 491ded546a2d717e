import { CampaignLink } from '../../data/campaign-link.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { HiddenCampaign } from '../../data/listing.ts'
import { useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { UserText } from '../../ui/user-text.tsx'

interface HiddenNoteProps {
  chainId: number
  hidden: readonly { record: CampaignRecord; policy: HiddenCampaign }[]
}

/** Left out of the list is not taken away: which ones, since when, why, and where they are. */
export function HiddenNote({ chainId, hidden }: HiddenNoteProps) {
  const { finding: text } = useText()
  if (hidden.length === 0) return null
  return (
    <details className="hidden-note">
      <summary>
        <Icon name="info" /> {text.hidden(hidden.length)}
      </summary>
      <p className="small quiet">{text.hiddenText}</p>
      <ul className="stack" data-gap="small">
        {hidden.map(({ record, policy }) => (
          <li key={record.address}>
            <CampaignLink record={record} chainId={chainId} />
            <p className="small quiet">
              <bdi dir="ltr">{policy.date}</bdi> · <UserText>{policy.reason}</UserText>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
