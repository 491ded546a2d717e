import { headsSchema, type IndexBlock } from './index-answers.ts'
import { askIndex } from './index-client.ts'

/** Milliseconds for which one answer serves everything on a page. */
const FRESH = 800

const asked = new Map<string, { at: number; answer: Promise<readonly IndexBlock[]> }>()

/** The newest block of the chain that the index has read; `undefined`: it does not read this chain. */
export async function indexHead(url: string, chainId: number): Promise<IndexBlock | undefined> {
  const now = performance.now()
  const last = asked.get(url)
  const isFresh = last !== undefined && now - last.at < FRESH
  const answer = isFresh ? last.answer : askIndex({ url, path: '/v1/heads', schema: headsSchema }).then(blocksOf)
  if (!isFresh) asked.set(url, { at: now, answer })
  answer.catch(() => asked.delete(url))
  return (await answer).find((block) => block.chainId === chainId)
}

function blocksOf({ blocks }: { blocks: readonly IndexBlock[] }): readonly IndexBlock[] {
  return blocks
}
