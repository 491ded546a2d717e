import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { CampaignPage } from '../../features/campaign/campaign-page.tsx'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { supportOf } from '../../features/campaign/support.ts'
import Trust from '../../features/campaign/trust.tsx'
import { useText } from '../../i18n/text.tsx'
import { CampaignLine } from './campaign-later.tsx'

interface CampaignPreviewProps {
  chain: ChainConfig
  book: CampaignBook
}

/** The page of a campaign that is not there yet, put together as that of one that is. */
export default function CampaignPreview({ chain, book }: CampaignPreviewProps) {
  const { campaign: text } = useText()
  const { record, lots } = book
  const titles = useMilestoneTitles(record, text.untitled)
  const facts = record.milestones.map(({ index }) => milestoneFacts(book, index))
  const support = supportOf(record, record.milestones.length, lots)
  const milestones = facts.map((milestone) => ({ ...milestone, title: titles[milestone.index] ?? '' }))
  return (
    <CampaignPage
      book={book}
      chainId={chain.chainId}
      facts={facts}
      support={support}
      own={[]}
      coinLine={
        <CampaignLine token={unitOf(record)} milestones={milestones} lots={[]} own={[]} onOpenGift={() => undefined} />
      }
      trust={<Trust chain={chain} record={record} support={support} titles={titles} />}
      ledger={null}
    />
  )
}
