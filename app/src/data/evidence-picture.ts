import type { Hex } from 'viem'
import { useContent } from './content.ts'
import { readEvidence } from './evidence.ts'

const PICTURE = /^image\/(?:png|jpeg|webp|avif)$/

/** The first picture among the evidence with this SHA-256, manifest and picture both checked; nothing without one. */
export function useEvidencePicture(evidence: Hex | undefined) {
  const manifest = useContent(evidence).data
  // What is no list of evidence, the campaign's page says so.
  const file = manifest && readEvidence(manifest.bytes)?.files.find(({ type }) => PICTURE.test(type))
  const bytes = useContent(file?.sha256).data?.bytes
  return file && bytes && { bytes, alt: file.alt ?? '' }
}
