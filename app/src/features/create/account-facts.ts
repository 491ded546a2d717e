import { accountKindOf } from '@amana/sdk/account-kind'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Address } from 'viem'
import { getBalance, getCode, getTransactionCount } from 'viem/actions'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { AccountFacts } from './warnings.ts'

/** What the chain says about addresses; those that it has not answered about are left out. */
export function useAccountFacts(chain: ChainConfig, addresses: readonly Address[]): ReadonlyMap<Address, AccountFacts> {
  const wanted = [...new Set(addresses)]
  const answers = useQueries({
    queries: wanted.map((address) => ({
      queryKey: ['account-facts', chain.chainId, chain.rpcUrl, address],
      queryFn: () => readFacts(chain, address),
      staleTime: 60_000,
      retry: 1,
    })),
    combine: (results) => results.map(({ data }) => data),
  })
  const key = wanted.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is made anew each time; its words are what counts
  return useMemo(
    () => new Map(wanted.flatMap((address, index) => (answers[index] ? [[address, answers[index]] as const] : []))),
    [key, answers],
  )
}

async function readFacts(chain: ChainConfig, address: Address): Promise<AccountFacts> {
  const client = readClient(chain)
  const [code, sent, balance] = await Promise.all([
    getCode(client, { address }),
    getTransactionCount(client, { address }),
    getBalance(client, { address }),
  ])
  return { kind: accountKindOf(code), unused: sent === 0 && balance === 0n }
}
