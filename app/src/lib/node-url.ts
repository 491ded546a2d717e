const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1']

/** What the page's own security policy lets it ask: any host over https, plain http only on the visitor's machine. */
export function isNodeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname))
}
