import { isContent } from '@amana/sdk/content'
import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'
import type { ContentBackend } from './backend/backend.ts'

/**
 * The bytes with this hash, hashed again: a disk or a store may have changed them.
 *
 * Errors: `Problem` 404 when they are not here, 502 `content-damaged` when they are others, 503 when the store is not there.
 */
export async function readContent(hash: Hex, backend: ContentBackend): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await asked(() => backend.get(hash))
  if (!bytes)
    throw new Problem(404, 'no-content', 'This server does not have the document with this hash. Ask another one.')
  if (!(await isContent(bytes, hash))) throw damaged(hash)
  return bytes
}

/** Asks the store; what it cannot do is told to the operator, not to the public. */
export async function asked<answer>(ask: () => Promise<answer>): Promise<answer> {
  try {
    return await ask()
  } catch (error) {
    console.error('content store:', error)
    throw new Problem(503, 'store-unavailable', 'The content store does not answer. Try again in a minute.')
  }
}

function damaged(hash: Hex): Problem {
  console.error(`content store: the bytes kept as ${hash} are others`)
  return new Problem(
    502,
    'content-damaged',
    'The bytes that this server has are not those that the hash names. They are not handed out; whoever has them may put them again.',
  )
}
