import {
  type Address,
  createClient,
  type Hex,
  http,
  numberToHex,
  type PrivateKeyAccount,
  type RpcTransactionReceipt,
} from 'viem'
import { sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { ordinaryWallet, type Wallet } from './announced-wallet.ts'

interface AskedCalls {
  calls: { to: Address; data?: Hex; value?: Hex }[]
  atomicRequired: boolean
}

/** Makes several calls after one yes (EIP-5792), and gives them a name of its own. */
export function togetherWallet(account: PrivateKeyAccount, rpcUrl: string): Wallet & { asked: AskedCalls[] } {
  const client = createClient({ account, chain: hardhat, transport: http(rpcUrl), cacheTime: 0 })
  const ordinary = ordinaryWallet(account, rpcUrl)
  const asked: AskedCalls[] = []
  const receipts = new Map<string, RpcTransactionReceipt[]>()
  const chainId = numberToHex(hardhat.id)

  async function make({ calls }: AskedCalls): Promise<RpcTransactionReceipt[]> {
    const made: RpcTransactionReceipt[] = []
    for (const { to, data = '0x', value = '0x0' } of calls) {
      const hash = await sendTransaction(client, { to, data, value: BigInt(value) })
      await waitForTransactionReceipt(client, { hash, pollingInterval: 100 })
      const receipt = await client.request({ method: 'eth_getTransactionReceipt', params: [hash] })
      if (receipt) made.push(receipt)
    }
    return made
  }

  const wallet: Wallet = async (request) => {
    const { method, params } = request
    if (method === 'wallet_getCapabilities') return { [chainId]: { atomic: { status: 'supported' } } }
    if (method === 'wallet_sendCalls') {
      const wanted = params[0] as AskedCalls
      const id = numberToHex(asked.push(wanted), { size: 32 })
      receipts.set(id, await make(wanted))
      return { id }
    }
    if (method === 'wallet_getCallsStatus') {
      const [id] = params as [string]
      return { version: '2.0.0', id, chainId, status: 200, atomic: true, receipts: receipts.get(id) ?? [] }
    }
    return ordinary(request)
  }
  return Object.assign(wallet, { asked })
}
