// Keeps the files of the site, so that it opens without a network, and shows notifications. It keeps no figures: what a
// page last read, it keeps itself, and says how old it is.
import '../src/zod-jitless.ts'
import { noticeOf, ownAddress } from './push-notice.ts'
import { sourceOf } from './routing.ts'

declare const self: ServiceWorkerGlobalScope
/** Both are put in by the build: a hash over all files, and the paths of those that draw a page. */
declare const AMANA_VERSION: string
declare const AMANA_SHELL: readonly string[]

const PREFIX = 'amana-files-'
const CURRENT = `${PREFIX}${AMANA_VERSION}`
/** This version's, and the one before: a page that is still open may load a part of it. */
const VERSIONS_KEPT = 2
const shell: ReadonlySet<string> = new Set(AMANA_SHELL)

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
  // Files are named by their hashes, and pages come from the network while there is one: nothing gets mixed.
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const source = sourceOf(request, self.location.origin, shell)
  if (source === 'page') event.respondWith(networkFirst(request, '/'))
  if (source === 'network-first') event.respondWith(networkFirst(request, new URL(request.url).pathname))
  if (source === 'kept-first') event.respondWith(keptFirst(request))
})

self.addEventListener('push', (event) => {
  const notice = noticeOf(event.data?.text() ?? '', self.location.origin)
  if (notice) event.waitUntil(self.registration.showNotification(notice.title, notice.options))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(ownAddress(event.notification.data, self.location.origin)))
})

async function fill(): Promise<void> {
  const cache = await caches.open(CURRENT)
  // The page was configured before this answered for it; the host's answer is no file of the build.
  await cache.add('/config.json')
  await Promise.all(
    AMANA_SHELL.map(async (path) => {
      const isHashed = path.startsWith('/assets/')
      const known = isHashed ? await caches.match(path) : undefined
      if (known) return cache.put(path, known)
      const response = await fetch(path, { cache: isHashed ? 'default' : 'no-cache' })
      if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`)
      return cache.put(path, response)
    }),
  )
}

async function forgetOld(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CURRENT)
  const old = ours.slice(0, Math.max(0, ours.length - (VERSIONS_KEPT - 1)))
  await Promise.all(old.map((name) => caches.delete(name)))
}

async function networkFirst(request: Request, key: string): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.ok && !response.redirected) await (await caches.open(CURRENT)).put(key, response.clone())
    return response
  } catch (error) {
    const kept = await caches.match(key)
    if (kept) return kept
    throw error
  }
}

async function keptFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(CURRENT)).put(request, response.clone())
  return response
}

async function open(address: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = pages.find(({ url }) => url === address)
  await (there ? there.focus() : self.clients.openWindow(address))
}
