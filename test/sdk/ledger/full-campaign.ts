import type { Address } from 'viem'
import { writeContract } from 'viem/actions'
import { absorbSync } from '../../../sdk/src/actions/absorb.ts'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { objectSync } from '../../../sdk/src/actions/object.ts'
import { refundSync } from '../../../sdk/src/actions/refund.ts'
import { rejectSync } from '../../../sdk/src/actions/reject.ts'
import { ruleSync } from '../../../sdk/src/actions/rule.ts'
import { settleSync } from '../../../sdk/src/actions/settle.ts'
import { demoTokenAbi } from '../../../sdk/src/generated/abis.ts'
import { attestations, rulings } from '../decisions.ts'
import { campaignOn, DAY, EVIDENCE, give, type LocalChain, USDC } from '../local-chain.ts'

/**
 * A campaign to which everything has happened that can: milestone 0 rejected once and paid, milestone 1 given in part and
 * refunded in part, milestone 2 split by the panel's silence-breaking and an objection, and tokens that nobody gave.
 */
export async function fullCampaign(chain: LocalChain): Promise<Address> {
  const { campaign, parameters } = await campaignOn(chain)
  const charity = chain.clientOf(chain.accounts.charity)
  const carrier = chain.clientOf(chain.accounts.carrier)
  const ballot = (milestone: number) => ({ campaign, parameters, milestone })
  const pass = async (days: number) => chain.mineAt((await chain.now()) + BigInt(days * DAY))
  await give(chain, campaign, 0, [
    { milestone: 0, amount: 60n * USDC },
    { milestone: 1, amount: 20n * USDC },
    { milestone: 2, amount: 10n * USDC },
  ])
  await give(chain, campaign, 1, [{ milestone: 0, amount: 40n * USDC }])
  await give(chain, campaign, 2, [{ milestone: 2, amount: 25n * USDC }])
  await give(chain, campaign, 2, [{ milestone: 1, amount: 5n * USDC }], true)
  const mint = { address: chain.token, abi: demoTokenAbi, functionName: 'mint' } as const
  await writeContract(carrier, { ...mint, args: [campaign, 5n * USDC] })
  await absorbSync(carrier, { campaign, milestone: 2 })

  await claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE })
  await claimSync(charity, { campaign, milestone: 2, evidence: EVIDENCE })
  await rejectSync(carrier, { campaign, milestone: 0, attestations: await attestations(chain, ballot(0), false, 2) })
  await claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE })
  await approveSync(carrier, { campaign, milestone: 0, attestations: await attestations(chain, ballot(0), true, 2) })
  await pass(8)
  await settleSync(carrier, { campaign, milestone: 0, payout: 0 })
  const confirmed = await rulings(chain, ballot(2), 'Silence', true, 2)
  await ruleSync(carrier, { campaign, milestone: 2, confirm: true, rulings: confirmed })
  const donor = chain.clientOf(chain.accounts.donors[0])
  await objectSync(donor, { campaign, milestone: 2, lots: [160n * USDC] })
  await pass(6)
  await settleSync(carrier, { campaign, milestone: 2, payout: 0 })
  await refundSync(carrier, { campaign, milestone: 2, lots: [160n * USDC] })
  await pass(30)
  await refundSync(carrier, { campaign, milestone: 1, lots: [100n * USDC] })
  return campaign
}
