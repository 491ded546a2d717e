import { blockListSchema } from '@amana/sdk/file-blocks'
import { parseDocument } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'
import type { ContentBackend } from './backend/backend.ts'
import type { Withheld } from './settings.ts'

export interface Withholding {
  /** All of it, as it is published. */
  items: readonly Withheld[]
  /** Why this is not handed out; `undefined` when it is. The blocks of a withheld list are withheld too. */
  find(hash: Hex): Promise<Withheld | undefined>
}

export function createWithholding(items: readonly Withheld[], backend: ContentBackend): Withholding {
  const byHash = new Map(items.map((item) => [item.hash, item]))
  /** Lists whose blocks are not known yet: a store that did not answer is asked again. */
  const unread = new Set(byHash.keys())
  return {
    items,
    async find(hash) {
      for (const list of unread) {
        const bytes = await backend.get(list).catch(() => 'unreachable' as const)
        if (bytes === 'unreachable') continue
        unread.delete(list)
        const item = byHash.get(list)
        for (const block of blocksOf(bytes)) if (item && !byHash.has(block)) byHash.set(block, item)
      }
      return byHash.get(hash)
    },
  }
}

function blocksOf(bytes: Uint8Array | undefined): readonly Hex[] {
  if (!bytes) return []
  try {
    return parseDocument(blockListSchema, bytes).blocks
  } catch {
    return []
  }
}

/** Says that a document is withheld: 451 (RFC 7725), with who withholds it in `Link`. */
export class WithheldProblem extends Problem {
  readonly by: string

  constructor({ hash, date, reason }: Withheld, apiUrl: string) {
    const detail = `Withheld by this server since ${date}: ${reason} The hash stays on the chain; other servers may have the document.`
    super(451, 'withheld', detail, { hash, date, reason })
    this.by = apiUrl
  }

  override getResponse(): Response {
    const { body, status, headers: usual } = super.getResponse()
    // A new answer: of one that was made before, the server would not see the change.
    const headers = new Headers(usual)
    headers.set('link', `<${this.by}/v1/withheld>; rel="blocked-by"`)
    return new Response(body, { status, headers })
  }
}
