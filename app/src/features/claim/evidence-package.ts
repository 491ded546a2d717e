import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { type Evidence, evidenceSchema, withoutBidiControls } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import * as z from 'zod/mini'

/** A file of the evidence, hashed on this device. */
export interface HashedFile {
  name: string
  type: string
  size: number
  sha256: Hex
  /** What it shows, for those who do not see it. */
  alt: string
}

export interface EvidencePackage {
  manifest: Evidence
  bytes: Uint8Array<ArrayBuffer>
  /** What the claim names. */
  hash: Hex
}

const UNKNOWN_TYPE = 'application/octet-stream'

export async function hashFile(file: File): Promise<HashedFile> {
  const sha256 = await contentHash(new Uint8Array(await file.arrayBuffer()))
  const type = /^[a-z]+\/[a-z\d.+-]{1,100}$/.test(file.type) ? file.type : UNKNOWN_TYPE
  return { name: plainName(file.name), type, size: file.size, sha256, alt: '' }
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
  part: 'title' | 'statement' | 'tooMany' | 'file' | 'description'
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
  return file ? { part: field === 'alt' ? 'description' : 'file', file: file.name } : { part: 'tooMany' }
}

function manifestOf({ campaign, milestone, title, statement, files }: EvidenceContent) {
  return {
    campaign: formatAccountId(campaign),
    milestone,
    title: withoutBidiControls(title),
    statement: withoutBidiControls(statement.trim()),
    files: files.map(({ alt, ...file }) => {
      const described = withoutBidiControls(alt.trim())
      return { ...file, ...(described && { alt: described }) }
    }),
  }
}
