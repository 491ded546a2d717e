import { useDeferredValue } from 'react'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type HiddenCampaign, hiddenIn } from '../../data/listing.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CampaignCard } from './campaign-card.tsx'
import { findCampaigns } from './find.ts'
import { FindForm } from './find-form.tsx'
import { HiddenNote } from './hidden-note.tsx'
import type { Sought, SoughtName } from './sought.ts'

interface FoundCampaignsProps {
  chain: ChainConfig
  sought: Sought
  onSeek: (name: SoughtName, value: string) => void
  onForget: () => void
  records: readonly CampaignRecord[]
  hidden: readonly HiddenCampaign[]
}

/** Search, filters, and what they leave of the campaigns that the listing policy shows. */
export default function FoundCampaigns({
  chain: { chainId },
  records,
  hidden,
  sought,
  onSeek,
  onForget,
}: FoundCampaignsProps) {
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
