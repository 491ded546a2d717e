import { ZERO_HASH } from '@amana/sdk/parameters'
import type { Address, Hash } from 'viem'
import type { CampaignEvent } from '../../data/campaign-record.ts'

/** A gift as the wall shows it. */
export interface WallGift {
  gift: bigint
  donor: Address
  amount: bigint
  /** SHA-256 of the donor's public words, if there are any. */
  note: Hash | undefined
  time: bigint
}

/** All gifts that the chain has recorded, newest first: the lots of one gift are one. */
export function wallGifts(events: readonly CampaignEvent[]): WallGift[] {
  const gifts = new Map<bigint, WallGift>()
  for (const event of events) {
    if (event.eventName !== 'LotGiven') continue
    const { gift, donor, amount, note } = event.args
    const known = gifts.get(gift)
    if (known) known.amount += amount
    else gifts.set(gift, { gift, donor, amount, note: note === ZERO_HASH ? undefined : note, time: event.timestamp })
  }
  return [...gifts.values()].reverse()
}

export interface WallSelection {
  shown: WallGift[]
  /** Below one whole unit of the token: counted and added up, not listed. */
  small: { count: number; amount: bigint }
}

/** The newest gifts of a unit and more; the others are one line. */
export function selectGifts(gifts: readonly WallGift[], decimals: number, rows: number): WallSelection {
  const unit = 10n ** BigInt(decimals)
  const small = gifts.filter(({ amount }) => amount < unit)
  return {
    shown: gifts.filter(({ amount }) => amount >= unit).slice(0, rows),
    small: { count: small.length, amount: totalOf(small) },
  }
}

export function totalOf(gifts: readonly WallGift[]): bigint {
  return gifts.reduce((total, { amount }) => total + amount, 0n)
}

/** Those of `gifts` that were not there before. A re-organisation may have taken others away: they do not count. */
export function newcomers(gifts: readonly WallGift[], before: readonly WallGift[]): WallGift[] {
  const known = new Set(before.map(({ gift }) => gift))
  return gifts.filter(({ gift }) => !known.has(gift))
}
