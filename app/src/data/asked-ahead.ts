// Questions that are asked while what reads the answers is still being downloaded. It has no imports, so as to be there first.

interface Early {
  answer: Promise<Response>
  end: AbortController
}

const asked = new Map<string, Early>()

/** Milliseconds after which an answer that nobody has taken is old. */
const KEPT = 10_000

/** Asks, for whoever will ask the same with {@link fetchAsked}. */
export function askEarly(url: string, options: RequestInit): Promise<Response> {
  const end = new AbortController()
  const answer = fetch(url, { ...options, signal: end.signal })
  // What fails is asked again by whoever needs it.
  answer.catch(() => undefined)
  const key = keyOf(url, options)
  const early = { answer, end }
  asked.set(key, early)
  setTimeout(() => asked.get(key) === early && asked.delete(key), KEPT)
  return answer
}

/** As `fetch`; what was asked early and has not failed is not asked again, once. */
export function fetchAsked(url: string | URL | Request, options: RequestInit = {}): Promise<Response> {
  if (asked.size === 0 || typeof url !== 'string') return fetch(url, options)
  const key = keyOf(url, options)
  const early = asked.get(key)
  if (!early) return fetch(url, options)
  asked.delete(key)
  const { signal } = options
  signal?.addEventListener('abort', () => early.end.abort(signal.reason), { once: true })
  return early.answer.catch(() => fetch(url, options))
}

/** However the place is spelled; the number of a JSON-RPC question is no part of what is asked. */
function keyOf(url: string, { body }: RequestInit): string {
  const place = URL.canParse(url) ? new URL(url).href : url
  return typeof body === 'string' ? `${place} ${body.replace(/"id":\d+,/, '')}` : place
}
