import { useMemo } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useJournal } from '../../data/journal.ts'
import { threadsIn } from '../../data/journal-threads.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'

interface ReceivedMarkProps {
  chain: ChainConfig
  book: CampaignBook
  /** Both counted from 0. */
  milestone: number
  payout: number
}

/** Beside a payment that the chain shows: whether its recipient says that it arrived. */
export default function ReceivedMark({ chain, book, milestone, payout }: ReceivedMarkProps) {
  const { journal: text } = useText()
  const format = useFormat()
  const reading = useJournal(chain, book.record.address)
  const journal = reading.status === 'ready' ? reading.data : undefined
  const receipts = useMemo(() => (journal ? threadsIn(book, journal).receipts : undefined), [book, journal])
  if (!receipts) return null
  const receipt = receipts.find((one) => one.milestone === milestone && one.payout === payout)
  return receipt ? (
    <span className="small">
      <Icon name="check" /> {text.confirmedOn(format.date(receipt.timestamp))}
    </span>
  ) : (
    <span className="quiet small">{text.notConfirmed}</span>
  )
}
