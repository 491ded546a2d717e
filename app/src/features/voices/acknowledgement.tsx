import { useMemo } from 'react'
import { isAddressEqual } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useJournal } from '../../data/journal.ts'
import { threadsIn } from '../../data/journal-threads.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MarkReceived } from './mark-received.tsx'

interface AcknowledgementProps {
  chain: ChainConfig
  book: CampaignBook
  /** Both counted from 0. */
  milestone: number
  payout: number
}

/** Of a payout that was paid: whether its recipient says so too, and for the recipient itself the way to say it. */
export function Acknowledgement({ chain, book, milestone, payout }: AcknowledgementProps) {
  const { journal: text } = useText()
  const format = useFormat()
  const { address } = useWallet()
  const reading = useJournal(chain, book.record.address)
  const journal = reading.status === 'ready' ? reading.data : undefined
  const receipts = useMemo(() => (journal ? threadsIn(book, journal).receipts : undefined), [book, journal])
  const paid = book.record.milestones[milestone]?.payouts[payout]
  if (!receipts || !paid) return null
  const receipt = receipts.find((one) => one.milestone === milestone && one.payout === payout)
  const isRecipient = address !== undefined && isAddressEqual(address, paid.recipient)
  return (
    <>
      <p className="small" role="status">
        {receipt ? (
          <>
            <Icon name="check" /> {text.confirmedOn(format.date(receipt.timestamp))}
          </>
        ) : (
          <span className="quiet">{text.notConfirmed}</span>
        )}
      </p>
      {isRecipient && (
        <MarkReceived
          chain={chain}
          record={book.record}
          milestone={milestone}
          payout={payout}
          amount={paid.due}
          isConfirmed={receipt !== undefined}
        />
      )}
    </>
  )
}
