import { createKeccak } from 'hash-wasm'
import type { Keccak256 } from '../keccak256.ts'

/**
 * Keccak-256 in WebAssembly, several times as fast as in JavaScript: for whoever hashes a long history where WebAssembly
 * may run. Not for a page whose content security policy forbids it.
 *
 * @returns The function, once the WebAssembly has been compiled.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { auditCampaign } from '@amana/sdk/ledger/audit'
 * import { createKeccak256 } from '@amana/sdk/wasm/keccak256'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const { verdict } = await auditCampaign(client, { campaign, keccak256: await createKeccak256() })
 * ```
 */
export async function createKeccak256(): Promise<Keccak256> {
  const hasher = await createKeccak(256)
  return (bytes) => hasher.init().update(bytes).digest('binary')
}
