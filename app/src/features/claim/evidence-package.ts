import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { nameFile } from '@amana/sdk/file-blocks'
import { type Evidence, evidenceSchema, withoutBidiControls } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { type PictureTag, pictureTags } from '../../lib/picture-tags.ts'
import { cleanPicture, isPicture, UndrawablePictureError } from './clean-picture.ts'

/** A file of the evidence, hashed on this device. */
export interface HashedFile {
  name: string
  type: string
  size: number
  /** Its name, see `@amana/sdk/file-blocks`. */
  sha256: Hex
  /** What it shows, for those who do not see it. */
  alt: string
  /** Of a receipt: what it comes to, as it was typed, and as it will be written where that can be read. */
  receipt?: { typed: string; amount?: string | undefined; currency: string } | undefined
  /** The bytes themselves: of a picture as they were drawn anew, unless its data is kept on purpose. */
  file: Blob
  /** Of a picture: what stood beside it, and whether that is still in it. */
  tags: readonly PictureTag[]
  clean: 'cleaned' | 'kept' | 'undrawable' | 'noPicture'
}

export interface EvidencePackage {
  manifest: Evidence
  bytes: Uint8Array<ArrayBuffer>
  /** What the claim names. */
  hash: Hex
}

const UNKNOWN_TYPE = 'application/octet-stream'

/** Hashes what will be handed in: a picture is drawn anew first, so that no place and no owner is in it. */
export async function hashFile(chosen: File, keepTags = false): Promise<HashedFile> {
  if (!isPicture(chosen)) return hashed(chosen, [], 'noPicture')
  if (keepTags) return hashed(chosen, await tagsOf(chosen), 'kept')
  try {
    const { file, removed } = await cleanPicture(chosen)
    return await hashed(file, removed, 'cleaned')
  } catch (error) {
    if (!(error instanceof UndrawablePictureError)) throw error
    return hashed(chosen, await tagsOf(chosen), 'undrawable')
  }
}

async function tagsOf(file: Blob): Promise<PictureTag[]> {
  return pictureTags(new Uint8Array(await file.arrayBuffer()))
}

async function hashed(file: File, tags: PictureTag[], clean: HashedFile['clean']): Promise<HashedFile> {
  const { hash: sha256, size } = await nameFile(file)
  const type = /^[a-z]+\/[a-z\d.+-]{1,100}$/.test(file.type) ? file.type : UNKNOWN_TYPE
  return { name: plainName(file.name), type, size, sha256, alt: '', file, tags, clean }
}

/** A name as the manifest may hold it: one line without characters that hide or reorder. */
function plainName(name: string): string {
  const plain = withoutBidiControls(name)
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200)
  return plain || 'file'
}

export interface EvidenceContent {
  campaign: AccountId
  /** Counted from 0. */
  milestone: number
  title: string
  statement: string
  files: readonly HashedFile[]
}

/** Which part of the content cannot be in a package; `file` names the file that it belongs to. */
export interface UnusablePart {
  part: 'title' | 'statement' | 'tooMany' | 'file' | 'description' | 'receipt'
  file?: string
}

/** The document that a claim names by its hash; `undefined` when something in it cannot be. */
export async function packageEvidence(content: EvidenceContent): Promise<EvidencePackage | undefined> {
  const parsed = z.safeParse(evidenceSchema, manifestOf(content))
  if (!parsed.success) return undefined
  const bytes = Uint8Array.from(canonicalBytes(parsed.data))
  return { manifest: parsed.data, bytes, hash: await contentHash(bytes) }
}

/** Why no package could be made. */
export function unusablePart(content: EvidenceContent): UnusablePart {
  const [part, place, field] = z.safeParse(evidenceSchema, manifestOf(content)).error?.issues[0]?.path ?? []
  if (part !== 'files') return { part: part === 'title' ? 'title' : 'statement' }
  const file = typeof place === 'number' ? content.files[place] : undefined
  if (!file) return { part: 'tooMany' }
  return { part: field === 'alt' ? 'description' : field === 'receipt' ? 'receipt' : 'file', file: file.name }
}

function manifestOf({ campaign, milestone, title, statement, files }: EvidenceContent) {
  return {
    campaign: formatAccountId(campaign),
    milestone,
    title: withoutBidiControls(title),
    statement: withoutBidiControls(statement.trim()),
    files: files.map(({ name, type, size, sha256, alt, receipt }) => {
      const described = withoutBidiControls(alt.trim())
      return {
        ...{ name, type, size, sha256 },
        ...(described && { alt: described }),
        ...(receipt && { receipt: { amount: receipt.amount ?? receipt.typed, currency: receipt.currency } }),
      }
    }),
  }
}
