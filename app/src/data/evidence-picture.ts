import { type Evidence, evidenceSchema, parseDocument } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { useContent } from './content.ts'

const PICTURE = /^image\/(?:png|jpeg|webp|avif)$/

/** The first picture among the evidence with this SHA-256, manifest and picture both checked; nothing without one. */
export function useEvidencePicture(evidence: Hex | undefined) {
  const manifest = useContent(evidence).data
  const file = manifest && pictureIn(manifest.bytes)
  const bytes = useContent(file?.sha256).data?.bytes
  return file && bytes && { bytes, alt: file.alt ?? '' }
}

function pictureIn(manifest: Uint8Array): Evidence['files'][number] | undefined {
  try {
    return parseDocument(evidenceSchema, manifest).files.find(({ type }) => PICTURE.test(type))
  } catch {
    return undefined // not a list of evidence: the campaign's page says so
  }
}
