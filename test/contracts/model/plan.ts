/** A campaign's parameters in small whole numbers. */
export interface Plan {
  charity: string
  fallbackRecipient: string
  fundBy: number
  reviewWindow: number
  objectionWindow: number
  appealWindow: number
  objectionBps: number
  minDonation: number
  sequential: boolean
  upfront: boolean
  verifiers: Circle
  panel: Circle
  milestones: readonly { claimBy: number; payouts: readonly { recipient: string; amount: number }[] }[]
}

/** People who decide together. */
export interface Circle {
  threshold: number
  members: readonly string[]
}

/** Whoever rejects this many times makes the threshold unreachable. */
export function blocking({ threshold, members }: Circle): number {
  return members.length - threshold + 1
}
