import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/explainer.css'
import '../../styles/home.css'
import '../../styles/scene.css'
import { lazy, Suspense } from 'react'
import { HomePage } from '../../features/home/home-page.tsx'
import { HomeWaiting } from '../../features/home/home-waiting.tsx'
import { ChainChoice, useChosenChain } from '../chosen-chain.tsx'
import { usePageTitle } from '../page-head.ts'

// What this is can be said before anything is read.
const HomeReading = lazy(() => import('./home-reading.tsx'))

export default function HomeRoute() {
  const chain = useChosenChain()
  usePageTitle(undefined)
  return (
    <>
      <ChainChoice />
      <HomePage>
        <Suspense fallback={<HomeWaiting />}>
          <HomeReading chain={chain} />
        </Suspense>
      </HomePage>
    </>
  )
}
