// Questions that are asked while what reads the answers is still being downloaded. It has no imports, so as to be there first.

const answers = new Map<string, Promise<Response>>()

/** Asks, for whoever will ask the same with {@link fetchAsked}. */
export function askAhead(url: string, options: RequestInit): Promise<Response> {
  const answer = fetch(url, options)
  // What fails is heard by whoever takes it.
  answer.catch(() => undefined)
  answers.set(keyOf(url, options), answer)
  return answer
}

/** As `fetch`; what was asked ahead is not asked again, once. */
export function fetchAsked(url: string | URL | Request, options: RequestInit = {}): Promise<Response> {
  const key = typeof url === 'string' ? keyOf(url, options) : undefined
  const answer = key && answers.get(key)
  if (!answer) return fetch(url, options)
  answers.delete(key)
  return answer
}

/** However the place is spelled; the number of a JSON-RPC question is no part of what is asked. */
function keyOf(url: string, { body }: RequestInit): string {
  const place = URL.parse(url)?.href ?? url
  return typeof body === 'string' ? `${place} ${body.replace(/"id":\d+,/, '')}` : place
}
