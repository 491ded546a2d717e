import { lookup, Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isLoopback, isPublicAddress } from './public-address.ts'
import type { OutgoingSettings } from './settings.ts'

export type OutgoingProblem =
  | 'forbidden-url'
  | 'forbidden-address'
  | 'no-address'
  | 'too-large'
  | 'timeout'
  | 'connection'

/** A request to a stranger's server that was not made, or came to nothing. */
export class OutgoingError extends Error {
  override name = 'OutgoingError'
  readonly problem: OutgoingProblem

  constructor(problem: OutgoingProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

export interface OutgoingRequest {
  url: string | URL
  /** Default: GET, or POST with a body. */
  method?: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  body?: Uint8Array | string
  /** Of the answer's body; default 4 KiB. */
  maxBytes?: number
  /** Only the status counts: a body that is too long is cut off, and is no error. */
  cut?: boolean
  /** Milliseconds for everything from the look-up to the last byte; default 10,000. */
  timeout?: number
  signal?: AbortSignal
}

/** Whatever the status: a redirect is an answer too, and is not followed. */
export interface OutgoingResponse {
  status: number
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Uint8Array
}

/** Throws {@link OutgoingError}. */
export type Outgoing = (request: OutgoingRequest) => Promise<OutgoingResponse>

/** What a test replaces. */
export interface OutgoingWorld {
  /** The addresses of a host. */
  resolve?: (host: string) => Promise<string[]>
  /** Certificates to trust, PEM; default: those that Node brings. */
  authorities?: string
}

/**
 * Requests to servers that strangers name. The name is looked up once for each connection, every address of it is looked
 * at, and the connection goes to one of exactly these: no name, and no change of it in between, leads into the network of
 * whoever runs this server. Redirects are not followed, answers are cut off, credentials and odd ports are refused.
 */
export function createOutgoing(settings: OutgoingSettings, world: OutgoingWorld = {}): Outgoing {
  const check = (address: string, isPlain: boolean) =>
    isPlain ? isLoopback(address) : settings.allowPrivateNetworks || isPublicAddress(address)
  const resolve = world.resolve ?? (settings.allowPrivateNetworks ? resolveHere : resolvePublic)
  const lookedAt = (isPlain: boolean): LookupFunction => {
    return (host, options, done) => {
      checkedAddresses(host, resolve, (address) => check(address, isPlain)).then(
        (addresses) => {
          const answers = addresses.map((address) => ({ address, family: isIP(address) }))
          const [first] = answers
          if (options.all) done(null, answers)
          else done(null, first?.address ?? '', first?.family)
        },
        (error: OutgoingError) => done(error, ''),
      )
    }
  }
  // Thousands of messages go to few push services: connections are kept, and stay with the address that was looked at.
  const kept = { keepAlive: true, maxSockets: 32, maxFreeSockets: 8, timeout: 30_000 }
  const secure = new Agent({
    ...kept,
    lookup: lookedAt(false),
    ...(world.authorities && { ca: world.authorities }),
  })
  const plain = new PlainAgent({ ...kept, lookup: lookedAt(true) })

  return async ({ url, method, headers = {}, body, maxBytes = 4_096, cut = false, timeout = 10_000, signal }) => {
    const target = allowedUrl(url, settings)
    const isPlain = target.protocol === 'http:'
    const host = target.hostname.replace(/^\[|\]$/g, '')
    // A look-up happens for names only.
    if (isIP(host) && !check(host, isPlain)) throw new OutgoingError('forbidden-address')
    const deadline = AbortSignal.timeout(timeout)
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline
    const options = { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, signal: either }
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    try {
      const all = { ...options, headers: { 'user-agent': 'amana', ...headers, ...length } }
      const asked = isPlain
        ? plainRequest(target, { ...all, agent: plain })
        : request(target, { ...all, agent: secure })
      return await answerOf(asked, body, { maxBytes, cut })
    } catch (error) {
      if (error instanceof OutgoingError) throw error
      signal?.throwIfAborted()
      throw new OutgoingError(deadline.aborted ? 'timeout' : 'connection', { cause: error })
    }
  }
}

/** The URL, if a server that a stranger names may be asked at it. Throws {@link OutgoingError} otherwise. */
export function allowedUrl(url: string | URL, { allowPrivateNetworks, ports }: OutgoingSettings): URL {
  if (!URL.canParse(url)) throw new OutgoingError('forbidden-url')
  const target = new URL(url)
  const { protocol, username, password, port } = target
  const isLocal = allowPrivateNetworks && protocol === 'http:'
  const isAllowed = (protocol === 'https:' || isLocal) && username === '' && password === ''
  if (!isAllowed) throw new OutgoingError('forbidden-url')
  if (!allowPrivateNetworks && !ports.includes(Number(port || 443))) throw new OutgoingError('forbidden-url')
  return target
}

async function answerOf(
  asked: ClientRequest,
  body: Uint8Array | string | undefined,
  { maxBytes, cut }: { maxBytes: number; cut: boolean },
): Promise<OutgoingResponse> {
  asked.end(body)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length
    // Leaving the loop closes the connection.
    if (size > maxBytes && cut) break
    if (size > maxBytes) throw new OutgoingError('too-large')
    parts.push(part)
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }
}

async function checkedAddresses(
  host: string,
  resolveHost: (host: string) => Promise<string[]>,
  isAllowed: (address: string) => boolean,
): Promise<string[]> {
  const addresses = await resolveHost(host).catch((cause: unknown) => {
    throw new OutgoingError('no-address', { cause })
  })
  if (addresses.length === 0) throw new OutgoingError('no-address')
  // One bad address is enough: whoever mixes them in means no good.
  if (!addresses.every(isAllowed)) throw new OutgoingError('forbidden-address')
  return addresses
}

const RESOLVER = new Resolver({ timeout: 2_000, tries: 2 })

/**
 * Asks the name servers and nobody else. The system's own look-up waits in one of the few threads that files and compression
 * need too: four names whose servers never answer would stop both.
 */
async function resolvePublic(host: string): Promise<string[]> {
  // RFC 6761: it is this machine, whatever a name server says.
  if (/(?:^|\.)localhost\.?$/i.test(host)) return ['127.0.0.1']
  const answers = await Promise.allSettled([RESOLVER.resolve4(host), RESOLVER.resolve6(host)])
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  const [failed] = answers.filter(({ status }) => status === 'rejected')
  if (addresses.length === 0 && failed?.status === 'rejected') throw failed.reason
  return addresses
}

/** As the system does, with the names that only it knows. */
async function resolveHere(host: string): Promise<string[]> {
  const addresses = await lookup(host, { all: true })
  return addresses.map(({ address }) => address)
}
