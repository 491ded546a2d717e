import { BLOCK_BYTES, type BlockList, blockListSchema } from '@amana/sdk/file-blocks'
import { parseDocument } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'
import type { ContentBackend } from './backend/backend.ts'
import { type MediaType, mediaTypeOf } from './media-type.ts'
import { asked, readContent } from './read-content.ts'
import { contentHeaders } from './serve-block.ts'

/** The list that these bytes are; `undefined` for any other file. */
export function blockListOf(bytes: Uint8Array): BlockList | undefined {
  try {
    return parseDocument(blockListSchema, bytes)
  } catch {
    return undefined
  }
}

/**
 * A file put together from its blocks. One is held at a time and hashed again before it is sent; at a wrong one the answer
 * breaks off, so that nobody takes what came for the file.
 *
 * Errors: `Problem` 404 when blocks are missing, 502 when the first is damaged.
 */
export async function serveFile(hash: Hex, { size, blocks }: BlockList, backend: ContentBackend): Promise<Response> {
  let missing = 0
  for (const block of blocks) if ((await asked(() => backend.size(block))) === undefined) missing++
  if (missing > 0) {
    const detail = `${missing} of the ${blocks.length} blocks of this file are not on this server.`
    throw new Problem(404, 'content-incomplete', detail, { missing, blocks: blocks.length })
  }
  const lengthOf = (index: number) => Math.min(BLOCK_BYTES, size - index * BLOCK_BYTES)
  const load = async (index: number) => {
    const bytes = await readContent(blocks[index] as Hex, backend)
    if (bytes.length !== lengthOf(index)) {
      throw new Problem(502, 'content-damaged', 'The blocks of this file do not have the lengths that its list says.')
    }
    return bytes
  }
  const first = await load(0)
  let index = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (index === blocks.length) return controller.close()
      controller.enqueue(index === 0 ? first : await load(index))
      index++
    },
  })
  const headers = { ...contentHeaders(hash, typeOfFile(first)), 'content-length': String(size) }
  return new Response(body, { headers })
}

/** A picture or a PDF shows it in its first block. A text might go on as anything: it is only saved. */
function typeOfFile(first: Uint8Array): MediaType {
  const type = mediaTypeOf(first)
  return type?.startsWith('image/') || type === 'application/pdf' ? type : 'application/octet-stream'
}
