// What can be done on a recipient's page, fetched after what is read there.
import { type ComponentProps, lazy, Suspense } from 'react'
import type { ChainConfig } from '../../data/config.ts'
import type { PayoutRow } from '../../features/recipient/received.ts'

const SettleOne = lazy(async () => ({ default: (await import('../../features/pay/settle-one.tsx')).SettleOne }))
const Acknowledgement = lazy(async () => ({
  default: (await import('../../features/voices/acknowledgement.tsx')).Acknowledgement,
}))
const HolderCard = lazy(async () => ({ default: (await import('../../features/voices/holder-card.tsx')).HolderCard }))

/** Having a payout paid that is due, by anybody; and saying that one has arrived, by the recipient. */
export function PayoutActions({ chain, row }: { chain: ChainConfig; row: PayoutRow }) {
  const { book, payout, standing } = row
  const place = { chain, book, milestone: payout.milestone, payout: payout.index }
  return (
    <Suspense fallback={null}>
      {standing === 'released' && <SettleOne {...place} />}
      {standing === 'paid' && chain.journal && <Acknowledgement {...place} />}
    </Suspense>
  )
}

export function Holder(props: ComponentProps<typeof HolderCard>) {
  return (
    <Suspense fallback={null}>
      <HolderCard {...props} />
    </Suspense>
  )
}
