// A chain inside this process: blocks are mined by hand, at the second we name, and gas costs nothing.
import { fileURLToPath } from 'node:url'
import {
  type Address,
  type Client,
  createClient,
  custom,
  type Hash,
  type Hex,
  numberToHex,
  type RpcTransactionReceipt,
} from 'viem'
import { z } from 'zod'
import type { GasTally, Purpose } from './gas.ts'

export const CHAIN_ID = 31337
/** So that a slot never overflows its block, and the base fee never leaves zero. */
const BLOCK_GAS_LIMIT = 60_000_000_000n
const root = fileURLToPath(new URL('../..', import.meta.url))

const minedBlock = z.object({ number: z.string(), timestamp: z.string() })

export interface Sending {
  from: Address
  /** None to create a contract. */
  to?: Address
  data: Hex
  gas: bigint
  purpose: Purpose
}

export class ReplayChain {
  readonly client: Client
  /** Asks the chain as it is, without the client's own ways. */
  readonly ask: (method: string, params: unknown[]) => Promise<unknown>
  readonly #gas: GasTally
  readonly #close: () => Promise<void>
  readonly #nonces = new Map<Address, number>()
  #waiting: { hash: Hash; purpose: Purpose }[] = []
  #time: number
  #blocks = 0

  private constructor(
    provider: { request(call: { method: string; params: unknown[] }): Promise<unknown> },
    close: () => Promise<void>,
    genesisTime: number,
    gas: GasTally,
  ) {
    this.#gas = gas
    this.ask = (method, params) => provider.request({ method, params })
    this.#close = close
    this.#time = genesisTime
    this.client = createClient({ transport: custom(provider) })
  }

  /** Nothing is compiled: the network needs no project, so it has none of its plugins and settings. */
  static async open(genesisTime: number, gas: GasTally): Promise<ReplayChain> {
    // loaded late: Mocha loads tests in a way in which Hardhat, loaded along with them, meets a second copy of itself
    const { createHardhatRuntimeEnvironment } = await import('hardhat/hre')
    const environment = await createHardhatRuntimeEnvironment(
      {
        networks: {
          replay: {
            type: 'edr-simulated',
            chainType: 'l1',
            chainId: CHAIN_ID,
            hardfork: 'cancun',
            accounts: [],
            blockGasLimit: BLOCK_GAS_LIMIT,
            transactionGasCap: BLOCK_GAS_LIMIT,
            initialBaseFeePerGas: 0,
            gasPrice: 0,
            initialDate: new Date(genesisTime * 1000),
            mining: { auto: false, interval: 0, mempool: { order: 'fifo' } },
          },
        },
      },
      {},
      root,
    )
    const connection = await environment.network.create('replay')
    return new ReplayChain(connection.provider, () => connection.close(), genesisTime, gas)
  }

  /** Of the latest block. */
  get time(): number {
    return this.#time
  }

  /** Mined so far. */
  get blocks(): number {
    return this.#blocks
  }

  /** Puts a transaction into the next block. */
  async send({ from, to, data, gas, purpose }: Sending): Promise<Hash> {
    const nonce = this.#nonces.get(from) ?? 0
    if (nonce === 0) await this.ask('hardhat_impersonateAccount', [from])
    this.#nonces.set(from, nonce + 1)
    const transaction = { from, to, data, gas: numberToHex(gas), gasPrice: '0x0', nonce: numberToHex(nonce) }
    const hash = (await this.ask('eth_sendTransaction', [transaction])) as Hash
    this.#waiting.push({ hash, purpose })
    return hash
  }

  /** Puts a transaction into the next block that somebody else has signed, and gives him what it may cost. */
  async sendSigned({ from, transaction, cost }: { from: Address; transaction: Hex; cost: bigint }): Promise<void> {
    await this.ask('hardhat_setBalance', [from, numberToHex(cost)])
    const hash = (await this.ask('eth_sendRawTransaction', [transaction])) as Hash
    this.#waiting.push({ hash, purpose: 'setup' })
  }

  /** Mines one block at exactly this second with all that waits; every transaction must be in it and succeed. */
  async mine(time: number): Promise<RpcTransactionReceipt[]> {
    if (time <= this.#time) throw new Error(`block time ${time} is not after ${this.#time}`)
    await this.ask('evm_mine', [numberToHex(time)])
    this.#time = time
    const block = minedBlock.parse(await this.ask('eth_getBlockByNumber', ['latest', false]))
    const number = BigInt(block.number)
    if (Number(block.timestamp) !== time) throw new Error(`block ${number} is at ${block.timestamp}, not at ${time}`)
    this.#blocks += 1
    const receipts: RpcTransactionReceipt[] = []
    for (const { hash, purpose } of this.#waiting.splice(0)) {
      const receipt = (await this.ask('eth_getTransactionReceipt', [hash])) as RpcTransactionReceipt | null
      if (!receipt || BigInt(receipt.blockNumber) !== number) throw new Error(`${purpose} ${hash} missed its block`)
      if (receipt.status !== '0x1') throw new Error(`${purpose} ${hash} reverted in block ${number}`)
      this.#gas.add(purpose, BigInt(receipt.gasUsed))
      receipts.push(receipt)
    }
    return receipts
  }

  /**
   * Remembers this moment. What is returned takes the chain back to it, once: what was mined since then is gone, and what is
   * mined next is another branch.
   */
  async remember(): Promise<() => Promise<void>> {
    const id = await this.ask('evm_snapshot', [])
    const [nonces, time, blocks] = [new Map(this.#nonces), this.#time, this.#blocks]
    return async () => {
      if ((await this.ask('evm_revert', [id])) !== true) throw new Error('the chain does not go back')
      this.#nonces.clear()
      for (const [address, nonce] of nonces) this.#nonces.set(address, nonce)
      this.#time = time
      this.#blocks = blocks
      this.#waiting = []
    }
  }

  async close(): Promise<void> {
    await this.#close()
  }
}
