// Every figure by its name: what it means, and how it is measured.
import { z } from 'zod'
import { readArtifact, readImplementation } from '../artifact.ts'
import { objectGas, pokeGas, rejectGas, releaseGas, ruleGas } from './deciding.ts'
import { create, donateAuthorization, donateGas, donatePermit, donateTwoShares, transferFrom } from './giving.ts'
import { FEW_LOTS } from './lots.ts'
import { refundGas } from './refunding.ts'
import { Stage } from './stage.ts'

/** Gas of one whole transaction each, but for the two of `…Next`, which are differences of two transactions. */
export const DEFINITIONS = {
  transferFrom: 'the token alone: `transferFrom` to a holder of the token, finite allowance',
  donate: 'one share, all bounds, an ambassador as source and a note; campaign of 1 milestone with 10 lots',
  donateFirst: 'the same as the campaign’s very first gift',
  donateTwoShares: 'one gift to two milestones, both with 10 lots',
  donatePermit: 'as `donate`, allowance by EIP-2612; the donor has used a permit before',
  donateAuthorization: 'as `donate`, carried by a relayer with an ERC-3009 authorization',
  create: '3 milestones of 1 payout, 3 verifiers, a panel of 1, 2,048 bytes of terms',
  claim: 'the first claim of a full milestone',
  approve: '2 signatures of 3 verifiers in one call',
  reject: '2 signatures of 3 verifiers in one call: the milestone returns to Funding',
  object: 'one lot, after another one; the threshold is not reached',
  rule: 'the panel of 1 confirms after an objection: the milestone is Released',
  poke: 'the objection window is over: Approved becomes Released',
  settle: 'the only payout, with that same transition inside; the recipient holds the token',
  refundOne: 'one lot; the donor holds the token, another lot went back before',
  refundNext: 'what a second lot of another such donor adds to the call',
  refundOneToEmpty: 'as `refundOne`; the donor holds no token',
  refundNextToEmpty: 'as `refundNext`; no donor holds the token',
  donateAt10000Lots: 'as `donate`, where 10,000 lots are',
  settleAt10000Lots: 'as `settle`, of a milestone with 10,000 lots and two more',
  refundAt10000Lots: 'as `refundOne`, in a milestone with 10,000 lots and four more',
  donateIn16Milestones: 'as `donate`, to the last of 16 milestones',
} as const

export type Figure = keyof typeof DEFINITIONS
export const FIGURES = Object.keys(DEFINITIONS) as Figure[]

const MANY_LOTS = 10_000

const size = z.strictObject({ runtime: z.int(), initcode: z.int() })
export const measurements = z.strictObject({
  ...(Object.fromEntries(FIGURES.map((name) => [name, z.int()])) as Record<Figure, z.ZodInt>),
  sizes: z.strictObject({ Campaign: size, CampaignFactory: size, Journal: size }),
})
export type Measurements = z.infer<typeof measurements>

/** The same every time: nothing here depends on the clock, on chance or on the machine. */
export async function measure(): Promise<Measurements> {
  const stage = await Stage.open()
  try {
    const few = await releaseGas(stage, FEW_LOTS)
    const many = await releaseGas(stage, MANY_LOTS)
    const refund = await refundGas(stage, { lots: FEW_LOTS, empty: false })
    const refundToEmpty = await refundGas(stage, { lots: FEW_LOTS, empty: true })
    const refundOfMany = await refundGas(stage, { lots: MANY_LOTS, empty: false })
    return {
      transferFrom: await transferFrom(stage),
      donate: await donateGas(stage, { milestones: 1, lots: FEW_LOTS }),
      donateFirst: await donateGas(stage, { milestones: 1, lots: 0 }),
      donateTwoShares: await donateTwoShares(stage),
      donatePermit: await donatePermit(stage),
      donateAuthorization: await donateAuthorization(stage),
      create: await create(stage),
      claim: few.claim,
      approve: few.approve,
      reject: await rejectGas(stage),
      object: await objectGas(stage),
      rule: await ruleGas(stage),
      poke: await pokeGas(stage),
      settle: few.settle,
      refundOne: refund.one,
      refundNext: refund.next,
      refundOneToEmpty: refundToEmpty.one,
      refundNextToEmpty: refundToEmpty.next,
      donateAt10000Lots: many.donate,
      settleAt10000Lots: many.settle,
      refundAt10000Lots: refundOfMany.one,
      donateIn16Milestones: await donateGas(stage, { milestones: 16, lots: FEW_LOTS }),
      sizes: {
        Campaign: sizeOf(readImplementation()),
        CampaignFactory: sizeOf(readArtifact('CampaignFactory.sol/CampaignFactory')),
        Journal: sizeOf(readArtifact('Journal.sol/Journal')),
      },
    }
  } finally {
    await stage.chain.close()
  }
}

function sizeOf({ bytecode, deployedBytecode }: ReturnType<typeof readImplementation>) {
  return { runtime: bytesOf(deployedBytecode), initcode: bytesOf(bytecode) }
}

function bytesOf(code: string): number {
  return code.length / 2 - 1
}
