import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { canonicalBytes } from './canonical-json.ts'
import { contentHash, isContent } from './content.ts'
import { hashSchema, MAX_DOCUMENT_BYTES, parseDocument } from './schemas.ts'

/** The largest block: a longer file is named by the list of its blocks. */
export const BLOCK_BYTES = MAX_DOCUMENT_BYTES

/** The list that names a file above {@link BLOCK_BYTES}. Every block but the last is full. */
export const blockListSchema = z
  .object({
    /** Bytes of the whole file. */
    size: z.number().check(z.int(), z.minimum(BLOCK_BYTES + 1)),
    /** SHA-256 of each block, in order. */
    blocks: z.array(hashSchema),
  })
  .check(
    z.refine(
      ({ size, blocks }) => blocks.length === Math.ceil(size / BLOCK_BYTES),
      'not as many blocks as the size asks for',
    ),
  )
export type BlockList = z.infer<typeof blockListSchema>

/** A file's name, and the documents that must be kept under theirs so that anybody can read it. */
export interface NamedFile {
  /** SHA-256 of the file, or above {@link BLOCK_BYTES} of its list. */
  hash: Hex
  /** Bytes. */
  size: number
  /** SHA-256 of each block, in order: block i is `file.slice(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES)`. */
  blocks: Hex[]
  /** The list's bytes; `undefined` for a file of one block. */
  list: Uint8Array | undefined
}

/**
 * Names a file of any size by 32 bytes. One block is held in memory at a time. A file of up to {@link BLOCK_BYTES} is named
 * by its SHA-256, a longer one by that of its list: the size tells which.
 *
 * @param file - A browser's `File`, or `new Blob([bytes])`.
 *
 * @example
 * ```ts
 * import { nameFile } from '@amana/sdk/file-blocks'
 *
 * const { hash, size } = await nameFile(new Blob(['receipt 17']))
 * ```
 */
export async function nameFile(file: Blob): Promise<NamedFile> {
  const { size } = file
  const blocks: Hex[] = []
  for (let start = 0; start === 0 || start < size; start += BLOCK_BYTES) {
    blocks.push(await contentHash(new Uint8Array(await file.slice(start, start + BLOCK_BYTES).arrayBuffer())))
  }
  const [only] = blocks
  if (only !== undefined && blocks.length === 1) return { hash: only, size, blocks, list: undefined }
  const list = canonicalBytes({ size, blocks })
  return { hash: await contentHash(list), size, blocks, list }
}

/**
 * Reads a file by its name and size from a store that nobody needs to trust: each document is hashed before it is used.
 * Throws `RangeError` when the store gives other bytes, `SyntaxError` or `z.core.$ZodError` when the list is none.
 *
 * @param name - As an evidence manifest gives them.
 * @param load - Fetches the bytes with this SHA-256.
 *
 * @example
 * ```ts
 * import { readFile } from '@amana/sdk/file-blocks'
 *
 * const { sha256, size } = evidence.files[0]!
 * const file = await readFile({ hash: sha256, size }, async (hash) => {
 *   const response = await fetch(`https://content.example/${hash.slice(2)}`)
 *   return new Uint8Array(await response.arrayBuffer())
 * })
 * ```
 */
export async function readFile(
  { hash, size }: { hash: Hex; size: number },
  load: (hash: Hex) => Promise<Uint8Array>,
): Promise<Blob> {
  const blocks = size > BLOCK_BYTES ? (await readList(hash, size, load)).blocks : [hash]
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (const block of blocks) parts.push((await loadVerified(block, load)) as Uint8Array<ArrayBuffer>)
  const isWhole = parts.every(({ length }, index) => length === Math.min(BLOCK_BYTES, size - index * BLOCK_BYTES))
  if (!isWhole) throw new RangeError(`The blocks of ${hash} do not make a file of ${size} bytes.`)
  return new Blob(parts)
}

async function readList(hash: Hex, size: number, load: (hash: Hex) => Promise<Uint8Array>): Promise<BlockList> {
  const list = parseDocument(blockListSchema, await loadVerified(hash, load))
  if (list.size !== size) throw new RangeError(`The list ${hash} is of ${list.size} bytes, not of ${size}.`)
  return list
}

async function loadVerified(hash: Hex, load: (hash: Hex) => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = await load(hash)
  if (!(await isContent(bytes, hash))) throw new RangeError(`The bytes are not those that ${hash} names.`)
  return bytes
}
