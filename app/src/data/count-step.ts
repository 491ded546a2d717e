import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { Hex } from 'viem'

/** From a visit to a gift. */
export const STEPS = ['view', 'open-donate', 'sign', 'given'] as const
export type Step = (typeof STEPS)[number]

const counted = new Set<string>()

/**
 * Tells the index of one step of a visit, once per page load: campaign, step and source tag, and nothing about who. Without an
 * index nothing is sent, and nobody waits for it.
 */
export function countStep(
  indexUrl: string | undefined,
  campaign: AccountId,
  step: Step,
  source: Hex | undefined,
): void {
  const account = formatAccountId(campaign)
  const key = `${account} ${step}`
  if (!indexUrl || counted.has(key)) return
  counted.add(key)
  navigator.sendBeacon?.(`${indexUrl}/v1/counts`, JSON.stringify({ campaign: account, step, source: source ?? 'none' }))
}
