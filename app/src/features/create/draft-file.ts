import { contentHash } from '@amana/sdk/content'
import type { Hex } from 'viem'
import { bytesToHex, hexToBytes } from 'viem'
import * as z from 'zod/mini'
import { type Draft, type DraftProblem, readDraft } from './draft.ts'
import { keptPictures } from './kept-pictures.ts'

const fileSchema = z.object({
  format: z.literal('amana campaign draft'),
  draft: z.unknown(),
  /** In hexadecimal digits, so that a plan moves to another device whole. */
  picture: z.optional(z.string().check(z.regex(/^0x(?:[\da-f]{2}){1,2000000}$/))),
})

/** The draft as a file: all of it, its picture too. */
export async function draftFile(draft: Draft): Promise<string> {
  const picture = draft.picture && (await keptPictures.get(draft.picture.sha256))
  const file = { format: 'amana campaign draft', draft, ...(picture && { picture: bytesToHex(picture) }) }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

/** A draft from a file that somebody chose; its picture is kept on this device. */
export async function readDraftFile(text: string): Promise<{ draft: Draft } | { problem: DraftProblem }> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'notADraft' }
  }
  const file = z.safeParse(fileSchema, value)
  if (!file.success) return { problem: 'notADraft' }
  const found = readDraft(file.data.draft)
  if (!('draft' in found)) return found
  const { picture } = file.data
  if (picture && found.draft.picture) {
    const bytes = Uint8Array.from(hexToBytes(picture as Hex))
    if ((await contentHash(bytes)) === found.draft.picture.sha256)
      await keptPictures.set(found.draft.picture.sha256, bytes)
  }
  return found
}
