import '../lib/zod-jitless.ts'
// All texts count with it: here, it is no file of its own.
import '../i18n/plural.ts'
import { keepReads, siteShelf } from '../data/kept-reads.ts'
import { createQueryClient } from '../data/query-client.ts'
import { fetchFirstPage } from './first-page.ts'
import { sayNotLoaded } from './not-loaded.ts'
import { keepOfflineCopy } from './offline-copy.ts'
import { root } from './root.ts'

const queryClient = createQueryClient()
// What it reads is kept for a visit without a network.
const shelf = siteShelf()
if (shelf) keepReads(queryClient, shelf)
// What draws comes second: by the time that it can run, everything has been asked for.
const drawing = import('./draw.tsx')
// Not awaited here: what is downloaded may need this file, and would wait for its end.
const asked = fetchFirstPage(queryClient, location.pathname)
// Whatever came or did not: the page says what is missing.
drawing.then(({ draw }) => asked.finally(() => draw(root(), queryClient)), sayNotLoaded)
keepOfflineCopy()
