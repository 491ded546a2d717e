import { Link } from 'wouter'
import { type CampaignRecord, useCampaigns } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceBadge } from '../../data/source-badge.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CampaignCard } from './campaign-card.tsx'

/** All campaigns of the chain: those that still take gifts first. */
export function CampaignList({ chain }: { chain: ChainConfig }) {
  const { campaign } = useText()
  const text = campaign.list
  const language = useLanguage()
  const reading = useCampaigns(chain)
  return (
    <div className="stack" data-gap="large">
      <header className="stack hero">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p className="row">
          <SourceBadge reading={reading} />
          <Link href={`/${language}/audit`}>{text.auditAny}</Link>
        </p>
      </header>
      <ReadingView
        reading={reading}
        skeleton={<Skeletons label={text.loading} />}
        empty={{
          when: (records) => records.length === 0,
          show: <EmptyState title={text.empty} text={text.emptyText} />,
        }}
      >
        {(records) => (
          <ul className="grid campaigns">
            {inOrder(records).map((record) => (
              <CampaignCard key={record.address} chainId={chain.chainId} record={record} />
            ))}
          </ul>
        )}
      </ReadingView>
    </div>
  )
}

function Skeletons({ label }: { label: string }) {
  return (
    <div className="grid">
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} label={label} height="24rem" />
      ))}
    </div>
  )
}

function inOrder(records: readonly CampaignRecord[]): CampaignRecord[] {
  return [...records.filter(takesGifts), ...records.filter((record) => !takesGifts(record))]
}

function takesGifts({ milestones, parameters, block }: CampaignRecord): boolean {
  return (
    block.timestamp < BigInt(parameters.rules.fundBy) &&
    milestones.some(({ state, funded, amount }) => state === 'Funding' && funded < amount)
  )
}
