import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Hex } from 'viem'
import { contentKey } from '../../data/content.ts'
import { useKeptPicture } from './picture-field.tsx'

/** Lets pages that show the campaign find its picture, which is on this device alone; its bytes were hashed here. */
export function useSeededPicture(sha256: Hex | undefined): void {
  const queries = useQueryClient()
  const bytes = useKeptPicture(sha256)
  useEffect(() => {
    if (!sha256 || !bytes) return
    queries.setQueryData(contentKey(sha256), { bytes, type: 'image/jpeg' })
  }, [queries, sha256, bytes])
}
