import '../../styles/assurance.css'
import '../../styles/coin-bar.css'
import '../../styles/coin-line.css'
import '../../styles/campaign.css'
import '../../styles/evidence.css'
import '../../features/create/create.css'
import '../../features/create/invitation.css'
import { lazy, Suspense } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { CreatePage } from '../../features/create/create-page.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle } from '../page-head.ts'

const CampaignPreview = lazy(() => import('./create-preview.tsx'))

export default function CreateRoute() {
  const { create } = useText()
  const language = useLanguage()
  const chain = useChosenChain()
  const [query] = useSearchParams()
  const [, navigate] = useLocation()
  usePageTitle(create.title)
  return (
    <CreatePage
      chain={chain}
      draftId={query.get('plan') ?? undefined}
      onOpen={(draft) =>
        navigate(draft ? `${paths.create(language)}?plan=${draft.id}&step=${draft.step + 1}` : paths.create(language))
      }
      drawPreview={(book: CampaignBook) => (
        <Suspense fallback={<Skeleton label={create.title} height="60rem" />}>
          <CampaignPreview chain={chain} book={book} />
        </Suspense>
      )}
    />
  )
}
