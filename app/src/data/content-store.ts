import { BLOCK_BYTES, type NamedFile } from '@amana/sdk/file-blocks'
import { formatUploadPermit, type SignedUploadPermit, UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import type { Hex } from 'viem'
import * as z from 'zod/mini'

/** Why a store did not take something: nobody answers, it has no room, it asks for a permit, or it says no. */
export type StoreProblem = 'silent' | 'full' | 'permit' | 'refused'

export class StoreError extends Error {
  readonly problem: StoreProblem
  /** The store's own word, for the curious. */
  readonly code: string

  constructor(problem: StoreProblem, code: string) {
    super(`The store did not take it: ${code}`)
    this.name = 'StoreError'
    this.problem = problem
    this.code = code
  }
}

/** RFC 9457. The last part of `type` is the code. */
const problemSchema = z.object({ type: z.string().check(z.maxLength(200)) })

const FULL: ReadonlySet<number> = new Set([413, 429, 507])
/** Answers that another attempt may change, beside silence. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504])
/** Milliseconds before each further attempt. */
const PAUSES = [600, 1_500, 4_000] as const
/** Milliseconds for one block of at most a mebibyte. */
const PATIENCE = 60_000

interface Upload {
  /** SHA-256 of the bytes. */
  hash: Hex
  bytes: Blob | Uint8Array<ArrayBuffer>
  permit?: SignedUploadPermit | undefined
}

/**
 * Puts bytes under their hash, and tries again while nobody says no. The same bytes twice do no harm: the name is the hash.
 * Throws {@link StoreError}.
 */
export async function storeContent(
  storeUrl: string,
  upload: Upload,
  pauses: readonly number[] = PAUSES,
): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    const error = await put(storeUrl, upload)
    if (!error) return
    if (error.problem !== 'silent' || pause === undefined) throw error
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** A file of any size that a stored document names: its list first, then its blocks, told one by one. */
export async function storeFile(
  storeUrl: string,
  file: Blob,
  { hash, list, blocks }: NamedFile,
  onBlock?: (stored: number, all: number) => void,
): Promise<void> {
  if (list) await storeContent(storeUrl, { hash, bytes: Uint8Array.from(list) })
  for (const [index, block] of blocks.entries()) {
    await storeContent(storeUrl, { hash: block, bytes: file.slice(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES) })
    onBlock?.(index + 1, blocks.length)
  }
}

async function put(storeUrl: string, { hash, bytes, permit }: Upload): Promise<StoreError | undefined> {
  let response: Response
  try {
    response = await fetch(`${storeUrl}${hash.slice(2).toLowerCase()}`, {
      method: 'PUT',
      body: bytes,
      headers: {
        'content-type': 'application/octet-stream',
        ...(permit && { [UPLOAD_PERMIT_HEADER]: formatUploadPermit(permit) }),
      },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch {
    return new StoreError('silent', 'no answer')
  }
  if (response.ok) return undefined
  return new StoreError(problemOf(response.status), await codeOf(response))
}

function problemOf(status: number): StoreProblem {
  if (FULL.has(status)) return 'full'
  if (PASSING.has(status)) return 'silent'
  return status === 403 ? 'permit' : 'refused'
}

async function codeOf(response: Response): Promise<string> {
  try {
    const { type } = problemSchema.parse(await response.json())
    return type.split('/').at(-1) ?? String(response.status)
  } catch {
    return `HTTP ${response.status}`
  }
}
