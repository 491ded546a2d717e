import { askEarly } from '../data/asked-ahead.ts'
import type { SiteConfigInput } from '../data/config.ts'
import { INDEX_REQUEST } from '../data/index-request.ts'
import { SETTINGS, storageName } from '../lib/storage-name.ts'
import { pageAt } from './page-list.ts'

/** A campaign in the address of a page (CAIP-10). */
const CAMPAIGN = /^eip155:(\d{1,15}):(0x[\da-fA-F]{40})$/

/**
 * Asks what every page begins by asking, and how the campaign of this one began where the page begins with that: the answers
 * are on their way while what reads them is. Whoever has chosen something in the settings may have other nodes, or no index:
 * for them nothing is asked before the settings are read. Fails where the configuration is missing or is none: it is parsed,
 * and complained of, by whoever reads on.
 */
export async function askFirst(pathname: string): Promise<void> {
  if (localStorage.getItem(storageName(SETTINGS)) !== null) return
  const response = await askEarly('/config.json', { cache: 'no-cache' })
  const { chains, defaultChain, indexUrl } = (await response.clone().json()) as SiteConfigInput
  const { page, campaign } = pageAt(pathname) ?? {}
  const [, named, address] = CAMPAIGN.exec(campaign ?? '') ?? []
  const wanted = named === undefined ? defaultChain : Number(named)
  const chain = chains.find(({ chainId }) => chainId === wanted)
  if (!chain || !isPlace(chain.rpcUrl)) return
  askNode(chain.rpcUrl, { method: 'eth_getBlockByNumber', params: ['latest', false] })
  askNode(chain.rpcUrl, { method: 'eth_chainId' })
  if (!page?.beginsWith || !isChecksummed(address) || !isPlace(indexUrl)) return
  void askEarly(`${indexUrl}/v1/heads`, INDEX_REQUEST)
  void askEarly(`${indexUrl}/v1/creations?campaign=${campaign}`, INDEX_REQUEST)
}

function askNode(url: string, question: { method: string; params?: unknown[] }): void {
  void askEarly(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 0, ...question }),
  })
}

/** Nobody has parsed the configuration yet: it may say anything. */
function isPlace(url: unknown): url is string {
  return typeof url === 'string' && /^https?:\/\//.test(url)
}

/** As whoever asks later will write it; of another spelling the answer would not be recognised. */
function isChecksummed(address: string | undefined): boolean {
  return address !== undefined && /[a-f]/.test(address) && /[A-F]/.test(address)
}
