// A wallet whose owner sends a transaction again with a higher fee before it is in a block.
import { createClient, type Hash, http, type PrivateKeyAccount } from 'viem'
import { getTransactionCount, sendTransaction } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { type AskedTransaction, asked, ordinaryWallet, type Wallet } from './announced-wallet.ts'

const GWEI = 10n ** 9n

export interface HurriedWallet {
  wallet: Wallet
  /** The hash that the page was told. */
  told: () => Hash | undefined
  /** Sends the same again for more, and has it put into a block. */
  hurry: () => Promise<Hash>
}

/** Blocks are held back from the moment that it sends until its owner hurries. */
export function hurriedWallet(account: PrivateKeyAccount, rpcUrl: string): HurriedWallet {
  const client = createClient({ account, chain: hardhat, transport: http(rpcUrl), cacheTime: 0 })
  const ordinary = ordinaryWallet(account, rpcUrl)
  const mining = (method: string, value: unknown) => client.request({ method, params: [value] } as never)
  let sent: (AskedTransaction & { nonce: number; hash: Hash }) | undefined

  const send = (transaction: AskedTransaction, nonce: number, gwei: bigint) =>
    sendTransaction(client, {
      ...transaction,
      nonce,
      gas: 2_000_000n,
      maxFeePerGas: gwei * GWEI,
      maxPriorityFeePerGas: gwei * GWEI,
    })

  return {
    async wallet(request) {
      if (request.method !== 'eth_sendTransaction') return ordinary(request)
      await mining('evm_setAutomine', false)
      await mining('evm_setIntervalMining', 0)
      const transaction = asked(request.params)
      const nonce = await getTransactionCount(client, { address: account.address, blockTag: 'latest' })
      sent = { ...transaction, nonce, hash: await send(transaction, nonce, 20n) }
      return sent.hash
    },
    told: () => sent?.hash,
    async hurry() {
      if (!sent) throw new Error('nothing was sent')
      const { nonce, hash: _told, ...transaction } = sent
      const hash = await send(transaction, nonce, 60n)
      await client.request({ method: 'evm_mine', params: [] } as never)
      await mining('evm_setAutomine', true)
      await mining('evm_setIntervalMining', 12_000)
      return hash
    },
  }
}
