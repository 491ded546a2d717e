import '../../styles/campaign-code.css'
import '../../styles/wall.css'
import type { AccountId } from '@amana/sdk/caip'
import { useEffect, useLayoutEffect } from 'react'
import { useSearchParams } from 'wouter'
import { useRefresh } from '../../data/block.ts'
import { type CampaignBook, useCampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useCampaignName } from '../../data/party-names.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useSite } from '../../data/site.tsx'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { useLive } from '../../features/wall/use-live.ts'
import { WallPage } from '../../features/wall/wall-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { PageParameters } from '../routes.ts'
import { CampaignFrame } from './campaign-frame.tsx'

export default function WallRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, account) => <Read chain={chain} account={account} />}
    </CampaignFrame>
  )
}

function Read({ chain, account }: { chain: ChainConfig; account: AccountId }) {
  const { campaign: text, reading: words } = useText()
  const { indexUrl } = useSite()
  const [search, setSearch] = useSearchParams()
  const transparent = search.has('transparent')
  useBareFrame(transparent)
  const refresh = useRefresh(chain)
  const live = useLive(indexUrl, account, refresh)
  const reading = useCampaignBook(chain, account.address)
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="80vh" />}>
      {(book) =>
        reading.status === 'ready' && reading.source?.kind === 'incomplete' ? (
          <ErrorState title={words.failedTitle} text={words.failed} onRetry={reading.retry} />
        ) : (
          <Composed
            book={book}
            account={account}
            stale={reading.status === 'ready' && reading.stale}
            live={live}
            transparent={transparent}
            onTransparent={(wanted) => setSearch(wanted ? { transparent: '' } : {}, { replace: true })}
          />
        )
      }
    </ReadingView>
  )
}

interface ComposedProps {
  book: CampaignBook
  account: AccountId
  stale: boolean
  live: boolean
  transparent: boolean
  onTransparent: (transparent: boolean) => void
}

function Composed(props: ComposedProps) {
  const { wall: text } = useText()
  const { book } = props
  const name = useCampaignName(book.record)
  useEffect(() => {
    document.title = `${text.heading(name)} · Amana`
    return () => {
      document.title = 'Amana'
    }
  }, [text, name])
  const current = book.record.milestones.map(({ index }) => milestoneFacts(book, index)).find(({ open }) => open)
  return <WallPage {...props} current={current} />
}

/** The wall is the whole page: the frame around it is taken away while it is shown. */
function useBareFrame(transparent: boolean): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.setAttribute('data-frame', transparent ? 'transparent' : 'bare')
    return () => root.removeAttribute('data-frame')
  }, [transparent])
}
