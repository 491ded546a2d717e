import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import type { MilestoneFacts } from './milestone-facts.ts'

/** How a milestone ended, and where each of its coins is now. */
export function Outcome({ record, milestone }: { record: CampaignRecord; milestone: MilestoneFacts }) {
  const text = useText().campaign.outcome
  const money = useMoneyText(unitOf(record))
  const { state, funded, paid, refunded, unpaid, unreturned } = milestone
  return (
    <div className="stack" data-gap="small">
      <h4>{text.title}</h4>
      <ul className="bullets">
        {state === 'Refunded' && <li>{funded === 0n ? text.empty : text.failed}</li>}
        {state === 'Split' && <li>{text.split}</li>}
        {paid > 0n && <li>{text.paid(money.amount(paid))}</li>}
        {unpaid > 0n && <li>{text.released(money.amount(unpaid))}</li>}
        {refunded > 0n && <li>{text.refunded(money.amount(refunded))}</li>}
        {unreturned > 0n && <li>{text.refundable(money.amount(unreturned))}</li>}
      </ul>
    </div>
  )
}
