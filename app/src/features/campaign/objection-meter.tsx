import { objectionsReach } from '@amana/sdk/coin-line'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { MilestoneFacts } from './milestone-facts.ts'

/** How many coins object, of how many it takes. */
export function ObjectionMeter({ record, milestone }: { record: CampaignRecord; milestone: MilestoneFacts }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { objectionBps } = record.parameters.rules
  const { state, objected, amount } = milestone
  const windowOpen = state === 'Approved' || state === 'ApprovedByPanel' || state === 'AppealedObjection'
  if (!windowOpen && objected === 0n) return null
  const reached = objectionsReach(objected, amount, objectionBps)
  const part = isolate(format.share(objected, amount))
  const needed = isolate(format.share(BigInt(objectionBps), 10_000n))
  return (
    <div className="stack" data-gap="small">
      <h4>{text.objections}</h4>
      <Progress
        label={text.objections}
        labelHidden
        value={objected}
        maximum={(amount * BigInt(objectionBps)) / 10_000n}
        text={reached ? text.objectionReached(part, needed) : text.objectionMeter(part, needed)}
      />
    </div>
  )
}
