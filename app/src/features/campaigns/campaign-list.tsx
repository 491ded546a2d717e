import { useDeferredValue } from 'react'
import { Link } from 'wouter'
import { type CampaignRecord, useCampaigns } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type HiddenCampaign, hiddenIn, useHiddenCampaigns } from '../../data/listing.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceBadge } from '../../data/source-badge.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CampaignCard } from './campaign-card.tsx'
import { findCampaigns, type Sought, type SoughtName } from './find.ts'
import { FindForm } from './find-form.tsx'
import { HiddenNote } from './hidden-note.tsx'

interface CampaignListProps {
  chain: ChainConfig
  sought: Sought
  onSeek: (name: SoughtName, value: string) => void
  onForget: () => void
}

/** All campaigns of the chain that the listing policy shows: found by words, filtered, in the order asked for. */
export function CampaignList({ chain, ...seeking }: CampaignListProps) {
  const { campaign, finding } = useText()
  const text = campaign.list
  const language = useLanguage()
  const reading = useCampaigns(chain)
  const hidden = useHiddenCampaigns(chain)
  return (
    <div className="stack" data-gap="large">
      <header className="stack hero">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <p className="row">
          <SourceBadge reading={reading} />
          <Link href={paths.audits(language)}>{text.auditAny}</Link>
        </p>
      </header>
      <ReadingView
        reading={reading}
        skeleton={<Skeletons label={text.loading} />}
        empty={{
          when: (records) => records.length === 0,
          show: (
            <EmptyState drawing="shelf" title={text.empty} text={text.emptyText}>
              <Link className="button" href={paths.how(language)}>
                {finding.toHow}
              </Link>
            </EmptyState>
          ),
        }}
      >
        {(records) => <Findable chain={chain} records={records} hidden={hidden} {...seeking} />}
      </ReadingView>
    </div>
  )
}

interface FindableProps extends CampaignListProps {
  records: readonly CampaignRecord[]
  hidden: readonly HiddenCampaign[]
}

function Findable({ chain: { chainId }, records, hidden, sought, onSeek, onForget }: FindableProps) {
  const { finding: text } = useText()
  const asked = useDeferredValue(sought)
  const listed = records.filter(({ address }) => !hiddenIn(hidden, address))
  const leftOut = records.flatMap((record) => {
    const policy = hiddenIn(hidden, record.address)
    return policy ? [{ record, policy }] : []
  })
  const found = findCampaigns(listed, asked)
  const { words } = asked
  return (
    <div className="stack">
      <FindForm records={listed} sought={sought} onSeek={onSeek} />
      <p role="status" className="small quiet">
        {text.found(found.records.length, listed.length)}
      </p>
      {found.records.length === 0 && (
        <EmptyState
          drawing="search"
          title={text.nothing}
          text={
            found.withWords > 0
              ? text.filtersHide(found.withWords)
              : words.trim() === ''
                ? text.allHidden
                : text.noWords(isolateText(words.trim()))
          }
        >
          <Button kind="primary" onClick={onForget}>
            {text.forget}
          </Button>
        </EmptyState>
      )}
      <ul className="grid campaigns">
        {found.records.map((record) => (
          <CampaignCard key={record.address} chainId={chainId} record={record} />
        ))}
      </ul>
      <HiddenNote chainId={chainId} hidden={leftOut} />
    </div>
  )
}

function Skeletons({ label }: { label: string }) {
  return (
    <div className="grid campaigns">
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} label={label} height="24rem" />
      ))}
    </div>
  )
}
