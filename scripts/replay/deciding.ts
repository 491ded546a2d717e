// Ends every milestone as planned, and carries every coin to where it then belongs.
import { approve } from '@amana/sdk/actions/approve'
import { cancel } from '@amana/sdk/actions/cancel'
import { claim } from '@amana/sdk/actions/claim'
import { object } from '@amana/sdk/actions/object'
import { refund } from '@amana/sdk/actions/refund'
import { reject } from '@amana/sdk/actions/reject'
import { settle } from '@amana/sdk/actions/settle'
import { type Address, type Hex, sha256, stringToHex } from 'viem'
import { type Ballot, signDecisions } from './attestations.ts'
import { sendInBatches } from './batches.ts'
import type { ReplayChain, Sending } from './chain.ts'
import { type Escrow, OBJECTION_BPS } from './escrows.ts'
import type { Purpose } from './gas.ts'
import { donorAddress, OPERATOR } from './people.ts'
import { type Fate, lotsIn, type OwnedLot, objectingLots, type PlannedMilestone } from './plan.ts'
import { DAY, type Schedule } from './schedule.ts'

/** Lots returned by one call. */
const REFUND_BATCH = 50

interface Milestone extends PlannedMilestone {
  escrow: Escrow
  index: number
}

/** Claims, cancellations, verdicts and objections: up to where every milestone's end is certain. */
export async function decide(chain: ReplayChain, escrows: readonly Escrow[], schedule: Schedule): Promise<void> {
  const milestones = milestonesOf(escrows)
  await sendInBatches(chain, schedule.claim, [
    ...withFate(milestones, 'released', 'split', 'rejected').map(claimOf),
    ...withFate(milestones, 'cancelled').map(cancelOf),
  ])

  const verdicts: Sending[] = []
  for (const milestone of withFate(milestones, 'released', 'split', 'rejected')) {
    verdicts.push(await verdictOn(milestone, schedule.decide + DAY))
  }
  await sendInBatches(chain, schedule.decide, verdicts)
  await sendInBatches(chain, schedule.object, withFate(milestones, 'split').flatMap(objectionsTo))
}

/** Payouts and refunds, each as soon as its time has come. */
export async function payOut(chain: ReplayChain, escrows: readonly Escrow[], schedule: Schedule): Promise<void> {
  const milestones = milestonesOf(escrows)
  await sendInBatches(chain, schedule.settle, [
    ...withFate(milestones, 'released').flatMap(settlementsOf),
    ...withFate(milestones, 'cancelled').flatMap((milestone) => refundsOf(milestone, allLots(milestone))),
  ])
  await sendInBatches(
    chain,
    schedule.split,
    withFate(milestones, 'split').flatMap((milestone) => [
      ...settlementsOf(milestone),
      ...refundsOf(milestone, objectorsOf(milestone)),
    ]),
  )
  await sendInBatches(
    chain,
    schedule.expire,
    withFate(milestones, 'rejected', 'unclaimed').flatMap((milestone) => refundsOf(milestone, allLots(milestone))),
  )
}

/** Hash of the evidence that a milestone is claimed with. */
export function evidenceOf(grant: number, milestone: number): Hex {
  return sha256(stringToHex(`evidence for milestone ${milestone} of grant ${grant}`))
}

function milestonesOf(escrows: readonly Escrow[]): Milestone[] {
  return escrows.flatMap((escrow) =>
    escrow.plan.milestones.map((milestone, index) => ({ ...milestone, escrow, index })),
  )
}

function withFate(milestones: readonly Milestone[], ...fates: Fate[]): Milestone[] {
  return milestones.filter(({ fate }) => fates.includes(fate))
}

function allLots({ escrow, index }: Milestone): OwnedLot[] {
  return lotsIn(escrow.plan, index)
}

function objectorsOf(milestone: Milestone): OwnedLot[] {
  return objectingLots(allLots(milestone), milestone.amount, OBJECTION_BPS)
}

function sending(from: Address, purpose: Purpose, { to, data }: { to: Address; data: Hex }, gas = 3_000_000n): Sending {
  return { from, to, data, gas, purpose }
}

function claimOf({ escrow, index }: Milestone): Sending {
  const evidence = evidenceOf(escrow.plan.grant, index)
  return sending(escrow.charity, 'claim', claim.call({ campaign: escrow.address, milestone: BigInt(index), evidence }))
}

function cancelOf({ escrow, index }: Milestone): Sending {
  return sending(escrow.charity, 'cancel', cancel.call({ campaign: escrow.address, milestone: BigInt(index) }))
}

/** Two of the three verifiers approve, or refuse so that approval is out of reach. */
async function verdictOn({ escrow, index, fate }: Milestone, validUntil: number): Promise<Sending> {
  const approved = fate !== 'rejected'
  const ballot: Ballot = {
    campaign: escrow.address,
    milestone: BigInt(index),
    approved,
    evidence: evidenceOf(escrow.plan.grant, index),
    payouts: escrow.parameters.milestones[index]?.payouts ?? [],
    validUntil: BigInt(validUntil),
  }
  const attestations = await signDecisions(ballot)
  const args = { campaign: escrow.address, milestone: BigInt(index), attestations }
  return approved ? sending(OPERATOR, 'approve', approve.call(args)) : sending(OPERATOR, 'reject', reject.call(args))
}

/** One call for each donor, with all lots that he objects with. */
function objectionsTo(milestone: Milestone): Sending[] {
  const lotsOf = new Map<string, bigint[]>()
  for (const { donor, start } of objectorsOf(milestone)) lotsOf.set(donor, [...(lotsOf.get(donor) ?? []), start])
  const [campaign, index] = [milestone.escrow.address, BigInt(milestone.index)]
  return [...lotsOf].map(([donor, lots]) =>
    sending(donorAddress(donor), 'object', object.call({ campaign, milestone: index, lots }), 30_000_000n),
  )
}

function settlementsOf({ escrow, index, payouts }: Milestone): Sending[] {
  return payouts.map((_, payout) =>
    sending(
      OPERATOR,
      'settle',
      settle.call({ campaign: escrow.address, milestone: BigInt(index), payout: BigInt(payout) }),
    ),
  )
}

function refundsOf({ escrow, index }: Milestone, owned: readonly OwnedLot[]): Sending[] {
  const batches = Math.ceil(owned.length / REFUND_BATCH)
  return Array.from({ length: batches }, (_, batch) => {
    const lots = owned.slice(batch * REFUND_BATCH, (batch + 1) * REFUND_BATCH).map(({ start }) => start)
    const call = refund.call({ campaign: escrow.address, milestone: BigInt(index), lots })
    return sending(OPERATOR, 'refund', call, 10_000_000n)
  })
}
