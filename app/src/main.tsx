import './lib/zod-jitless.ts'
import './styles/main.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { fetchFirstPage } from './app/first-page.ts'
import { keepOfflineCopy } from './app/offline-copy.ts'
import { keepReads, siteShelf } from './data/kept-reads.ts'
import { createQueryClient } from './data/query-client.ts'

const root = document.getElementById('root')
if (root) {
  const queryClient = createQueryClient()
  // What it reads is kept for a visit without a network.
  const shelf = siteShelf()
  if (shelf) keepReads(queryClient, shelf)
  const draw = () =>
    createRoot(root).render(
      <StrictMode>
        <App queryClient={queryClient} />
      </StrictMode>,
    )
  // Not awaited here: what is downloaded may need this file, and would wait for its end.
  void fetchFirstPage(queryClient, location.pathname).then(draw)
}
keepOfflineCopy()
