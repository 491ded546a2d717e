// A wallet that announces itself to pages (EIP-6963) and thinks in the test: keys never enter the page.
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type Address, createClient, getAddress, type Hex, http, numberToHex, type PrivateKeyAccount } from 'viem'
import { sendTransaction } from 'viem/actions'
import { hardhat } from 'viem/chains'

export interface WalletRequest {
  method: string
  params: readonly unknown[]
}

/** Answers a page's request, or throws `{ code, message }`. */
export type Wallet = (request: WalletRequest) => Promise<unknown>

export interface AskedTransaction {
  to: Address
  data: Hex
  value: bigint
}

/** Announces a wallet to every page that is opened from now on. */
export async function announceWallet(page: Page, name: string, wallet: Wallet): Promise<void> {
  await page.exposeFunction('amanaWallet', async (request: WalletRequest) => {
    try {
      return { result: await wallet(request) }
    } catch (error) {
      const { code = -32603, message, data } = error as { code?: number; message: string; data?: unknown }
      return { error: { code, message, data } }
    }
  })
  await page.addInitScript((shown) => {
    type Answer = { result?: unknown; error?: { message: string } }
    const { amanaWallet } = window as unknown as { amanaWallet: (request: object) => Promise<Answer> }
    const listeners = new Map<string, Set<(value: unknown) => void>>()
    const request = async ({ method, params }: { method: string; params?: unknown[] }) => {
      const { result, error } = await amanaWallet({ method, params: params ?? [] })
      if (error) throw Object.assign(new Error(error.message), error)
      if (method === 'wallet_switchEthereumChain') {
        const [{ chainId }] = params as [{ chainId: string }]
        for (const listener of listeners.get('chainChanged') ?? []) listener(chainId)
      }
      return result
    }
    const provider = {
      request,
      on(event: string, listener: (value: unknown) => void) {
        const known = listeners.get(event) ?? new Set()
        listeners.set(event, known.add(listener))
      },
      removeListener(event: string, listener: (value: unknown) => void) {
        listeners.get(event)?.delete(listener)
      },
    }
    const info = { uuid: '5c8ea7a1-6f0b-4a8e-8d8e-2f4a4a4c9f10', name: shown, icon: '', rdns: 'org.example.test' }
    const announce = () => {
      const detail = Object.freeze({ info: Object.freeze(info), provider })
      window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
    }
    window.addEventListener('eip6963:requestProvider', announce)
    announce()
  }, name)
}

/** Chooses a wallet that the page has found. */
export async function connectWallet(page: Page, name: string): Promise<void> {
  await page.locator('.wallet-connect').click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** A key and nothing special: signs and sends whatever it is asked. */
export function ordinaryWallet(account: PrivateKeyAccount, rpcUrl: string, chainId: number = hardhat.id): Wallet {
  const client = createClient({ account, chain: { ...hardhat, id: chainId }, transport: http(rpcUrl), cacheTime: 0 })
  return async ({ method, params }) => {
    switch (method) {
      case 'eth_requestAccounts':
      case 'eth_accounts':
        return [account.address]
      case 'eth_chainId':
        return numberToHex(chainId)
      case 'wallet_switchEthereumChain':
        return null
      case 'eth_sendTransaction':
        return sendTransaction(client, asked(params))
      case 'eth_signTypedData_v4':
        return account.signTypedData(JSON.parse(params[1] as string))
      default:
        if (/^(wallet|eth_sign|personal)/.test(method)) throw { code: 4200, message: `${method} is not offered` }
        return client.request({ method, params } as never)
    }
  }
}

/** What a page wants sent. */
export function asked(params: readonly unknown[]): AskedTransaction {
  const { to, data, value } = params[0] as { to: string; data?: Hex; value?: Hex }
  return { to: getAddress(to), data: data ?? '0x', value: BigInt(value ?? 0) }
}

/** On another chain until it is asked to change; signs nothing there. Its owner may move it without a word to the page. */
export function onOtherChain(wallet: Wallet): Wallet & { leave: () => void; comeBack: () => void } {
  let chainId = '0x1'
  const answer: Wallet = async (request) => {
    const { method, params } = request
    if (method === 'eth_chainId') return chainId
    if (method === 'wallet_switchEthereumChain') {
      chainId = (params[0] as { chainId: string }).chainId
      return null
    }
    if (chainId !== '0x7a69' && /sign|sendTransaction/i.test(method)) {
      throw { code: -32603, message: `asked for ${method} on another chain` }
    }
    return wallet(request)
  }
  return Object.assign(answer, {
    leave() {
      chainId = '0x1'
    },
    comeBack() {
      chainId = '0x7a69'
    },
  })
}

/** Knows several chains and is on one of them: the first, until it is asked to change. */
export function walletOnChains(wallets: ReadonlyMap<number, Wallet>): Wallet {
  let [chainId = 0] = wallets.keys()
  return async (request) => {
    if (request.method === 'wallet_switchEthereumChain') {
      chainId = Number((request.params[0] as { chainId: string }).chainId)
      return null
    }
    const wallet = wallets.get(chainId)
    if (!wallet) throw { code: 4902, message: `chain ${chainId} is not known` }
    return wallet(request)
  }
}

/** Its owner thinks for a while before every yes. */
export function slow(wallet: Wallet, milliseconds: number): Wallet {
  return async (request) => {
    if (/sign|sendTransaction/i.test(request.method)) await delay(milliseconds)
    return wallet(request)
  }
}

/** Remembers what it was asked to sign or send. */
export function recorded(wallet: Wallet): Wallet & { signed: string[] } {
  const signed: string[] = []
  const answer: Wallet = (request) => {
    if (/sign|sendTransaction|sendCalls/i.test(request.method)) signed.push(request.method)
    return wallet(request)
  }
  return Object.assign(answer, { signed })
}
