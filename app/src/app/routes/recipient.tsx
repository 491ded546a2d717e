import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/places.css'
import { isAddressEqual } from 'viem'
import { RecipientPage } from '../../features/recipient/recipient-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { useUnlisted } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { PartyFrame } from './party-frame.tsx'

export default function RecipientRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { recipient: text } = useText()
  useUnlisted()
  return (
    <PartyFrame
      address={parameters.address}
      part="recipient"
      has={({ parameters: { milestones } }, address) =>
        milestones.some(({ payouts }) => payouts.some(({ recipient }) => isAddressEqual(recipient, address)))
      }
      texts={text}
    >
      {({ chain, address, books }) => <RecipientPage chainId={chain.chainId} address={address} books={books} />}
    </PartyFrame>
  )
}
