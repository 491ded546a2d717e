// Sends one transaction after the other and waits for each.
import { type Account, type Address, type Client, type Hex, isHash, TransactionReceiptNotFoundError } from 'viem'
import {
  estimateGas,
  getBalance,
  getCode,
  getGasPrice,
  getTransactionCount,
  getTransactionReceipt,
  sendRawTransaction,
  sendTransaction,
  waitForTransactionReceipt,
} from 'viem/actions'
import { z } from 'zod'

const bytes = z.custom<Hex>(
  (value) => typeof value === 'string' && /^0x([\da-f]{2})*$/i.test(value),
  'not bytes in hex',
)
const receiptSchema = z.object({
  status: z.enum(['success', 'reverted']),
  transactionHash: z.custom<Hex>((value) => typeof value === 'string' && isHash(value), 'not a hash'),
  blockNumber: z.bigint(),
  gasUsed: z.bigint(),
})

export type Receipt = z.infer<typeof receiptSchema>

interface Transaction {
  to: Address
  data?: Hex
  value?: bigint
}

export interface SenderOptions {
  client: Client
  /** With a key of its own, or an address that the node signs for. */
  account: Account | Address
  /** Called before every transaction. */
  beforeEach?: () => Promise<void>
}

export class Sender {
  readonly client: Client
  readonly address: Address
  readonly #account: Account | Address
  readonly #beforeEach: () => Promise<void>

  constructor({ client, account, beforeEach = async () => {} }: SenderOptions) {
    this.client = client
    this.address = typeof account === 'string' ? account : account.address
    this.#account = account
    this.#beforeEach = beforeEach
  }

  /** Nothing when no contract lies there. */
  async codeAt(address: Address): Promise<Hex | undefined> {
    return bytes.optional().parse(await getCode(this.client, { address }))
  }

  async balanceOf(address: Address): Promise<bigint> {
    return z.bigint().parse(await getBalance(this.client, { address }))
  }

  /** Base units of the chain's own coin, for one unit of gas. */
  async gasPrice(): Promise<bigint> {
    return z.bigint().parse(await getGasPrice(this.client))
  }

  /** Whether something of this sender is not in a block yet. */
  async isWaiting(): Promise<boolean> {
    const [sent, mined] = await Promise.all(
      (['pending', 'latest'] as const).map((blockTag) =>
        getTransactionCount(this.client, { address: this.address, blockTag }),
      ),
    )
    return sent !== mined
  }

  /** What the node asks for this call, whatever the sender can pay: that is why it gets an address and no account. */
  async estimate(transaction: Transaction): Promise<bigint> {
    return z.bigint().parse(await estimateGas(this.client, { ...transaction, account: this.address }))
  }

  /** Calls `sent` when the node has the transaction, before waiting for it. */
  async send(transaction: Transaction, sent: (hash: Hex) => void = () => {}): Promise<Receipt> {
    const estimated = await this.estimate(transaction)
    // On rollups the estimate moves with the price of data.
    const gas = estimated + estimated / 10n
    await this.#beforeEach()
    const account = this.#account
    const hash = await sendTransaction(this.client, { ...transaction, gas, account, chain: null })
    sent(hash)
    return this.#received(hash)
  }

  /** A transaction that somebody else has signed. */
  async sendSigned(serializedTransaction: Hex): Promise<Receipt> {
    await this.#beforeEach()
    return this.#received(await sendRawTransaction(this.client, { serializedTransaction }))
  }

  /** Nothing while the transaction is in no block. */
  async receiptOf(hash: Hex): Promise<Receipt | undefined> {
    try {
      return receiptSchema.parse(await getTransactionReceipt(this.client, { hash }))
    } catch (error) {
      if (error instanceof TransactionReceiptNotFoundError) return undefined
      throw error
    }
  }

  async #received(hash: Hex): Promise<Receipt> {
    const receipt = receiptSchema.parse(await waitForTransactionReceipt(this.client, { hash }))
    if (receipt.status === 'reverted') throw new Error(`Transaction ${hash} was reverted.`)
    return receipt
  }
}
