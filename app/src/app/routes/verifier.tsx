import '../../styles/campaign.css'
import '../../styles/places.css'
import { type Address, getAddress, isAddress, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { type CampaignBook, useCampaignBooks } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useNameOf } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceLine } from '../../data/source-badge.tsx'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { VerifierPage } from '../../features/verifier/verifier-page.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { NoCampaign } from './campaign-frame.tsx'

export default function VerifierRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { review: text } = useText()
  const chain = useChosenChain()
  const address = parameters.address ?? ''
  if (!isAddress(address, { strict: false })) return <NoCampaign title={text.badAddress} text={text.badAddressText} />
  return (
    <>
      <ChainChoice />
      <Read chain={chain} address={getAddress(address)} />
    </>
  )
}

function Read({ chain, address }: { chain: ChainConfig; address: Address }) {
  const { review: text, campaign } = useText()
  const format = useFormat()
  const language = useLanguage()
  const reading = useCampaignBooks(chain, {
    name: `member ${address}`,
    has: ({ parameters: { verifiers, panel } }) =>
      [...verifiers.members, ...panel.members].some((one) => isAddressEqual(one, address)),
  })
  const newest = reading.status === 'ready' ? reading.data.at(-1) : undefined
  usePageTitle(useNameOf(newest, address) ?? text.kinds.verifier)
  const nextOf = ({ record, ...book }: CampaignBook, milestone: number) => {
    const { silence } = milestoneFacts({ record, ...book }, milestone)
    const charity = record.creation.terms?.organiser.name
    const name = isolateText(charity ?? `${record.charity.slice(0, 6)}…${record.charity.slice(-4)}`)
    return silenceSentence(silence, campaign.silence, name, format.dateTime)
  }
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="40rem" />}>
      {(oldestFirst) => {
        const [first, ...others] = oldestFirst.toReversed()
        if (!first) {
          return (
            <EmptyState wholePage drawing="signpost" title={text.empty} text={text.emptyText}>
              <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
                {campaign.toList}
              </Link>
            </EmptyState>
          )
        }
        return (
          <>
            <SourceLine reading={reading} />
            <VerifierPage chainId={chain.chainId} address={address} books={[first, ...others]} nextOf={nextOf} />
          </>
        )
      }}
    </ReadingView>
  )
}
