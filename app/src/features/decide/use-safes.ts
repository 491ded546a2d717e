import type { Address } from 'viem'
import type { ChainConfig } from '../../data/config.ts'
import { useChainRead } from '../../data/read.ts'
import { type Safe, safeAt } from './safe-signing.ts'

/** Those of the members that are wallets of several owners. */
export function useSafes(chain: ChainConfig, members: readonly Address[]): readonly Safe[] {
  const reading = useChainRead(
    chain,
    ['safes', members],
    async ({ client }) => {
      const found = await Promise.all(members.map((member) => safeAt(client, member)))
      return found.filter((safe) => safe !== undefined)
    },
    { follow: 'once' },
  )
  return reading.status === 'ready' ? reading.data : []
}
