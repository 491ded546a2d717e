import { askAhead } from '../data/asked-ahead.ts'
import type { SiteConfigInput } from '../data/config.ts'
import { INDEX_REQUEST } from '../data/index-request.ts'
import { storageName } from '../lib/storage-name.ts'
import { pageAt } from './page-list.ts'

/** Milliseconds. Whoever needs what takes longer asks again, and waits as long as is right for it. */
const PATIENCE = 3_000

/** A campaign in the address of a page (CAIP-10). */
const CAMPAIGN = /^eip155:(\d{1,15}):0x[\da-fA-F]{40}$/

/**
 * Asks what every page begins by asking, and how the campaign of this one began: the answers are on their way while what reads
 * them is. Nobody is asked for a visitor with settings of their own before these are read. Fails where the configuration is
 * missing or is none: it is parsed, and complained of, by whoever reads on.
 */
export async function askFirst(pathname: string): Promise<void> {
  if (localStorage.getItem(storageName('settings')) !== null) return
  const response = await askAhead('/config.json', { cache: 'no-cache' })
  const { chains, defaultChain, indexUrl } = (await response.clone().json()) as SiteConfigInput
  const { campaign } = pageAt(pathname) ?? {}
  const [, named] = CAMPAIGN.exec(campaign ?? '') ?? []
  const wanted = named === undefined ? defaultChain : Number(named)
  const chain = chains.find(({ chainId }) => chainId === wanted)
  if (!chain) return
  askNode(chain.rpcUrl, { method: 'eth_getBlockByNumber', params: ['latest', false] })
  askNode(chain.rpcUrl, { method: 'eth_chainId' })
  if (indexUrl === undefined || named === undefined) return
  askIndex(`${indexUrl}/v1/heads`)
  askIndex(`${indexUrl}/v1/creations?campaign=${campaign}`)
}

function askNode(url: string, question: { method: string; params?: unknown[] }): void {
  ask(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 0, ...question }),
  })
}

function askIndex(url: string): void {
  ask(url, INDEX_REQUEST)
}

function ask(url: string, options: RequestInit): void {
  if (/^https?:\/\//.test(url)) void askAhead(url, { ...options, signal: AbortSignal.timeout(PATIENCE) })
}
