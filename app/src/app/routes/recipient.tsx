import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/places.css'
import { isAddressEqual } from 'viem'
import { usePartyNames } from '../../data/party-names.ts'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import type { PayoutRow } from '../../features/recipient/received.ts'
import { RecipientPage } from '../../features/recipient/recipient-page.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import { useUnlisted } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { type FoundParty, PartyFrame } from './party-frame.tsx'
import { Holder, PayoutActions } from './recipient-acting.tsx'

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
      {(found) => <Composed {...found} />}
    </PartyFrame>
  )
}

/** Puts the features together; none of them knows another. */
function Composed({ chain, address, books }: FoundParty) {
  return (
    <RecipientPage
      chainId={chain.chainId}
      address={address}
      books={books}
      holder={<Holder chain={chain} address={address} books={books} />}
      actionsOf={(row) => (
        <>
          {row.standing === 'undecided' && <Next row={row} />}
          <PayoutActions chain={chain} row={row} />
        </>
      )}
    />
  )
}

/** What is coming: what happens with the milestone if nobody acts, and when. */
function Next({ row: { book, payout } }: { row: PayoutRow }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { inSentence } = usePartyNames(book.record)
  const { silence } = milestoneFacts(book, payout.milestone)
  return (
    <p className="small">{silenceSentence(silence, text.silence, inSentence(book.record.charity), format.dateTime)}</p>
  )
}
