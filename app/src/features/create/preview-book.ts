import { foldEvents, stateAt } from '@amana/sdk/ledger/fold'
import { type Address, zeroHash } from 'viem'
import type { LatestBlock } from '../../data/block.ts'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { tokenOf } from '../../data/site.tsx'
import type { Plan } from './plan.ts'

interface Preview {
  chain: ChainConfig
  block: LatestBlock
  /** Where the campaign will be. */
  address: Address
  charity: Address
  plan: Plan
}

/** The campaign as it will be in its first moment, for the pages that show campaigns. */
export function previewBook({ chain, block, address, charity, plan }: Preview): CampaignBook {
  const { parameters, terms } = plan
  const state = stateAt(foldEvents(parameters, []), block.timestamp)
  return {
    record: {
      address,
      block,
      charity,
      factory: chain.factory,
      parameters,
      totals: { ...state.totals, surplus: 0n },
      ledgerHash: zeroHash,
      milestones: state.milestones,
      creation: {
        campaign: address,
        charity,
        parameters,
        terms,
        timestamp: block.timestamp,
        blockNumber: block.number,
        transactionHash: zeroHash,
      },
      token: tokenOf(chain, parameters.token),
    },
    events: [],
    state,
    lots: [],
    differences: [],
  }
}
