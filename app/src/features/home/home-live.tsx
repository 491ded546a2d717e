import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { Reading } from '../../data/read.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { SourceBadge } from '../../data/source-badge.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { HomeWaiting } from './home-waiting.tsx'
import { latestReleases, type Release, ReleaseCard } from './releases.tsx'
import { Totals } from './totals.tsx'

const RELEASES = 3

interface HomeLiveProps {
  chain: ChainConfig
  reading: Reading<CampaignRecord[]>
  /** Whether this site puts it forward; its coins are in the sums in either case. */
  isListed: (record: CampaignRecord) => boolean
  /** Those whose next milestone lacks least; empty where none takes gifts. */
  nearest: (records: readonly CampaignRecord[]) => ReactNode[]
}

/** Where all the money is. */
export function HomeLive({ chain, reading, isListed, nearest }: HomeLiveProps) {
  return (
    <ReadingView
      reading={reading}
      skeleton={<HomeWaiting />}
      empty={{ when: (records) => records.length === 0, show: <NoCampaigns /> }}
    >
      {(records) => (
        <Live
          chainId={chain.chainId}
          reading={reading}
          records={records}
          releases={latestReleases(records.filter(isListed), RELEASES)}
          nearest={nearest(records.filter(isListed))}
        />
      )}
    </ReadingView>
  )
}

function NoCampaigns() {
  const { home: text, shell, finding } = useText()
  const language = useLanguage()
  return (
    <EmptyState drawing="shelf" title={text.empty} text={text.emptyText}>
      <Link className="button" href={paths.how(language)}>
        {shell.how}
      </Link>
      <Link className="button" href={paths.create(language)}>
        {finding.startCampaign}
      </Link>
    </EmptyState>
  )
}

interface LiveProps {
  chainId: number
  reading: Reading<unknown>
  records: readonly CampaignRecord[]
  releases: readonly Release[]
  nearest: ReactNode[]
}

function Live({ chainId, reading, records, releases, nearest }: LiveProps) {
  const { home: text } = useText()
  const language = useLanguage()
  return (
    <>
      {nearest.length > 0 && (
        <section className="stack">
          <header className="row" data-spread>
            <h2>{text.nearest}</h2>
            <Link className="onward" href={paths.campaigns(language)}>
              {text.allCampaigns}
              <Icon name="next" />
            </Link>
          </header>
          <ul className="grid campaigns">{nearest}</ul>
        </section>
      )}
      <section className="stack">
        <header className="row" data-spread>
          <h2>{text.totals}</h2>
          <SourceBadge reading={reading} />
        </header>
        <p className="quiet">{text.totalsText}</p>
        <Totals records={records} />
      </section>
      {releases.length > 0 && (
        <section className="stack">
          <h2>{text.releases}</h2>
          <ul className="grid campaigns">
            {releases.map((release) => (
              <ReleaseCard
                key={`${release.record.address}/${release.milestone.index}`}
                release={release}
                chainId={chainId}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
