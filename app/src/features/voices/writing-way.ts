import { accountKindOf } from '@amana/sdk/account-kind'
import type { Address } from 'viem'
import { getBalance, getCode } from 'viem/actions'
import { useEntryRelay } from '../../chain/use-relay.ts'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useChainRead } from '../../data/read.ts'

/** How an entry goes: signed, for the relay to carry, or as a transaction of its author. */
export type WritingWay = { kind: 'relay'; url: string } | { kind: 'transaction'; canPay: boolean }

/** How the connected account can write; nothing while that is not known. */
export function useWritingWay(chain: ChainConfig, record: CampaignRecord): WritingWay | undefined {
  const { address } = useWallet()
  const { asking, offer } = useEntryRelay(chain, record.creation.blockNumber)
  const reading = useChainRead(
    chain,
    ['writer', address],
    async ({ client, blockNumber }) => {
      if (!address) throw new Error('no account')
      const [code, balance] = await Promise.all([
        getCode(client, { address, blockNumber }),
        getBalance(client, { address, blockNumber }),
      ])
      return { address, kind: accountKindOf(code), balance }
    },
    { enabled: address !== undefined },
  )
  const writer = reading.status === 'ready' ? reading.data : undefined
  if (asking || !address || !writer || !isSame(writer.address, address)) return undefined
  // The owners of a contract wallet agree to a transaction; few of them can sign a text together.
  if (offer !== undefined && writer.kind !== 'contract') return { kind: 'relay', url: offer }
  return { kind: 'transaction', canPay: writer.balance > 0n || writer.kind === 'contract' }
}

function isSame(a: Address, b: Address): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
