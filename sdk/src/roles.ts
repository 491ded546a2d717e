import { type Address, isAddressEqual } from 'viem'

/** Every part in a campaign beside giving, the charity's first. */
export const ROLES = ['charity', 'recipient', 'verifier', 'panel', 'fallback'] as const
export type Role = (typeof ROLES)[number]

/** Everybody with a part in a campaign beside its donors: a `Campaign` or a `CampaignCreation`. */
export interface Parties {
  charity: Address
  parameters: {
    fallbackRecipient: Address
    verifiers: { members: readonly Address[] }
    panel: { members: readonly Address[] }
    milestones: readonly { payouts: readonly { recipient: Address }[] }[]
  }
}

/**
 * The parts that an address has in a campaign; none for the public. Gifts of anybody else are public support.
 *
 * @example
 * ```ts
 * import { rolesOf } from '@amana/sdk/roles'
 *
 * const isInsider = rolesOf({ charity, parameters }, donor).length > 0
 * ```
 */
export function rolesOf({ charity, parameters }: Parties, address: Address): Role[] {
  const { fallbackRecipient, verifiers, panel, milestones } = parameters
  const holders: Record<Role, readonly Address[]> = {
    charity: [charity],
    recipient: milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient)),
    verifier: verifiers.members,
    panel: panel.members,
    fallback: [fallbackRecipient],
  }
  return ROLES.filter((role) => holders[role].some((holder) => isAddressEqual(holder, address)))
}
