import { expect } from 'chai'
import type { CampaignRecord } from '../../../app/src/data/campaign-record.ts'
import { readDraft } from '../../../app/src/features/give/draft.ts'

const COIN = 1_000_000n
const milestone = (index: number, funded: bigint) => ({
  index,
  state: 'Funding',
  start: BigInt(index) * 100n * COIN,
  amount: 100n * COIN,
  funded,
  payouts: [{ recipient: '0x01', amount: 100n * COIN }],
})

/** As much of a campaign as a draft is read against. */
const recordWith = (funded: readonly bigint[]) =>
  ({
    block: { timestamp: 10n },
    milestones: funded.map((amount, index) => milestone(index, amount)),
    parameters: { rules: { fundBy: 1_000, minDonation: COIN, sequential: false } },
  }) as unknown as CampaignRecord

const read = (funded: readonly bigint[], shares: { milestone: number; text: string }[]) =>
  readDraft(recordWith(funded), { decimals: 6, language: 'en' }, shares)

describe('a gift that is being written', () => {
  it('stays with the milestone it was meant for, and says so, when that has just closed', () => {
    const { problems, plan } = read([100n * COIN, 0n], [{ milestone: 0, text: '25' }])
    expect(problems).to.deep.equal([{ kind: 'notOpen' }])
    expect(plan).to.equal(undefined)
  })

  it('is planned once every part of it can be given', () => {
    const shares = [
      { milestone: 0, text: '25' },
      { milestone: 1, text: '5' },
    ]
    expect(read([50n * COIN, 0n], shares).plan?.map(({ milestone, amount }) => [milestone, amount])).to.deep.equal([
      [0, 25n * COIN],
      [1, 5n * COIN],
    ])
    expect(read([90n * COIN, 0n], shares)).to.deep.include({
      problems: [{ kind: 'tooLarge', maximum: 10n * COIN }, undefined],
      plan: undefined,
    })
  })
})
