import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Address, type Hash, type Hex, keccak256, toHex } from 'viem'

/** Who sends, unless somebody else is named. */
export const DONOR: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

/** A node as far as one sender's transactions go, and switches for what can go wrong. */
export class StubNode {
  blockNumber = 10
  finalized = 10
  nonce = 0
  /** What the simulation of each call is refused with, by call data. */
  refusals = new Map<Hex, Hex>()
  /** Transactions are put into a block at once. */
  mines = true
  /** The status of what is put into a block. */
  outcome: '0x0' | '0x1' = '0x1'
  /** Code at every account. */
  code = '0x'
  /** Logs by the contract that has them. */
  readonly logs: { address: string; topics: Hex[]; data: Hex; block: number; transactionHash: Hash }[] = []
  /** What a view answers, by the first bytes of its call data. */
  readonly views = new Map<string, Hex>()
  timestamp = 1n
  readonly sent: {
    hash: Hash
    from: Address
    to: string
    data: Hex
    nonce: number
    block: number | undefined
    status: string
  }[] = []
  private server: Server | undefined

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        const { id, method, params } = JSON.parse(body) as { id: number; method: string; params: unknown[] }
        response.end(JSON.stringify({ jsonrpc: '2.0', id, ...this.answer(method, params ?? []) }))
      })
    })
    this.server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((resolve) => this.server?.close(resolve))
  }

  /** What a wallet does once its owner has said yes. */
  send(to: string, data: Hex, from: Address = DONOR): Hash {
    const hash = keccak256(toHex(`${this.sent.length} ${data}`))
    this.sent.push({ hash, from, to, data, nonce: this.nonce, block: undefined, status: this.outcome })
    if (this.mines) this.mine()
    return hash
  }

  mine(): void {
    this.blockNumber++
    for (const transaction of this.sent) {
      if (transaction.block !== undefined) continue
      transaction.block = this.blockNumber
      transaction.status = this.outcome
      this.nonce++
    }
  }

  private answer(method: string, params: unknown[]): { result: unknown } | { error: unknown } {
    const [first] = params
    switch (method) {
      case 'eth_chainId':
        return { result: '0x7a69' }
      case 'eth_blockNumber':
        return { result: toHex(this.blockNumber) }
      case 'eth_call': {
        const { data } = first as { data: Hex }
        const view = [...this.views].find(([beginning]) => data.startsWith(beginning))
        if (view) return { result: view[1] }
        const refusal = this.refusals.get(data)
        return refusal ? { error: { code: 3, message: 'execution reverted', data: refusal } } : { result: '0x' }
      }
      case 'eth_getCode':
        return { result: this.code }
      case 'eth_getLogs': {
        const { address } = first as { address: string }
        const found = this.logs.filter((log) => log.address.toLowerCase() === address.toLowerCase())
        const place = { logIndex: '0x0', transactionIndex: '0x0', removed: false }
        return {
          result: found.map(({ block, ...log }) => ({
            ...log,
            ...place,
            blockNumber: toHex(block),
            blockHash: keccak256(toHex(block)),
          })),
        }
      }
      case 'eth_getTransactionCount':
        return { result: toHex(this.nonce) }
      case 'eth_getTransactionByHash': {
        const transaction = this.sent.find(({ hash }) => hash === first)
        if (!transaction) return { result: null }
        const { nonce, data, to, from } = transaction
        return { result: { hash: first, nonce: toHex(nonce), type: '0x2', from, to, input: data } }
      }
      case 'eth_getTransactionReceipt': {
        const transaction = this.sent.find(({ hash }) => hash === first)
        if (transaction?.block === undefined) return { result: null }
        const { block, status } = transaction
        const blockHash = keccak256(toHex(block))
        return {
          result: { transactionHash: first, blockNumber: toHex(block), blockHash, status, logs: [], type: '0x2' },
        }
      }
      case 'eth_getBlockByNumber': {
        const number = first === 'finalized' ? this.finalized : this.blockNumber
        return {
          result: {
            number: toHex(number),
            hash: keccak256(toHex(number)),
            timestamp: toHex(this.timestamp),
            transactions: [],
          },
        }
      }
      default:
        return { error: { code: -32601, message: `${method} is not here` } }
    }
  }
}
