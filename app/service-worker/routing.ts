/** Where the answer to a request of a page comes from. */
export type Source =
  /** Not ours to answer. */
  | 'network'
  /** The network, and the kept copy when nobody answers. */
  | 'network-first'
  /** The page itself, whatever its address: the same document serves all. */
  | 'page'
  /** The kept copy: the name of the file is the hash of its bytes. */
  | 'kept-first'

interface PageRequest {
  method: string
  mode: string
  url: string
}

/** Only files of the site: nodes, the index and documents of strangers are never kept here. */
export function sourceOf({ method, mode, url }: PageRequest, origin: string, shell: ReadonlySet<string>): Source {
  if (method !== 'GET') return 'network'
  const { origin: of, pathname } = new URL(url)
  if (of !== origin) return 'network'
  if (mode === 'navigate') return isFile(pathname) ? 'network' : 'page'
  if (/^\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(pathname)) return 'kept-first'
  return shell.has(pathname) || pathname === '/config.json' ? 'network-first' : 'network'
}

/** Documents and files have their own addresses, which are opened as they are. */
function isFile(pathname: string): boolean {
  return pathname.startsWith('/content/') || /\.\w+$/.test(pathname)
}
