import { getAddress } from 'ethers'
import fc from 'fast-check'
import type { Amana } from '../fixture.ts'
import { DAY, ethers } from './chain.ts'
import type { CampaignParams } from './parameters.ts'

/** Parameters that keep every bound of the factory, with fields at their edges more often than not. */
export function anyParameters(world: Amana): fc.Arbitrary<CampaignParams> {
  const { start, token, recipients } = world
  const member = (index: bigint) => getAddress(`0x${(0x1000n + index).toString(16).padStart(40, 'f')}`)
  const quorum = (most: number, parity: bigint) =>
    fc.uniqueArray(fc.bigInt(0n, 500n), { minLength: 1, maxLength: most }).chain((drawn) =>
      fc.integer({ min: Math.floor(drawn.length / 2) + 1, max: drawn.length }).map((threshold) => ({
        threshold: BigInt(threshold),
        members: drawn.sort((a, b) => (a < b ? -1 : 1)).map((index) => member(index * 2n + parity)),
      })),
    )
  const word = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => ethers.hexlify(bytes))
  const payout = (least: bigint) =>
    fc.record({
      recipient: fc.constantFrom(...recipients.map(({ address }) => address)),
      amount: fc.oneof(fc.constant(least), fc.bigInt(least, 1n << 86n)),
    })
  const rules = fc.record({
    fundBy: fc.bigInt(start + 10n * DAY, start + 365n * DAY),
    reviewWindow: fc.bigInt(2n * DAY, 30n * DAY),
    objectionWindow: fc.bigInt(3n * DAY, 30n * DAY),
    appealWindow: fc.bigInt(5n * DAY, 30n * DAY),
    objectionBps: fc.bigInt(500n, 3_000n),
    minDonation: fc.bigInt(1n, 1n << 80n),
    sequential: fc.boolean(),
    upfront: fc.constant(false),
  })
  return rules.chain((chosen) =>
    fc.record({
      token: fc.constant(token.target as string),
      fallbackRecipient: fc.constant(world.fallbackRecipient.address),
      terms: fc.constant(world.parameters().terms),
      salt: word,
      rules: fc.constant(chosen),
      verifiers: quorum(9, 0n),
      panel: quorum(7, 1n),
      milestones: fc
        .array(
          fc.record({
            gap: fc.bigInt(DAY, 40n * DAY),
            payouts: fc.array(payout(chosen.minDonation), { minLength: 1, maxLength: 8 }),
          }),
          { minLength: 1, maxLength: 16 },
        )
        .map((list) => {
          let claimBy = chosen.fundBy
          return list.map(({ gap, payouts }) => {
            claimBy += gap
            return { claimBy, payouts }
          })
        }),
    }),
  )
}
