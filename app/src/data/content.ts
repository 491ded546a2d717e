import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Hex } from 'viem'
import { boundedBody, EndlessBodyError } from '../lib/bounded-body.ts'
import type { SiteConfig } from './config.ts'
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
  // Some servers give their start page for whatever they do not have; nothing that a store keeps is a page.
  const type = response.headers.get('content-type') ?? 'application/octet-stream'
  if (type.startsWith('text/html')) throw new ContentError('missing')
  if ((await sha256Of(bytes)) !== sha256.toLowerCase()) throw new ContentError('mismatch')
  return { bytes, type }
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<Hex> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `0x${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Asks one place after another until one has it. Throws what the last of them says that is not mere absence. */
export async function fetchFromAny(
  places: readonly string[],
  sha256: Hex,
  signal?: AbortSignal,
): Promise<VerifiedContent> {
  let problem: ContentProblem = 'missing'
  for (const place of places) {
    try {
      return await fetchContent(place, sha256, signal)
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      if (error.problem !== 'missing') problem = error.problem
    }
  }
  throw new ContentError(problem)
}

/** The document with this SHA-256; nothing while `sha256` is not known. */
export function useContent(sha256: Hex | undefined) {
  return useQuery(contentQuery(useContentUrls(), sha256))
}

/** Where documents lie by their SHA-256, the likeliest first. */
export function useContentUrls(): readonly string[] {
  return contentUrls(useSite())
}

export function contentUrls({ demo, indexUrl }: SiteConfig): readonly string[] {
  const store = indexUrl === undefined ? [] : [contentStoreUrl(indexUrl)]
  return demo ? [demo.contentUrl, ...store] : [...store, '/content/']
}

/** The content store beside an index: see `docs/content.md`. */
export function contentStoreUrl(indexUrl: string): string {
  return `${indexUrl}/v1/content/`
}

export function contentKey(sha256: Hex | undefined) {
  return ['content', sha256]
}

export function contentQuery(places: readonly string[], sha256: Hex | undefined) {
  return queryOptions({
    queryKey: contentKey(sha256),
    queryFn: ({ signal }) => fetchFromAny(places, sha256 ?? '0x', signal),
    enabled: sha256 !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 2 && error instanceof ContentError && error.problem === 'unreachable',
  })
}
