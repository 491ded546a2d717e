import { useState } from 'react'
import { isAddressEqual } from 'viem'
import { useRelay } from '../../chain/use-relay.ts'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useChainRead } from '../../data/read.ts'
import { type PlannedShare, totalOf } from './gift-plan.ts'
import { type Giver, readGiver } from './giver.ts'
import { needsGas, openWays, type PaymentWay } from './ways.ts'

export interface Giving {
  /** What is known of the connected account; nothing without one, or while it is being read. */
  giver: Giver | undefined
  /** Open to this account for this gift, best first. */
  ways: readonly PaymentWay[]
  way: PaymentWay | undefined
  choose: (way: PaymentWay) => void
  relayUrl: string | undefined
  /** The smallest gift that a relay carries here, where there is one. */
  relayFrom: bigint | undefined
}

/** How the connected account can give what is planned. */
export function useGiving(
  chain: ChainConfig,
  record: CampaignRecord,
  plan: readonly PlannedShare[] | undefined,
  /** Goes before whatever was chosen, as long as it is open. */
  first?: PaymentWay,
): Giving {
  const { address: account, client: walletClient, walletName } = useWallet()
  const { asking, offer } = useRelay(chain.chainId, {
    token: record.parameters.token,
    since: record.creation.blockNumber,
  })
  const [chosen, choose] = useState<PaymentWay>()
  const total = plan ? totalOf(plan) : 0n
  const reading = useChainRead(
    chain,
    ['giver', record.address, account, walletName, String(total)],
    async ({ client }) => {
      if (!account) throw new Error('no account')
      // On another chain the wallet cannot be asked what it can do here; the page asks it to change first.
      const wallet = await walletClient(chain.chainId).catch(() => undefined)
      return readGiver(client, { campaign: record.address, shares: [{ amount: total }], account, wallet, walletName })
    },
    { enabled: account !== undefined && total > 0n },
  )
  // An answer about another account or amount may stand in while the next one is on its way.
  const known = reading.status === 'ready' ? reading.data : undefined
  const isOurs = known && account && isAddressEqual(known.account, account) && known.facts.amount === total
  const giver = isOurs ? known : undefined
  const relayTakes = offer !== undefined && total >= offer.minimum
  const ways = giver && !asking ? openWays(giver.options, relayTakes) : []
  const isPayable = (one: PaymentWay) => !needsGas(one) || giver?.native !== 0n || giver.facts.account === 'contract'
  const kept = ways.find((one) => one === chosen && isPayable(one))
  const way = ways.find((one) => one === first) ?? kept ?? ways[0]
  // A relay that comes or goes does not change under somebody's hands what the wallet is going to be asked, unless they
  // could not have been asked it anyway.
  if (way && way !== chosen) choose(way)
  return { giver, ways, way, choose, relayUrl: offer?.url, relayFrom: offer?.minimum }
}
