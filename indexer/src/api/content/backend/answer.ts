import { BLOCK_BYTES } from '@amana/sdk/file-blocks'
import { BackendError } from './backend.ts'

/** Milliseconds that a store over the network may take for one block. */
export const BACKEND_TIMEOUT = 30_000

/** The bytes of an answer, at most one more than a block: a store is not trusted to end. */
export async function readBlock(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(BLOCK_BYTES + 1)
  let length = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    const part = chunk.subarray(0, bytes.length - length)
    bytes.set(part, length)
    length += part.length
    if (length === bytes.length) break
  }
  return bytes.subarray(0, length)
}

/** The start of what the store says went wrong, for the operator's log. */
export async function refusal(response: Response, what: string): Promise<BackendError> {
  const text = new TextDecoder().decode((await readBlock(response)).subarray(0, 300))
  return new BackendError(`${what}: ${response.status} ${text}`)
}
