import { isHex, type PrivateKeyAccount, size } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { getChainId } from 'viem/actions'
import type { ChainSettings } from '../../../configuration/chains.ts'
import { ConfigurationError } from '../../../configuration/environment.ts'
import type { ChainClient } from '../platform/chain-clients.ts'
import type { Services } from '../platform/feature.ts'
import { limitsOn, type RelayLimits } from './settings.ts'

/** Names the relay's private key, 32 bytes in hexadecimal digits. Without it nothing is carried. */
export const KEY_VARIABLE = 'AMANA_RELAY_KEY'

/** Whoever pays the gas on one chain. */
export interface Carrier {
  chainId: number
  account: PrivateKeyAccount
  client: ChainClient
  chain: ChainSettings
  limits: RelayLimits
  /** Whether the node really speaks for this chain; throws when it cannot be asked. */
  isOnChain(): Promise<boolean>
}

/** By chain id; none when the relay is off. */
export type Carriers = ReadonlyMap<number, Carrier>

export function createCarriers({ configuration, environment, clients }: Services): Carriers {
  const key = environment[KEY_VARIABLE]?.trim()
  if (!key) return new Map()
  const account = accountOf(key)
  const carriers = configuration.chains.flatMap((chain): Carrier[] => {
    const { chainId } = chain
    const client = clients(chainId)
    if (!client) return []
    let known = false
    const isOnChain = async () => {
      known ||= (await getChainId(client)) === chainId
      return known
    }
    return [{ chainId, account, client, chain, limits: limitsOn(configuration.relay, chainId), isOnChain }]
  })
  return new Map(carriers.map((carrier) => [carrier.chainId, carrier]))
}

function accountOf(key: string): PrivateKeyAccount {
  // The key itself is in no sentence: what is written here is kept in logs.
  const problem = new ConfigurationError(`${KEY_VARIABLE} is no private key: 0x and 64 hexadecimal digits.`)
  if (!isHex(key) || size(key) !== 32) throw problem
  try {
    return privateKeyToAccount(key)
  } catch {
    throw problem
  }
}
