import { cidToHash } from '@amana/sdk/content'
import type { Terms } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { useContent } from './content.ts'

/** The campaign's picture, its bytes checked; nothing when the terms name none of ours or it is not available. */
export function useTermsPicture(terms: Terms | undefined): Uint8Array<ArrayBuffer> | undefined {
  return useContent(pictureHash(terms?.image)).data?.bytes
}

/** Of the picture that terms name as ours. */
export function pictureHash(image: string | undefined): Hex | undefined {
  if (!image?.startsWith('ipfs://')) return undefined
  try {
    return cidToHash(image)
  } catch {
    return undefined // a picture that is named in another way is not fetched: it could not be checked
  }
}
