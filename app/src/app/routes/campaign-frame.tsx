import '../../styles/evidence.css'
import { type AccountId, parseAccountId } from '@amana/sdk/caip'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { NotACampaignError } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { Reading } from '../../data/read.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useSite } from '../../data/site.tsx'
import { SourceLine } from '../../data/source-badge.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { decoded } from '../../lib/decoded.ts'
import { paths } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface CampaignFrameProps {
  /** CAIP-10, from the page's address. */
  campaign: string | undefined
  children: (chain: ChainConfig, account: AccountId) => ReactNode
}

/** A page about one campaign: says plainly when its address is none, or on a chain that this site does not read. */
export function CampaignFrame({ campaign, children }: CampaignFrameProps) {
  const { campaign: text, shell } = useText()
  const { chains } = useSite()
  const account = parseAccountId(decoded(campaign ?? ''))
  if (!account) return <NoCampaign title={text.badAddress} text={text.badAddressText} />
  const chain = chains.find(({ chainId }) => chainId === account.chainId)
  if (!chain) return <NoCampaign title={shell.unknownChain(String(account.chainId))} text={shell.notFoundText} />
  return children(chain, account)
}

export function NoCampaign({ title, text }: { title: string; text: string }) {
  const { campaign } = useText()
  const language = useLanguage()
  return (
    <EmptyState wholePage drawing="signpost" title={title} text={text}>
      <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
        {campaign.toList}
      </Link>
    </EmptyState>
  )
}

/** As `ReadingView`, and one sentence when the address holds no campaign. */
export function CampaignReading<Data>({
  reading,
  skeleton,
  children,
}: {
  reading: Reading<Data>
  /** What is known before the rest is. */
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}) {
  const { campaign: text } = useText()
  if (reading.status === 'error' && reading.error instanceof NotACampaignError) {
    return <NoCampaign title={text.unknown} text={text.unknownText} />
  }
  return (
    <ReadingView reading={reading} skeleton={skeleton ?? <Skeleton label={text.loading} height="40rem" />}>
      {(data) => (
        <>
          <SourceLine reading={reading} />
          {children(data)}
        </>
      )}
    </ReadingView>
  )
}
