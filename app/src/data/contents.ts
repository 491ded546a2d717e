import { useQueries } from '@tanstack/react-query'
import type { Hex } from 'viem'
import { contentQuery, useContentUrl } from './content.ts'

/** Several documents, in their order. */
export function useContents(hashes: readonly Hex[]) {
  const baseUrl = useContentUrl()
  return useQueries({ queries: hashes.map((sha256) => contentQuery(baseUrl, sha256)) })
}
