import { insiderRole } from '@amana/sdk/ledger/insiders'
import type { Parties, Role } from '@amana/sdk/roles'
import type { Address } from 'viem'

/** As `insiderRole`, for thousands of addresses: whoever has a part is looked up once, and nobody is compared twice. */
export function insiderRoles(parties: Parties): (address: Address) => Role | undefined {
  const { fallbackRecipient, verifiers, panel, milestones } = parties.parameters
  const recipients = milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient))
  const named = new Set([parties.charity, fallbackRecipient, ...verifiers.members, ...panel.members, ...recipients])
  const roles = new Map([...named].map((address) => [address.toLowerCase(), insiderRole(parties, address)]))
  return (address) => roles.get(address.toLowerCase())
}
