import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { Absorb } from './absorb.tsx'
import { Cancel } from './cancel.tsx'
import { Poke } from './poke.tsx'
import { Refunds } from './refunds.tsx'
import { Settlements } from './settlements.tsx'

export interface PayPanelProps {
  chain: ChainConfig
  book: CampaignBook
  /** Counted from 0. */
  milestone: number
}

/** What is due now for a milestone, and what its charity may still stop. Nothing where nothing can be done. */
export function PayPanel(props: PayPanelProps) {
  return (
    <>
      <Poke {...props} />
      <Settlements {...props} />
      <Refunds {...props} />
      <Cancel {...props} />
    </>
  )
}

/** Coins that reached the campaign outside of any gift: once per campaign. */
export function SurplusPanel({ chain, book }: Omit<PayPanelProps, 'milestone'>) {
  return <Absorb chain={chain} book={book} />
}
