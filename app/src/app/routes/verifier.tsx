import '../../styles/campaign.css'
import '../../styles/places.css'
import { isAddressEqual } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { VerifierPage } from '../../features/verifier/verifier-page.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import { organiserIn } from '../../lib/terms-in.ts'
import type { PageParameters } from '../routes.ts'
import { PartyFrame } from './party-frame.tsx'

export default function VerifierRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { review: text, campaign } = useText()
  const format = useFormat()
  const language = useLanguage()
  const nextOf = ({ record, ...book }: CampaignBook, milestone: number) => {
    const { silence } = milestoneFacts({ record, ...book }, milestone)
    const { terms } = record.creation
    const charity = terms && organiserIn(terms, language).name
    const name = isolateText(charity ?? `${record.charity.slice(0, 6)}…${record.charity.slice(-4)}`)
    return silenceSentence(silence, campaign.silence, name, format.dateTime)
  }
  return (
    <PartyFrame
      address={parameters.address}
      part="member"
      has={({ parameters: { verifiers, panel } }, address) =>
        [...verifiers.members, ...panel.members].some((one) => isAddressEqual(one, address))
      }
      texts={{ kind: text.kinds.verifier, loading: text.loading, empty: text.empty, emptyText: text.emptyText }}
    >
      {({ chain, address, books }) => (
        <VerifierPage chainId={chain.chainId} address={address} books={books} nextOf={nextOf} />
      )}
    </PartyFrame>
  )
}
