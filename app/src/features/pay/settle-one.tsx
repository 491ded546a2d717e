import { settle } from '@amana/sdk/actions/settle'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Act } from './act.tsx'
import { isTooSoon, isUpfrontDue } from './due.ts'
import { usePayability } from './settlement.ts'

interface SettleOneProps {
  chain: ChainConfig
  book: CampaignBook
  /** Both counted from 0. */
  milestone: number
  payout: number
  onSend?: () => void
}

/** One payout that is due: paying it, by anybody; and why the token may refuse it, what then, and that nothing is lost. */
export function SettleOne({ chain, book: { record, events }, milestone: index, payout, onSend }: SettleOneProps) {
  const { pay: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { inSentence } = usePartyNames(record)
  const milestone = record.milestones[index]
  const one = milestone?.payouts[payout]
  const isDecided = milestone?.state === 'Released' || milestone?.state === 'Split'
  const isDue = isDecided && one !== undefined && !one.settled && !isUpfrontDue(events, record, index)
  const tooSoon = milestone !== undefined && isTooSoon(record, milestone)
  const payability = usePayability(chain, record, { milestone: index, payout }, isDue && !tooSoon && one.due > 0n)
  if (!one) return null
  const { due, recipient, settled } = one
  const symbol = isolateText(record.token?.symbol ?? text.itsToken)
  return (
    <>
      {payability === 'refused' && !settled && (
        <Notice kind="warning" role="status" title={text.refusedTitle}>
          <div className="stack" data-gap="small">
            <p>{text.refusedWhy(symbol)}</p>
            <p>{text.refusedSafe(money.amount(due))}</p>
            <p>{text.refusedNext}</p>
          </div>
        </Notice>
      )}
      <Act
        chain={chain}
        record={record}
        purpose={`settle ${index} ${payout}`}
        label={
          due === 0n
            ? text.closeEmpty
            : payability === 'refused'
              ? text.tryAgain(money.amount(due), inSentence(recipient))
              : text.settleTo(money.amount(due), inSentence(recipient))
        }
        kind={payability === 'refused' ? 'secondary' : 'primary'}
        prepare={async () => settle.call({ campaign: record.address, milestone: index, payout })}
        success={text.settled}
        over={settled}
        disabled={tooSoon || !isDue}
        {...(onSend && { onSend })}
      />
    </>
  )
}
