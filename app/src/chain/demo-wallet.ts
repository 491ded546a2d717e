import {
  type Address,
  type Chain,
  createClient,
  custom,
  type EIP1193Parameters,
  type EIP1193Provider,
  getAddress,
  http,
  InvalidParamsRpcError,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { sendTransaction } from 'viem/actions'
import { createConnector } from 'wagmi'
import * as z from 'zod/mini'
import { DEMO_CHAIN, type Persona } from '../data/config.ts'

const hex = z.templateLiteral(['0x', z.string().check(z.regex(/^[0-9a-fA-F]*$/))])
const requestedTransaction = z.tuple([
  z.object({
    to: z.optional(hex),
    data: z.optional(hex),
    input: z.optional(hex),
    value: z.optional(hex),
    gas: z.optional(hex),
  }),
])

export function demoWalletId(address: Address): string {
  return `amana.demo.${address.toLowerCase()}`
}

/**
 * A wallet with a public key for the demo chain: it signs in the page and asks nothing. It refuses to exist on any
 * other chain.
 */
export function demoWallet(persona: Persona, name: string, chain: Chain) {
  if (chain.id !== DEMO_CHAIN) throw new Error(`The demo wallet is for chain ${DEMO_CHAIN} only`)
  const account = privateKeyToAccount(persona.privateKey)
  const transport = http(chain.rpcUrls.default.http[0])
  const client = createClient({ account, chain, transport })
  const rpc = transport({ chain })

  const request = async ({ method, params }: EIP1193Parameters): Promise<unknown> => {
    switch (method as string) {
      case 'eth_requestAccounts':
      case 'eth_accounts':
        return [account.address]
      case 'eth_chainId':
        return `0x${chain.id.toString(16)}`
      case 'wallet_switchEthereumChain':
        return null
      case 'eth_sendTransaction': {
        const [{ to, data, input, value, gas }] = requestedTransaction.parse(params)
        return sendTransaction(client, {
          ...(to && { to: getAddress(to) }),
          data: data ?? input ?? '0x',
          value: BigInt(value ?? 0),
          ...(gas && { gas: BigInt(gas) }),
        })
      }
      case 'personal_sign': {
        const [message] = z.tuple([hex, z.string()]).parse(params)
        return account.signMessage({ message: { raw: message } })
      }
      case 'eth_signTypedData_v4': {
        const [, typedData] = z.tuple([z.string(), z.string()]).parse(params)
        return account.signTypedData(JSON.parse(typedData))
      }
      default:
        if (/^(wallet|eth_sign)/.test(method)) throw new InvalidParamsRpcError(new Error(`${method} is not offered`))
        return rpc.request({ method, params })
    }
  }
  const provider = custom({ request: request as EIP1193Provider['request'] })({ chain })
  const id = demoWalletId(account.address)

  return createConnector<typeof provider>(({ emitter }) => ({
    id,
    name,
    type: 'demo',
    async connect() {
      // wagmi's type differs for wallets with capabilities; this one has none.
      return { accounts: [account.address] as never, chainId: chain.id }
    },
    async disconnect() {},
    async getAccounts() {
      return [account.address]
    },
    async getChainId() {
      return chain.id
    },
    async getProvider() {
      return provider
    },
    async isAuthorized() {
      return true
    },
    onAccountsChanged(accounts) {
      emitter.emit('change', { accounts: accounts.map((address) => getAddress(address)) })
    },
    onChainChanged(chainId) {
      emitter.emit('change', { chainId: Number(chainId) })
    },
    onDisconnect() {
      emitter.emit('disconnect')
    },
  }))
}
