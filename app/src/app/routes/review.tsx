import '../../styles/campaign.css'
import '../../styles/campaign-code.css'
import { lazy, Suspense } from 'react'
import { type CampaignBook, useCampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { DecisionList } from '../../features/campaign/decisions.tsx'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { ReviewPage } from '../../features/decide/review-page.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { badgeOf } from '../../lib/milestone-badge.ts'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { usePageTitle } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { CampaignFrame, CampaignReading, NoCampaign } from './campaign-frame.tsx'

const ObjectionPanel = lazy(async () => ({
  default: (await import('../../features/objection/objection-panel.tsx')).ObjectionPanel,
}))

export default function ReviewRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const number = Number(parameters.milestone ?? '')
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, { address }) => <Read chain={chain} address={address} index={number - 1} />}
    </CampaignFrame>
  )
}

function Read({ chain, address, index }: { chain: ChainConfig; address: `0x${string}`; index: number }) {
  const { review: text } = useText()
  const reading = useCampaignBook(chain, address)
  return (
    <CampaignReading reading={reading}>
      {(book) =>
        book.record.milestones[index] ? (
          <Composed chain={chain} book={book} index={index} />
        ) : (
          <NoCampaign title={text.noMilestone} text={text.noMilestoneText(book.record.milestones.length)} />
        )
      }
    </CampaignReading>
  )
}

/** Puts the features together; none of them knows another. */
function Composed({ chain, book, index }: { chain: ChainConfig; book: CampaignBook; index: number }) {
  const { campaign: text } = useText()
  const format = useFormat()
  const { record } = book
  const { inSentence } = usePartyNames(record)
  const facts = milestoneFacts(book, index)
  usePageTitle(useMilestoneTitles(record, text.untitled)[index])
  return (
    <ReviewPage
      chain={chain}
      record={record}
      milestone={facts}
      badge={<StateBadge state={badgeOf(facts)} />}
      next={silenceSentence(facts.silence, text.silence, inSentence(record.charity), format.dateTime)}
      claims={facts.claims}
      decided={
        facts.decisions.length > 0 && (
          <section className="card" aria-label={text.decisions}>
            <h2>{text.decisions}</h2>
            <DecisionList record={record} decisions={facts.decisions} />
          </section>
        )
      }
      objections={
        <Suspense fallback={null}>
          <ObjectionPanel chain={chain} book={book} milestone={index} heading="h2" />
        </Suspense>
      }
    />
  )
}
