import type { CampaignRecord } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { PublicNote } from '../../data/public-note.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'
import type { Decision } from './milestone-facts.ts'

/** Who approved, rejected or ruled, and when: each one a signature that anyone can check again. */
export function DecisionList({ record, decisions }: { record: CampaignRecord; decisions: readonly Decision[] }) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const { nameOf } = usePartyNames(record)
  const words = ({ cause, yes }: Decision) => {
    if (cause === undefined) return yes ? text.approvedBy : text.rejectedBy
    return yes ? text.ruledFor : text.ruledAgainst
  }
  return (
    <ul className="decisions">
      {decisions.map((decision) => (
        <li key={`${decision.transaction}-${decision.by}-${decision.yes}`}>
          <Icon name={decision.yes ? 'check' : 'close'} />
          <div>
            <p>
              {words(decision)}{' '}
              <Party name={nameOf(decision.by)} address={decision.by} href={paths.verifier(language, decision.by)} />
            </p>
            <p className="quiet small">
              <DateTime value={decision.time} /> · <Hash value={decision.transaction} />
            </p>
            {decision.reason && <PublicNote hash={decision.reason} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
