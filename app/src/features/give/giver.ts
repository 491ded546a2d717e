import { chooseGivingWay, type GivingChoice } from '@amana/sdk/actions/chooseGivingWay'
import type { Address } from 'viem'
import { getBalance, getCapabilities, getGasPrice, getTransactionCount } from 'viem/actions'
import type { WalletClient } from '../../chain/wallet-engine.ts'
import type { ReadClient } from '../../data/client.ts'

/** What the giver's account has, and which ways of giving it leaves open. Amounts are base units. */
export interface Giver extends GivingChoice {
  /** Of the chain's own coin, for the network fee. */
  native: bigint
  gasPrice: bigint
  /** Transactions that the account has sent. */
  outgoing: number
}

interface GiverQuestion {
  campaign: Address
  shares: readonly { amount: bigint }[]
  account: Address
  wallet: WalletClient | undefined
  /** Tells wallets apart that hold the same account. */
  walletName: string | undefined
}

export async function readGiver(
  client: ReadClient,
  { campaign, shares, account, wallet, walletName }: GiverQuestion,
): Promise<Giver> {
  const [choice, native, gasPrice, outgoing] = await Promise.all([
    chooseGivingWay(client, { campaign, shares, account, ...(wallet && { wallet: askedOnce(wallet, walletName) }) }),
    getBalance(client, { address: account }),
    getGasPrice(client),
    getTransactionCount(client, { address: account }),
  ])
  return { ...choice, native, gasPrice, outgoing }
}

const asked = new Map<string, ReturnType<typeof getCapabilities>>()

/** A wallet is asked once what it can do, not at every block. */
function askedOnce(wallet: WalletClient, name = ''): WalletClient {
  const key = `${wallet.account.address} ${wallet.chain.id} ${name}`
  const capabilities = (parameters: Parameters<typeof getCapabilities>[1]) => {
    const known = asked.get(key)
    if (known) return known
    const answer = getCapabilities(wallet, parameters)
    asked.set(key, answer)
    answer.catch(() => undefined)
    return answer
  }
  return Object.assign({ ...wallet }, { getCapabilities: capabilities })
}
