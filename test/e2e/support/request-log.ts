// Which hosts a browser talked to. A page may ask its own host, the nodes and the index that its configuration names, and
// what its visitor typed; anything else is a problem of the test.
import type { BrowserContext, Page, Request } from 'playwright-core'

export interface RequestLog {
  /** Origins in the order in which they were first asked. */
  origins: Set<string>
  /** The visitor typed this address: it may be asked from here on. */
  typed: (url: string) => void
}

export function watchRequests(context: BrowserContext, problems: string[]): RequestLog {
  const origins = new Set<string>()
  const allowed = new Set<string>()
  const told = new Set<string>()
  // What came before the configuration is judged once that is known.
  let configured: Promise<unknown> = Promise.resolve()

  const judge = async (url: string) => {
    const origin = originOf(url)
    origins.add(origin)
    await configured
    if (allowed.has(origin) || told.has(origin)) return
    told.add(origin)
    problems.push(`asked a host that nobody named: ${url.slice(0, 200)}`)
  }
  const onRequest = (request: Request) => {
    const isFirst = allowed.size === 0 && request.isNavigationRequest()
    if (isFirst) allowed.add(originOf(request.url()))
    void judge(request.url())
  }
  const onPage = (page: Page) => page.on('websocket', (socket) => void judge(socket.url()))

  context.on('request', onRequest)
  context.on('page', onPage)
  context.on('response', (response) => {
    if (!response.url().endsWith('/config.json') || !allowed.has(originOf(response.url()))) return
    const read = response.text().then(
      (text) => {
        for (const url of namedIn(text)) allowed.add(originOf(url))
      },
      () => undefined,
    )
    configured = Promise.all([configured, read])
  })
  return { origins, typed: (url) => void allowed.add(originOf(url)) }
}

interface Named {
  chains?: { rpcUrl: string; otherRpcUrls?: string[] }[]
  indexUrl?: string
}

/** Nodes and index of a configuration, whether or not the page accepts it. */
function namedIn(text: string): string[] {
  const { chains = [], indexUrl } = JSON.parse(text) as Named
  const nodes = chains.flatMap(({ rpcUrl, otherRpcUrls = [] }) => [rpcUrl, ...otherRpcUrls])
  return indexUrl === undefined ? nodes : [...nodes, indexUrl]
}

/** A socket is counted to the host that it speaks to; a `blob:` to the page that made it. */
function originOf(url: string): string {
  const { origin, protocol, host } = new URL(url)
  if (protocol === 'ws:') return `http://${host}`
  if (protocol === 'wss:') return `https://${host}`
  return origin === 'null' ? protocol : origin
}
