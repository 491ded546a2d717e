// A wallet that announces itself (EIP-6963), reads from the node, and says no to everything it should sign.
import type { Page } from 'playwright-core'
import type { Address } from 'viem'

export const REFUSING_WALLET = 'Wallet that says no'

export async function installRefusingWallet(page: Page, address: Address, rpcUrl: string): Promise<void> {
  await page.addInitScript(
    ({ name, account, node }) => {
      const request = async ({ method, params }: { method: string; params?: unknown[] }) => {
        if (method === 'eth_requestAccounts' || method === 'eth_accounts') return [account]
        if (method === 'eth_chainId') return '0x7a69'
        if (/sign|sendTransaction/i.test(method)) {
          throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
        }
        const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: params ?? [] })
        const headers = { 'content-type': 'application/json' }
        const response = await fetch(node, { method: 'POST', headers, body })
        const { result, error } = await response.json()
        if (error) throw Object.assign(new Error(error.message), error)
        return result
      }
      const provider = { request, on: () => {}, removeListener: () => {} }
      const info = { uuid: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', name, icon: '', rdns: 'org.example.refusing' }
      const announce = () => {
        const detail = Object.freeze({ info: Object.freeze(info), provider })
        window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
      }
      window.addEventListener('eip6963:requestProvider', announce)
      announce()
    },
    { name: REFUSING_WALLET, account: address, node: rpcUrl },
  )
}
