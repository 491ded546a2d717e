import { expect } from 'chai'
import { createClient, custom, defineChain, type Hash, keccak256, pad, toHex } from 'viem'
import type { SentTransaction } from '../../../app/src/chain/submission.ts'
import { lookAtIncluded } from '../../../app/src/chain/watch.ts'
import { lookForTransaction, sentAs, sentCall } from '../../../app/src/chain/watch-transaction.ts'
import type { ReadClient } from '../../../app/src/data/client.ts'

const from = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const to = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'
const data = '0x1234'
const sent: Hash = hashOf(1)
const call = sentCall(to, data)
const submission: SentTransaction = { kind: 'transaction', hash: sent, from, nonce: 4, sinceBlock: 10n, call }

interface Sent {
  hash: Hash
  to: string | null
  input: string
  value?: string
}

/** A node as far as these questions go. */
interface Node {
  receipts?: Record<Hash, { status: '0x0' | '0x1'; block: number; blockHash: Hash }>
  nonce?: number
  latest?: number
  finalized?: number
  blocks?: Record<number, Sent[]>
  pending?: Record<Hash, number>
  code?: string
}

describe('watch', () => {
  it('sees that nothing is new', async () => {
    expect(await look({ nonce: 4 })).to.equal(undefined)
  })

  it('sees the receipt, whatever it says', async () => {
    for (const [status, outcome] of [
      ['0x1', 'success'],
      ['0x0', 'reverted'],
    ] as const) {
      const event = await look({ receipts: { [sent]: { status, block: 12, blockHash: hashOf(99) } } })
      expect(event).to.deep.equal({
        type: 'included',
        inclusion: { hash: sent, block: 12n, blockHash: hashOf(99), outcome },
      })
    }
  })

  it('waits for the finality of the chain', async () => {
    const receipts = { [sent]: { status: '0x1', block: 12, blockHash: hashOf(99) } } as const
    const includedIn = { block: 12n, blockHash: hashOf(99) }
    expect(await look({ receipts, finalized: 11 }, { includedIn })).to.equal(undefined)
    expect(await look({ receipts, finalized: 12 }, { includedIn })).to.deep.equal({ type: 'finalised' })
    expect(await look({ receipts, latest: 14 }, { includedIn, finality: 3 })).to.equal(undefined)
    expect(await look({ receipts, latest: 15 }, { includedIn, finality: 3 })).to.deep.equal({ type: 'finalised' })
  })

  it('notices another block and no block', async () => {
    const includedIn = { block: 12n, blockHash: hashOf(99) }
    const receipts = { [sent]: { status: '0x1', block: 13, blockHash: hashOf(98) } } as const
    expect(await look({ receipts }, { includedIn })).to.have.nested.property('inclusion.block', 13n)
    expect(await look({}, { includedIn })).to.deep.equal({ type: 'dropped' })
  })

  it('finds the same call sent again', async () => {
    const event = await look({ nonce: 5, latest: 15, blocks: { 13: [{ hash: hashOf(2), to, input: data }] } })
    expect(event).to.deep.equal({ type: 'repriced', hash: hashOf(2) })
  })

  it('tells taking back from sending something else', async () => {
    const cancellation = { hash: hashOf(2), to: from, input: '0x' }
    expect(await look({ nonce: 5, latest: 15, blocks: { 13: [cancellation] } })).to.deep.equal({
      type: 'cancelled',
      by: hashOf(2),
    })
    for (const other of [
      { ...cancellation, to },
      { ...cancellation, value: '0x1' },
      { hash: hashOf(2), to, input: '0x1235' },
      { hash: hashOf(2), to: null, input: data },
    ]) {
      expect(await look({ nonce: 5, latest: 15, blocks: { 13: [other] } })).to.deep.equal({
        type: 'replaced',
        by: hashOf(2),
      })
    }
  })

  it('does not look before the transaction was sent', async () => {
    const event = await look({ nonce: 5, latest: 15, blocks: { 9: [{ hash: hashOf(2), to, input: '0x' }] } })
    expect(event).to.equal(undefined)
  })

  it('takes no answer for no proof', async () => {
    const client = clientOf(async () => {
      throw new Error('connection refused')
    })
    let caught: unknown
    await lookForTransaction({ client, submission }).catch((error) => {
      caught = error
    })
    expect(caught).to.be.instanceOf(Error)
  })

  it('knows the number of what was sent, and guesses it while the node does not know the transaction', async () => {
    const known = await sentAs(nodeClient({ pending: { [sent]: 9 } }), sent, { from, sinceBlock: 10n, call })
    expect(known).to.deep.equal({ ...submission, nonce: 9 })
    expect(await sentAs(nodeClient({ nonce: 4 }), sent, { from, sinceBlock: 10n, call })).to.deep.equal(submission)
  })

  it('takes what the wallet of a contract answers for a proposal, and a delegated key’s for a transaction', async () => {
    const kindOf = async (node: Node) =>
      (await sentAs(nodeClient({ nonce: 4, ...node }), sent, { from, sinceBlock: 10n, call })).kind
    expect(await kindOf({ code: '0x6080' })).to.equal('proposal')
    expect(await kindOf({ code: '0x6080', pending: { [sent]: 4 } })).to.equal('transaction')
    expect(await kindOf({ code: `0xef0100${to.slice(2)}` })).to.equal('transaction')
  })
})

function look(node: Node, rest: { includedIn?: { block: bigint; blockHash: Hash }; finality?: number } = {}) {
  const { includedIn, finality = 'finalized' } = rest
  const client = nodeClient(node)
  return includedIn
    ? lookAtIncluded(client, { hash: sent, ...includedIn }, finality)
    : lookForTransaction({ client, submission })
}

function nodeClient(node: Node): ReadClient {
  const { receipts = {}, nonce = 0, latest = 20, finalized = latest, blocks = {}, pending = {} } = node
  return clientOf(async ({ method, params }) => {
    const [first] = (params ?? []) as [string]
    switch (method) {
      case 'eth_getTransactionReceipt': {
        const receipt = receipts[first as Hash]
        if (!receipt) return null
        const { status, block, blockHash } = receipt
        return { transactionHash: first, status, blockNumber: toHex(block), blockHash, logs: [], type: '0x2' }
      }
      case 'eth_getTransactionCount':
        return toHex(nonce)
      case 'eth_blockNumber':
        return toHex(latest)
      case 'eth_getCode':
        return node.code ?? '0x'
      case 'eth_getTransactionByHash': {
        const known = pending[first as Hash]
        return known === undefined ? null : { hash: first, nonce: toHex(known), type: '0x2', from, to }
      }
      case 'eth_getBlockByNumber': {
        const number = first === 'finalized' ? finalized : Number(first)
        const transactions = (blocks[number] ?? []).map((transaction) => ({
          value: '0x0',
          from,
          nonce: toHex(submission.nonce),
          type: '0x2',
          ...transaction,
        }))
        return { number: toHex(number), hash: hashOf(number), timestamp: '0x1', transactions }
      }
      default:
        throw new Error(`unexpected ${method}`)
    }
  })
}

function clientOf(request: (call: { method: string; params?: unknown }) => Promise<unknown>): ReadClient {
  const chain = defineChain({
    id: 31337,
    name: 'Test',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  })
  return createClient({ chain, transport: custom({ request }, { retryCount: 0 }) }) as unknown as ReadClient
}

function hashOf(number: number): Hash {
  return keccak256(pad(toHex(number)))
}
