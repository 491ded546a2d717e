import './lib/zod-jitless.ts'
import './styles/main.css'
import { fetchFirstPage } from './app/first-page.ts'
import { sayNotLoaded } from './app/not-loaded.ts'
import { keepOfflineCopy } from './app/offline-copy.ts'
import { keepReads, siteShelf } from './data/kept-reads.ts'
import { createQueryClient } from './data/query-client.ts'

const root = document.getElementById('root')
if (root) {
  const queryClient = createQueryClient()
  // What it reads is kept for a visit without a network.
  const shelf = siteShelf()
  if (shelf) keepReads(queryClient, shelf)
  // What draws comes second: by the time that it can run, everything has been asked for.
  const drawing = import('./app/draw.tsx')
  // Not awaited here: what is downloaded may need this file, and would wait for its end.
  const asked = fetchFirstPage(queryClient, location.pathname)
  drawing.then(
    // Whatever came or did not: the page says what is missing.
    ({ draw }) => asked.finally(() => draw(root, queryClient)),
    () => sayNotLoaded(root),
  )
}
keepOfflineCopy()
