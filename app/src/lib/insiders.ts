import { type Parties, type Role, rolesOf } from '@amana/sdk/roles'
import type { Address } from 'viem'

/** The first part that an address has in a campaign, the charity's before all; nothing for the public. */
export function insiderRole(parties: Parties, address: Address): Role | undefined {
  return rolesOf(parties, address)[0]
}
