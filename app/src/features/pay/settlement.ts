import { settle } from '@amana/sdk/actions/settle'
import { isSolidityError } from '@amana/sdk/errors/solidity-error'
import { toAmanaError } from '@amana/sdk/errors/to-amana-error'
import { type Abi, ContractFunctionRevertedError, zeroAddress } from 'viem'
import { simulateContract } from 'viem/actions'
import { isCausedBy } from '../../chain/refusal.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useChainRead } from '../../data/read.ts'

/** Whether a payout could be paid now, as the node's try says; `refused` is the token's no. */
export type Payability = 'payable' | 'refused' | 'unknown'

/** The campaign's own reasons, which have nothing to do with the token. */
const OF_CAMPAIGN: ReadonlySet<string> = new Set(['WrongState', 'TooSoon', 'UnknownPayout', 'AlreadySettled'])

/** What trying a payment led to. Silence of a node says nothing about the token. */
export function payabilityOf(error: unknown): Payability {
  if (!isCausedBy(error, ContractFunctionRevertedError)) return 'unknown'
  const known = toAmanaError(error)
  return isSolidityError(known) && OF_CAMPAIGN.has(known.errorName) ? 'unknown' : 'refused'
}

/** Tries a payment at every block, without sending it: anybody may make it, so it is tried as nobody in particular. */
export function usePayability(
  chain: ChainConfig,
  { address: campaign }: CampaignRecord,
  { milestone, payout }: { milestone: number; payout: number },
  enabled: boolean,
): Payability {
  const reading = useChainRead(
    chain,
    ['payability', campaign, milestone, payout],
    async ({ client, blockNumber }): Promise<Payability> => {
      const { address, abi, functionName, args } = settle.call({ campaign, milestone, payout })
      try {
        // With a sender the try travels alone: among other calls of one multicall, those would see what it changes.
        const account = zeroAddress
        await simulateContract(client, { address, abi: abi as Abi, functionName, args, account, blockNumber })
        return 'payable'
      } catch (error) {
        return payabilityOf(error)
      }
    },
    { enabled },
  )
  return enabled && reading.status === 'ready' ? reading.data : 'unknown'
}
