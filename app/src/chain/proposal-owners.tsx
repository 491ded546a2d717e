import { type Address, parseAbi } from 'viem'
import { readContract } from 'viem/actions'
import type { ChainConfig } from '../data/config.ts'
import { useChainRead } from '../data/read.ts'
import { useText } from '../i18n/text.tsx'

const safeAbi = parseAbi([
  'function getThreshold() view returns (uint256)',
  'function getOwners() view returns (address[])',
])

/** How many owners a Safe needs. Nothing for other contracts; who has agreed so far is nowhere on the chain. */
export default function ProposalOwners({ chain, account }: { chain: ChainConfig; account: Address }) {
  const { transaction: text } = useText()
  const reading = useChainRead(
    chain,
    ['owners', account],
    async ({ client, blockNumber }) => {
      const contract = { address: account, abi: safeAbi, blockNumber } as const
      const [needed, owners] = await Promise.all([
        readContract(client, { ...contract, functionName: 'getThreshold' }),
        readContract(client, { ...contract, functionName: 'getOwners' }),
      ])
      return { needed: Number(needed), all: owners.length }
    },
    { follow: 'once' },
  )
  if (reading.status !== 'ready') return null
  return <p>{text.owners(reading.data.needed, reading.data.all)}</p>
}
