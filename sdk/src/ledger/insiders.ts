import type { Address } from 'viem'
import { type Parties, type Role, rolesOf } from '../roles.ts'

/**
 * The first part that an address has in a campaign, the charity's before all; nothing for the public. A gift of anybody who
 * has one is marked, and never counts as public support.
 *
 * @example
 * ```ts
 * import { insiderRole } from '@amana/sdk/ledger/insiders'
 *
 * const isPublicSupport = insiderRole({ charity, parameters }, donor) === undefined
 * ```
 */
export function insiderRole(parties: Parties, address: Address): Role | undefined {
  return rolesOf(parties, address)[0]
}
