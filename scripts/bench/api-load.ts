// One kind of request, asked as often as it is answered, at one replica or at several at a time.
import autocannon from 'autocannon'
import type { Request } from './api-requests.ts'

export interface Load {
  name: string
  replicas: number
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers that were none: other than 200 and 304, and connections that broke. */
  failures: number
}

export interface LoadOptions {
  urls: readonly string[]
  seconds: number
  connections: number
}

export async function measureLoad({ name, paths, conditional = false }: Request, options: LoadOptions): Promise<Load> {
  const { urls, seconds, connections } = options
  const results = await Promise.all(
    urls.map(async (url) => {
      const etag = conditional ? await tagOf(`${url}${paths[0]}`) : undefined
      const headers = etag === undefined ? {} : { 'if-none-match': etag }
      return autocannon({
        url,
        connections: Math.max(1, Math.floor(connections / urls.length)),
        duration: seconds,
        timeout: 30,
        requests: paths.map((path) => ({ method: 'GET', path, headers })),
      })
    }),
  )
  return {
    name,
    replicas: urls.length,
    requestsPerSecond: results.reduce((sum, { requests }) => sum + requests.average, 0),
    // of several replicas the slower one: none of them may be slow
    p50: Math.max(...results.map(({ latency }) => latency.p50)),
    p99: Math.max(...results.map(({ latency }) => latency.p99)),
    failures: results.reduce((sum, result) => sum + failuresOf(result), 0),
  }
}

/** 304 is an answer. */
function failuresOf({ errors, timeouts, statusCodeStats = {} }: autocannon.Result): number {
  const bad = Object.entries(statusCodeStats).filter(([status]) => status !== '200' && status !== '304')
  return errors + timeouts + bad.reduce((sum, [, { count = 0 }]) => sum + count, 0)
}

async function tagOf(url: string): Promise<string | undefined> {
  const response = await fetch(url)
  await response.body?.cancel()
  return response.headers.get('etag') ?? undefined
}
