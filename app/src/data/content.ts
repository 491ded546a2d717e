import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Hex } from 'viem'
import { boundedBody, EndlessBodyError } from '../lib/bounded-body.ts'
import { useSite } from './site.tsx'

/** Why a document cannot be shown. */
export type ContentProblem = 'missing' | 'withheld' | 'mismatch' | 'unreachable' | 'endless'

export class ContentError extends Error {
  readonly problem: ContentProblem

  constructor(problem: ContentProblem) {
    super(`The document is ${problem}`)
    this.name = 'ContentError'
    this.problem = problem
  }
}

/** A document whose bytes were hashed here and are the ones that the chain names. */
export interface VerifiedContent {
  bytes: Uint8Array<ArrayBuffer>
  type: string
}

/** Fetches the document with this SHA-256 and hashes it before anybody sees it. */
export async function fetchContent(baseUrl: string, sha256: Hex, signal?: AbortSignal): Promise<VerifiedContent> {
  let response: Response
  let bytes: Uint8Array<ArrayBuffer>
  try {
    response = await fetch(`${baseUrl}${sha256.slice(2).toLowerCase()}`, {
      redirect: 'error',
      ...(signal && { signal }),
    })
    bytes = await boundedBody(response)
  } catch (error) {
    if (signal?.aborted) throw error
    if (error instanceof EndlessBodyError) throw new ContentError('endless')
    throw new ContentError('unreachable')
  }
  if (response.status === 404 || response.status === 410) throw new ContentError('missing')
  // RFC 7725: whoever runs the server does not hand it out, and says so.
  if (response.status === 451) throw new ContentError('withheld')
  if (!response.ok) throw new ContentError('unreachable')
  if ((await sha256Of(bytes)) !== sha256.toLowerCase()) throw new ContentError('mismatch')
  return { bytes, type: response.headers.get('content-type') ?? 'application/octet-stream' }
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<Hex> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `0x${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** From the first of several places that has it: what was brought to the index may not lie with the site yet. */
export async function fetchFromAny(baseUrls: readonly string[], sha256: Hex, signal?: AbortSignal) {
  const [first = '/content/', ...others] = baseUrls
  try {
    return await fetchContent(first, sha256, signal)
  } catch (error) {
    const isElsewhere = error instanceof ContentError && error.problem === 'missing' && others.length > 0
    if (!isElsewhere) throw error
    return fetchFromAny(others, sha256, signal)
  }
}

/** The document with this SHA-256; nothing while `sha256` is not known. */
export function useContent(sha256: Hex | undefined) {
  return useQuery(contentQuery(useContentUrls(), sha256))
}

/** Where documents lie by their SHA-256: with the site, and in the store of its index. */
export function useContentUrls(): readonly string[] {
  const { demo, indexUrl } = useSite()
  const own = demo?.contentUrl ?? '/content/'
  return indexUrl ? [own, `${indexUrl}/v1/content/`] : [own]
}

export function contentQuery(baseUrls: readonly string[], sha256: Hex | undefined) {
  return queryOptions({
    queryKey: ['content', sha256],
    queryFn: ({ signal }) => fetchFromAny(baseUrls, sha256 ?? '0x', signal),
    enabled: sha256 !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 2 && error instanceof ContentError && error.problem === 'unreachable',
  })
}
