import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { Said } from '../../data/journal-threads.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'

/** Who speaks, in which part, when, and where that is recorded. */
export function Byline({ record, said }: { record: CampaignRecord; said: Said }) {
  const { journal: text } = useText()
  const { nameOf } = usePartyNames(record)
  return (
    <p className="row small byline">
      <Badge>{text.roles[said.role]}</Badge>
      <Party name={nameOf(said.author)} address={said.author} />
      <span className="quiet">
        <DateTime value={said.timestamp} />
      </span>
      <span className="quiet">
        {text.recorded} <Hash value={said.transaction} />
      </span>
    </p>
  )
}
