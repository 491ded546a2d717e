// What visitors ask most, each in as many ways as the data has.
import { CHAIN_ID } from '../replay/chain.ts'
import type { Escrow } from '../replay/escrows.ts'
import { donorAddress } from '../replay/people.ts'
import { campaignPath } from './index-answers.ts'
import { wordsOf } from './stage-terms.ts'

export interface Request {
  name: string
  /** Asked one after the other. */
  paths: readonly string[]
  /** Asks with the tag of the answer before. */
  conditional?: boolean
}

const MOST_PATHS = 400

export function requestsOf(escrows: readonly Escrow[]): Request[] {
  const largest = escrows.toSorted((a, b) => b.plan.gifts.length - a.plan.gifts.length)
  const pages = largest.slice(0, MOST_PATHS).map(({ address }) => campaignPath(CHAIN_ID, address))
  const traces = largest
    .slice(0, 50)
    .flatMap(({ address, plan }) =>
      plan.gifts.slice(0, 40).map(({ lots }) => `${campaignPath(CHAIN_ID, address)}/gifts/${lots[0]?.start ?? 0n}`),
    )
  const donors = [...new Set(largest.flatMap(({ plan }) => plan.gifts.slice(0, 5).map(({ donor }) => donor)))]
  const words = [...new Set(largest.flatMap(({ plan }) => Object.values(wordsOf(plan.grant))))]
  const sorts = ['newest', 'given', 'gifts', 'changed', 'closing']
  return [
    { name: 'list of campaigns', paths: sorts.map((sort) => `/v1/campaigns?sort=${sort}&limit=25`) },
    { name: 'campaign page', paths: pages },
    { name: 'campaign page, 304', paths: pages.slice(0, 1), conditional: true },
    { name: 'gifts of a campaign', paths: pages.map((page) => `${page}/gifts?limit=25`) },
    { name: 'largest gifts', paths: pages.map((page) => `${page}/gifts?sort=largest&limit=25`) },
    { name: 'a gift followed', paths: traces },
    { name: 'ledger page', paths: pages.map((page) => `${page}/events?limit=100`) },
    { name: 'search', paths: words.map((word) => `/v1/campaigns?search=${word.slice(0, 4)}`) },
    { name: 'an address', paths: donors.slice(0, MOST_PATHS).map((donor) => `/v1/addresses/${donorAddress(donor)}`) },
    { name: 'donors of a campaign', paths: pages.map((page) => `${page}/donors?limit=25`) },
    { name: 'totals', paths: ['/v1/totals'] },
    { name: 'days of a campaign', paths: pages.map((page) => `${page}/days`) },
  ]
}
