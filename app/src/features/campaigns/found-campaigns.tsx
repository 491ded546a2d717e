import { useDeferredValue } from 'react'
import { Link } from 'wouter'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { hiddenIn, useHiddenCampaigns } from '../../data/listing.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
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
}

/** Whatever there is to see: the list, or why there is none. */
export default function FoundCampaigns(props: FoundCampaignsProps) {
  return props.records.length === 0 ? <NoCampaigns /> : <Found {...props} />
}

function NoCampaigns() {
  const { campaign, finding } = useText()
  const language = useLanguage()
  return (
    <EmptyState drawing="shelf" title={campaign.list.empty} text={campaign.list.emptyText}>
      <Link className="button" href={paths.how(language)}>
        {finding.toHow}
      </Link>
      <Link className="button" href={paths.create(language)}>
        {finding.startCampaign}
      </Link>
    </EmptyState>
  )
}

/** Search, filters, and what they leave of the campaigns that the listing policy shows. */
function Found({ chain, records, sought, onSeek, onForget }: FoundCampaignsProps) {
  const { finding: text } = useText()
  const { chainId } = chain
  const hidden = useHiddenCampaigns(chain)
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
