import '../../styles/campaign.css'
import '../../styles/desk.css'
import '../../styles/evidence.css'
import '../../styles/journal.css'
import '../../styles/voices.css'
import { lazy, Suspense } from 'react'
import { isAddressEqual } from 'viem'
import { DeskPage } from '../../features/desk/desk-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { PageParameters } from '../routes.ts'
import { PartyFrame } from './party-frame.tsx'

// What the charity does is fetched after what it reads.
const ClaimPanel = lazy(async () => ({ default: (await import('../../features/claim/claim-panel.tsx')).ClaimPanel }))
const PayPanel = lazy(async () => ({ default: (await import('../../features/pay/pay-panel.tsx')).PayPanel }))
const CharityVoices = lazy(async () => ({
  default: (await import('../../features/voices/charity-voices.tsx')).CharityVoices,
}))

export default function DeskRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { desk: text, shell } = useText()
  return (
    <PartyFrame
      address={parameters.address}
      part="charity"
      has={({ charity }, address) => isAddressEqual(charity, address)}
      texts={text}
    >
      {({ chain, address, books }) => (
        <DeskPage
          chain={chain}
          address={address}
          books={books}
          actionsOf={(book, milestone) => (
            <Suspense fallback={null}>
              <ClaimPanel chain={chain} book={book} milestone={milestone} />
              <PayPanel chain={chain} book={book} milestone={milestone} />
            </Suspense>
          )}
          voicesOf={
            chain.journal &&
            ((book) => (
              <Suspense fallback={<Skeleton label={shell.loadingPage} lines={3} />}>
                <CharityVoices chain={chain} book={book} />
              </Suspense>
            ))
          }
        />
      )}
    </PartyFrame>
  )
}
