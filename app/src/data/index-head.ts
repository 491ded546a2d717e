import { headsSchema, type IndexBlock } from './index-answers.ts'
import { askIndex, fromIndex, IndexError } from './index-client.ts'

/** Milliseconds for which one answer serves everything on a page. */
const FRESH = 2_000

/** Milliseconds: the smallest question of all, asked before larger ones. An index that is slow with it helps nobody. */
const TIMEOUT = 3_000

const asked = new Map<string, { at: number; answer: Promise<readonly IndexBlock[]> }>()

/** The newest block of the chain that the index has read; `undefined`: it does not read this chain. */
export async function indexHead(url: string, chainId: number): Promise<IndexBlock | undefined> {
  const now = performance.now()
  const last = asked.get(url)
  const isFresh = last !== undefined && now - last.at < FRESH
  const answer = isFresh
    ? last.answer
    : askIndex({ url, path: '/v1/heads', schema: headsSchema, timeout: TIMEOUT }).then(blocksOf)
  if (!isFresh) asked.set(url, { at: now, answer })
  answer.catch(() => asked.delete(url))
  return (await answer).find((block) => block.chainId === chainId)
}

/** Asks something larger of an index, at the same time whether it answers and reads the chain; `undefined` when it does not. */
export function fromIndexOf<Value>(
  url: string,
  chainId: number,
  ask: () => Promise<Value>,
): Promise<Value | undefined> {
  return fromIndex(url, async () => {
    const answer = ask()
    // It is waited for only where the index reads the chain.
    answer.catch(() => undefined)
    return (await indexHead(url, chainId)) ? answer : undefined
  })
}

function blocksOf({ blocks }: { blocks: readonly IndexBlock[] }): readonly IndexBlock[] {
  // It has just been started and has seen no block yet.
  if (blocks.length === 0) throw new IndexError('refused', 'not ready')
  return blocks
}
