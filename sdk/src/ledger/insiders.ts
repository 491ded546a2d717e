import { type Address, isAddressEqual } from 'viem'

export const INSIDER_ROLES = ['charity', 'recipient', 'verifier', 'panel', 'fallback'] as const
export type InsiderRole = (typeof INSIDER_ROLES)[number]

/** Everybody with a part in a campaign beside its donors. */
export interface Parties {
  charity: Address
  parameters: {
    fallbackRecipient: Address
    verifiers: { members: readonly Address[] }
    panel: { members: readonly Address[] }
    milestones: readonly { payouts: readonly { recipient: Address }[] }[]
  }
}

/** The part that an address has in a campaign, the charity's first; nothing for the public. */
export function insiderRole({ charity, parameters }: Parties, address: Address): InsiderRole | undefined {
  const { fallbackRecipient, verifiers, panel, milestones } = parameters
  const holders: Record<InsiderRole, readonly Address[]> = {
    charity: [charity],
    recipient: milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient)),
    verifier: verifiers.members,
    panel: panel.members,
    fallback: [fallbackRecipient],
  }
  return INSIDER_ROLES.find((role) => holders[role].some((holder) => isAddressEqual(holder, address)))
}
