import { hashKey, QueryClient } from '@tanstack/react-query'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Keys hold amounts and block numbers, which JSON has no word for.
        queryKeyHashFn: keyHash,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  })
}

export function keyHash(key: readonly unknown[]): string {
  return hashKey(JSON.parse(JSON.stringify(key, withoutBigints)))
}

function withoutBigints(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value
}
