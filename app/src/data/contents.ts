import { useQueries } from '@tanstack/react-query'
import type { Hex } from 'viem'
import { contentQuery, useContentUrls } from './content.ts'

/** Several documents, in their order. */
export function useContents(hashes: readonly Hex[]) {
  const places = useContentUrls()
  return useQueries({ queries: hashes.map((sha256) => contentQuery(places, sha256)) })
}
