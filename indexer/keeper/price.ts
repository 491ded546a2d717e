import { estimateMaxPriorityFeePerGas, getBlock, getGasPrice } from 'viem/actions'
import type { KeeperClient } from './node.ts'

/** What a transaction offers for a unit of gas, in base units of the chain's own coin. */
export interface Offer {
  most: bigint
  /** To whoever makes the block; nothing on a chain without EIP-1559. */
  tip: bigint | undefined
}

export interface Price {
  /** What a unit of gas costs now. */
  now: bigint
  offer: Offer
}

/** What gas costs at the newest block, and an offer that survives the price doubling, but never above the limit. */
export async function priceOf(client: KeeperClient, limit: bigint): Promise<Price> {
  const { baseFeePerGas } = await getBlock(client)
  if (baseFeePerGas === null) {
    const now = await getGasPrice(client)
    return { now, offer: { most: now, tip: undefined } }
  }
  const tip = await estimateMaxPriorityFeePerGas(client)
  const now = baseFeePerGas + tip
  const most = least(2n * baseFeePerGas + tip, limit > now ? limit : now)
  return { now, offer: { most, tip } }
}

/**
 * An offer that nodes take in the place of another one under the same nonce: both parts an eighth higher at least (they ask
 * for a tenth), and no less than the present price. Nothing when that is above the limit.
 */
export function raised(offer: Offer, price: Price, limit: bigint): Offer | undefined {
  const most = greatest(eighthMore(offer.most), price.offer.most)
  const lowest = eighthMore(offer.most)
  if (lowest > limit) return undefined
  const capped = least(most, limit)
  if (offer.tip === undefined) return { most: capped, tip: undefined }
  return { most: capped, tip: least(greatest(eighthMore(offer.tip), price.offer.tip ?? 0n), capped) }
}

function eighthMore(value: bigint): bigint {
  return value + value / 8n + 1n
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
