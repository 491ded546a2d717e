/** A page's whole address, as it is copied, shared and drawn. */
export function absoluteUrl(path: string, origin = location.origin): string {
  return new URL(path, origin).href
}

/** Whether a link may be printed: `local` works on this device alone, `insecure` can be changed on its way. */
export function reachOf(url: string): 'public' | 'local' | 'insecure' {
  const { protocol, hostname } = new URL(url)
  if (/^(?:localhost|127(?:\.\d+){3}|\[::1\]|.*\.localhost)$/.test(hostname)) return 'local'
  return protocol === 'https:' ? 'public' : 'insecure'
}
