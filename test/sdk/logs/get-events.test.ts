import { expect } from 'chai'
import {
  type Address,
  createClient,
  custom,
  erc20Abi,
  type Hex,
  hexToNumber,
  pad,
  RpcRequestError,
  toEventSelector,
  toHex,
} from 'viem'
import { getEvents, type Progress } from '../../../sdk/src/logs/get-events.ts'

interface Filter {
  fromBlock: Hex
  toBlock: Hex
}

const TOKEN: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const HEAD = 30_000
const EVENT_BLOCKS = [0, 1, 1999, 2000, 2001, 9_999, 10_000, 29_999, 30_000]

describe('getEvents', () => {
  const refusals: [string, (most: number, from: number) => string][] = [
    ['gives a range', (most, from) => `try with this block range [${toHex(from)}, ${toHex(from + most - 1)}]`],
    ['names its limit', (most) => `eth_getLogs is limited to a ${most.toLocaleString('en')} block range`],
    ['names its limit in thousands', (most) => `block range exceeds max ${most / 1000}k blocks`],
    ['says nothing useful', () => 'query returned more than 10000 results'],
  ]
  for (const [what, refusal] of refusals) {
    it(`finds every event, each once and in order, on a node that ${what}`, async () => {
      const node = cappedNode(1000, refusal)
      const events = await read(node)
      expect(events.map(({ blockNumber }) => Number(blockNumber))).to.deep.equal(EVENT_BLOCKS)
      expect(events.map(({ timestamp }) => Number(timestamp))).to.deep.equal(EVENT_BLOCKS.map((block) => block * 12))
      expect(node.refused()).to.be.lessThan(6)
    })
  }

  it('uses the whole of what the node allows, both ends counted', async () => {
    const node = cappedNode(1000, (most) => `limited to a ${most} block range`)
    await read(node)
    expect(node.spans()).to.include(1000)
    expect(Math.max(...node.accepted())).to.equal(1000)
  })

  it('takes larger steps where the node takes them', async () => {
    const node = cappedNode(1_000_000, () => '')
    await read(node)
    expect(node.spans().length).to.be.lessThan(6)
    expect(node.refused()).to.equal(0)
  })

  it('asks for a block once when its logs carry no time', async () => {
    const node = cappedNode(1_000_000, () => '', { timestamps: false })
    const events = await read(node)
    expect(events.map(({ timestamp }) => Number(timestamp))).to.deep.equal(EVENT_BLOCKS.map((block) => block * 12))
    expect(node.blocks().toSorted((a, b) => a - b)).to.deep.equal(EVENT_BLOCKS)
  })

  it('gives up at once when there is nobody to answer, and when one block is too much', async () => {
    let asked = 0
    const silent = createClient({
      transport: custom(
        {
          async request() {
            asked += 1
            throw new Error('no answer')
          },
        },
        { retryCount: 0 },
      ),
    })
    const failure = await getEvents(silent, {
      abi: erc20Abi,
      eventNames: ['Transfer'],
      fromBlock: 5n,
      toBlock: 5n,
    }).catch((error: unknown) => error)
    expect(failure).to.be.instanceOf(Error)
    expect(asked).to.equal(1)
  })

  it('reports progress up to the end, and stops when told to', async () => {
    const seen: Progress[] = []
    await read(
      cappedNode(1000, () => ''),
      { onProgress: (progress) => seen.push(progress) },
    )
    expect(seen.at(-1)).to.deep.include({ scannedTo: BigInt(HEAD), events: EVENT_BLOCKS.length })
    const scanned = seen.map(({ scannedTo }) => Number(scannedTo))
    expect(scanned).to.deep.equal(scanned.toSorted((a, b) => a - b))

    const controller = new AbortController()
    const node = cappedNode(1000, () => '')
    const stopped = read(node, { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) })
    expect(await stopped.catch((error: Error) => error.message)).to.equal('enough')
    expect(node.accepted()).to.have.length(1)
  })
})

type Node = ReturnType<typeof cappedNode>

function read(node: Node, options: { onProgress?: (progress: Progress) => void; signal?: AbortSignal } = {}) {
  return getEvents(node.client, { address: TOKEN, abi: erc20Abi, eventNames: ['Transfer'], fromBlock: 0n, ...options })
}

/** A node with one event in each of a few blocks that answers no more than `most` blocks at once. */
function cappedNode(most: number, refusal: (most: number, from: number) => string, { timestamps = true } = {}) {
  const asked: { span: number; accepted: boolean }[] = []
  const blocks: number[] = []
  const answer = (method: string, [first]: unknown[]): unknown => {
    if (method === 'eth_blockNumber') return toHex(HEAD)
    if (method === 'eth_getBlockByNumber') {
      blocks.push(hexToNumber(first as Hex))
      return { number: first, timestamp: toHex(hexToNumber(first as Hex) * 12), transactions: [] }
    }
    const { fromBlock, toBlock } = first as Filter
    const [from, to] = [hexToNumber(fromBlock), hexToNumber(toBlock)]
    const accepted = to - from + 1 <= most
    asked.push({ span: to - from + 1, accepted })
    if (!accepted) {
      throw new RpcRequestError({ body: {}, url: '', error: { code: -32005, message: refusal(most, from) } })
    }
    const inside = EVENT_BLOCKS.filter((block) => block >= from && block <= to)
    return inside.map((block) => logIn(block, timestamps)).reverse()
  }
  const client = createClient({
    transport: custom(
      { request: async ({ method, params }: { method: string; params?: unknown[] }) => answer(method, params ?? []) },
      { retryCount: 0 },
    ),
  })
  return {
    client,
    blocks: () => blocks,
    spans: () => asked.map(({ span }) => span),
    accepted: () => asked.filter(({ accepted }) => accepted).map(({ span }) => span),
    refused: () => asked.filter(({ accepted }) => !accepted).length,
  }
}

function logIn(block: number, timestamps: boolean) {
  return {
    address: TOKEN,
    topics: [toEventSelector('Transfer(address,address,uint256)'), pad(TOKEN), pad(TOKEN)],
    data: toHex(1n, { size: 32 }),
    blockNumber: toHex(block),
    blockHash: toHex(block, { size: 32 }),
    ...(timestamps ? { blockTimestamp: toHex(block * 12) } : {}),
    transactionHash: toHex(block + 1, { size: 32 }),
    transactionIndex: '0x0',
    logIndex: '0x0',
    removed: false,
  }
}
