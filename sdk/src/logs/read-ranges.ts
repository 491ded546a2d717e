import { AdaptiveSpan } from './adaptive-span.ts'
import { isSilence } from './patience.ts'
import { rangeHint } from './range-hint.ts'

/** Blocks, both ends counted. */
export interface BlockRange {
  fromBlock: bigint
  toBlock: bigint
}

export interface ReadRangesOptions<answer> extends BlockRange {
  /** How many blocks the first question spans; default 2,000. It adapts to what the node accepts. */
  chunkSize?: bigint | undefined
  /** How many blocks a question spans at most; default 100,000. */
  maxChunkSize?: bigint | undefined
  /** How many questions are open at a time; default 1. */
  concurrency?: number | undefined
  /** How many logs an answer holds, so that the next ones do not become too large. */
  countOf: (answer: answer) => number
  signal?: AbortSignal | undefined
}

/**
 * Asks about a long range of blocks in pieces that the node accepts, several at a time; the answers come in order. What a
 * node refuses is asked again in smaller pieces.
 */
export async function* readRanges<answer>(
  ask: (range: BlockRange) => Promise<answer>,
  options: ReadRangesOptions<answer>,
): AsyncGenerator<BlockRange & { answer: answer }> {
  const { fromBlock, toBlock, concurrency = 1, signal } = options
  const span = new AdaptiveSpan(options.chunkSize ?? 2_000n, options.maxChunkSize ?? 100_000n)
  const begin = (range: BlockRange) => {
    const first = readFirst(ask, range, span, options)
    first.catch(() => {}) // thrown when its turn comes
    return { range, first }
  }
  const open: ReturnType<typeof begin>[] = []
  for (let next = fromBlock; next <= toBlock || open.length > 0; ) {
    signal?.throwIfAborted()
    while (next <= toBlock && open.length < concurrency) {
      const range = piece(next, span.size, toBlock)
      open.push(begin(range))
      next = range.toBlock + 1n
    }
    const { range, first } = open.shift() as ReturnType<typeof begin>
    const part = await first
    yield part
    if (part.toBlock < range.toBlock) open.unshift(begin({ fromBlock: part.toBlock + 1n, toBlock: range.toBlock }))
  }
}

/** The answer about as much of a range, from its beginning, as the node accepts. */
async function readFirst<answer>(
  ask: (range: BlockRange) => Promise<answer>,
  { fromBlock, toBlock }: BlockRange,
  span: AdaptiveSpan,
  { countOf, signal }: ReadRangesOptions<answer>,
): Promise<BlockRange & { answer: answer }> {
  for (let most = toBlock - fromBlock + 1n; ; ) {
    signal?.throwIfAborted()
    const range = piece(fromBlock, span.size < most ? span.size : most, toBlock)
    const size = range.toBlock - range.fromBlock + 1n
    try {
      const answer = await ask(range)
      span.accepted(size, countOf(answer))
      return { ...range, answer }
    } catch (error) {
      signal?.throwIfAborted()
      if (size === 1n || isSilence(error)) throw error
      span.refused(size, rangeHint(error))
      most = size - 1n // never the same again, whatever other answers have made of the span meanwhile
    }
  }
}

/** `size` blocks from here: a node counts both ends. */
function piece(fromBlock: bigint, size: bigint, toBlock: bigint): BlockRange {
  const end = fromBlock + size - 1n
  return { fromBlock, toBlock: end < toBlock ? end : toBlock }
}
