import type { Address } from 'viem'
import { formatUnits } from 'viem/utils'
import type { KnownToken } from '../generated/deployments.ts'
import type { Terms } from '../schemas.ts'
import type { Organisation, Recipient } from './organisations.ts'
import { element, type XmlNode } from './xml-text.ts'

/** What the standard requires and the terms say. */
export interface ActivityFacts {
  terms: Terms
  organiser: Organisation
  /** Code of the list `OrganisationType`. */
  type: string
  token: Pick<KnownToken, 'currency' | 'decimals'>
  sector: string
  humanitarian: boolean
  countries: readonly { country: string; percentage: number }[]
  /** Everybody who has been paid. */
  recipients: ReadonlyMap<Address, Recipient>
}

/** Exact, in the activity's currency. */
export function value(amount: bigint, date: string, { token: { currency, decimals } }: ActivityFacts): XmlNode {
  return element('value', { currency, 'value-date': date }, [formatUnits(amount, decimals)])
}
