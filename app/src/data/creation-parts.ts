import { type CreationData, decodeCreation } from '@amana/sdk/creation'
import type { Hex } from 'viem'

/** What an index says that a factory's event says; nothing where the bytes are none of its. */
export function creationParts(creation: Hex): CreationData | undefined {
  try {
    return decodeCreation(creation)
  } catch {
    return undefined // an index may say anything
  }
}
