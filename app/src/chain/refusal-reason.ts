/** Why a relay does not carry something, as far as a donor can do anything about it. */
export type RefusalReason = 'busy' | 'off' | 'campaign' | 'small' | 'node' | 'dear' | 'contract' | 'lost' | 'other'

const REASONS: Readonly<Record<string, RefusalReason>> = {
  'too-many-requests': 'busy',
  'budget-spent': 'busy',
  'relay-off': 'off',
  'relay-empty': 'off',
  'unknown-chain': 'off',
  'unknown-token': 'off',
  'token-without-authorization': 'off',
  'no-such-campaign': 'campaign',
  'not-ready': 'campaign',
  'gift-too-small': 'small',
  'node-silent': 'node',
  'node-on-other-chain': 'node',
  'too-much-gas': 'dear',
  'fees-too-high': 'dear',
  'refused-by-contract': 'contract',
  reverted: 'lost',
  withdrawn: 'lost',
}

/** A relay's code, or the name of the contract's own error, which begins with a capital. */
export function refusalReason(code: string): RefusalReason {
  return (Object.hasOwn(REASONS, code) && REASONS[code]) || (/^[A-Z]/.test(code) ? 'contract' : 'other')
}
