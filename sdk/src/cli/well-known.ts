import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { isIP } from 'node:net'
import { MAX_PROOF_REDIRECTS, redirectedProof } from '../domain-proof.ts'
import { isPublicAddress, type Web } from './web.ts'

/** Why a page could not be read. */
export type WebProblem =
  | { kind: 'privateAddress' | 'tooLarge' | 'tooManyRedirects' | 'badRedirect' | 'timeout' | 'connection' }
  | { kind: 'status'; status: number }

export class WebError extends Error {
  override name = 'WebError'
  readonly problem: WebProblem

  constructor(problem: WebProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

export interface ReadPageOptions {
  web: Web
  signal: AbortSignal
  maxBytes: number
  /** Milliseconds for everything, redirects included. */
  timeout: number
}

/**
 * The bytes of a page on the public web, over https. The page is a stranger's: each address is looked at before it is
 * connected to, whatever redirects or names lead there, so that nobody can make this machine ask its own network.
 */
export async function readPage(url: URL, { web, signal, maxBytes, timeout }: ReadPageOptions): Promise<Uint8Array> {
  const deadline = AbortSignal.timeout(timeout)
  const either = AbortSignal.any([signal, deadline])
  try {
    let next = url
    for (let redirects = 0; redirects <= MAX_PROOF_REDIRECTS; redirects += 1) {
      const response = await ask(next, web, either)
      const { statusCode = 0, headers } = response
      if (statusCode === 200) return await bodyOf(response, maxBytes)
      response.destroy()
      if (statusCode < 300 || statusCode > 399 || !headers.location)
        throw new WebError({ kind: 'status', status: statusCode })
      const target = redirectedProof(headers.location, next)
      if (!target) throw new WebError({ kind: 'badRedirect' })
      next = target
    }
    throw new WebError({ kind: 'tooManyRedirects' })
  } catch (error) {
    if (error instanceof WebError) throw error
    signal.throwIfAborted()
    throw new WebError({ kind: deadline.aborted ? 'timeout' : 'connection' })
  }
}

async function ask(url: URL, web: Web, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await orAborted(web.resolve(host), signal)
  const [address] = addresses
  if (address === undefined) throw new WebError({ kind: 'connection' })
  if (!addresses.every(isPublicAddress)) throw new WebError({ kind: 'privateAddress' })
  signal.throwIfAborted()
  const asked = request({
    createConnection: () => web.connect(host, address),
    host,
    path: url.pathname + url.search,
    headers: { host: url.host, accept: 'application/json', 'user-agent': 'amana' },
    signal,
  })
  asked.end()
  const [response] = (await once(asked, 'response', { signal })) as [IncomingMessage]
  return response
}

async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > maxBytes) throw new WebError({ kind: 'tooLarge' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Looking a name up cannot be ended; waiting for it can. */
async function orAborted<answer>(asked: Promise<answer>, signal: AbortSignal): Promise<answer> {
  const aborted = new AbortController()
  try {
    const never = once(signal, 'abort', { signal: aborted.signal }).then(() => Promise.reject(signal.reason))
    never.catch(() => {})
    return await Promise.race([asked, never])
  } finally {
    aborted.abort()
  }
}
