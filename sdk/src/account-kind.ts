/** Who an account is to whoever checks its signatures: a key, a key with code (EIP-7702), or a contract. */
export type AccountKind = 'key' | 'delegated' | 'contract'

const EIP7702_PREFIX = '0xef0100'

/** What the code at an account makes of it; a node may spell its hexadecimal digits in any case. */
export function accountKindOf(code: string | undefined): AccountKind {
  if (code === undefined || code === '0x') return 'key'
  return code.toLowerCase().startsWith(EIP7702_PREFIX) ? 'delegated' : 'contract'
}
