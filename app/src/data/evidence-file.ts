import { readFile } from '@amana/sdk/file-blocks'
import { useQuery } from '@tanstack/react-query'
import type { Hex } from 'viem'
import { ContentError, fetchFromAny, useContentUrls } from './content.ts'

interface EvidenceFile {
  sha256: string
  size: number
}

/** A file that evidence names: every byte of it hashed here, block by block where it is long. Nothing while not wanted. */
export function useEvidenceFile({ sha256, size }: EvidenceFile, wanted: boolean) {
  const urls = useContentUrls()
  return useQuery({
    queryKey: ['evidence-file', sha256, size],
    queryFn: async ({ signal }) => {
      const load = async (hash: Hex) => (await fetchFromAny(urls, hash, signal)).bytes
      try {
        return await readFile({ hash: sha256 as Hex, size }, load)
      } catch (error) {
        // Right bytes of a wrong length, or a list of other blocks: not the file that was named.
        if (error instanceof RangeError || error instanceof SyntaxError) throw new ContentError('mismatch')
        throw error
      }
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) => failures < 2 && error instanceof ContentError && error.problem === 'unreachable',
  })
}
