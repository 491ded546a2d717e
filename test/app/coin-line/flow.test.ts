import { tilingFault } from '@amana/sdk/coin-line'
import type { MilestoneState } from '@amana/sdk/enumerations'
import { expect } from 'chai'
import type { Address } from 'viem'
import { type Flow, type FlowLot, type FlowMilestone, flowOf } from '../../../app/src/features/coin-line/flow.ts'
import { layOutFlow, WIDTH } from '../../../app/src/features/coin-line/flow-layout.ts'

const address = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}`
const [charity, mill, roofer, verifier, member, fund] = [1, 2, 3, 4, 5, 6].map(address) as [
  Address,
  Address,
  Address,
  Address,
  Address,
  Address,
]
const parties = {
  charity,
  parameters: {
    fallbackRecipient: fund,
    verifiers: { members: [verifier] },
    panel: { members: [member] },
    milestones: [{ payouts: [{ recipient: mill }, { recipient: roofer }] }],
  },
}

describe('the flow of the coins', () => {
  it('loses no coin between who gave, what it is for and who gets it', () => {
    for (const state of ['Funding', 'Claimed', 'Released', 'Split', 'Refunded'] as const) {
      const flow = flowOf(parties, [milestone(state)], LOTS)
      for (const column of ['from', 'for', 'to'] as const) {
        expect(sumOf(flow.nodes.filter((node) => node.column === column)), `${state} ${column}`).to.equal(100n)
      }
      expect(sumOf(flow.links), state).to.equal(200n)
    }
  })

  it('sends each coin to the recipient who owns its number, or back', () => {
    expect(targets(flowOf(parties, [milestone('Released')], LOTS))).to.deep.equal({
      'recipient paid': 60n,
      'recipient released': 40n,
    })
    // The lot that objected goes back, its donor wished it to be passed on; the absorbed one did not object.
    expect(targets(flowOf(parties, [milestone('Split')], LOTS))).to.deep.equal({
      'fallback refundable': 20n,
      'recipient paid': 60n,
      'recipient released': 20n,
    })
    expect(targets(flowOf(parties, [milestone('Refunded')], LOTS))).to.deep.equal({
      'backToDonors refunded': 10n,
      'backToDonors refundable': 60n,
      'fallback refundable': 30n,
    })
  })

  it('keeps gifts of those who have a part, and coins without a gift, apart from the public’s', () => {
    const { nodes } = flowOf(parties, [milestone('Funding')], LOTS)
    const from = nodes.filter(({ column }) => column === 'from').map(({ end, amount }) => [end.kind, amount])
    expect(from).to.deep.equal([
      ['donor', 60n],
      ['donor', 20n],
      ['insiders', 10n],
      ['withoutGift', 10n],
    ])
  })

  it('names the largest donors and takes the others together, but never one alone', () => {
    const many = (count: number): FlowLot[] =>
      Array.from({ length: count }, (_, index) => lot(BigInt(index), 1n, address(100 + index)))
    const kinds = (count: number) =>
      flowOf(parties, [{ ...milestone('Funding'), amount: 100n }], many(count))
        .nodes.filter(({ column }) => column === 'from')
        .map(({ end }) => (end.kind === 'others' ? end.people : end.kind))
    expect(kinds(5)).to.deep.equal(Array.from({ length: 5 }, () => 'donor'))
    expect(kinds(6)).to.deep.equal(['donor', 'donor', 'donor', 'donor', 2])
    expect(kinds(90).at(-1)).to.equal(86)
  })

  it('is drawn inside its frame, with room for a label at each end', () => {
    const { nodes, height } = layOutFlow(flowOf(parties, [milestone('Split')], LOTS))
    for (const column of ['from', 'to'] as const) {
      const middles = nodes.filter((node) => node.column === column).map(({ y, height: tall }) => y + tall / 2)
      for (const [index, middle] of middles.entries()) {
        expect(middle).to.be.within(20, height - 20)
        if (index > 0) expect(middle - (middles[index - 1] ?? 0)).to.be.at.least(40)
      }
    }
    for (const { x, width } of nodes) expect(x >= 0 && x + width <= WIDTH).to.equal(true)
  })
})

const LOTS: FlowLot[] = [
  { ...lot(0n, 10n, charity), refundedTo: charity },
  lot(10n, 60n, address(50)),
  { ...lot(70n, 20n, address(51)), objected: true, passOn: true },
  { ...lot(90n, 10n, fund), gift: undefined },
]

function lot(start: bigint, amount: bigint, donor: Address): FlowLot {
  return { start, amount, milestone: 0, donor, gift: start, passOn: false, objected: false, refundedTo: undefined }
}

function milestone(state: MilestoneState): FlowMilestone {
  const payouts = [
    { start: 0n, amount: 60n, recipient: mill, settled: true },
    { start: 60n, amount: 40n, recipient: roofer, settled: false },
  ]
  expect(tilingFault(payouts, { start: 0n, amount: 100n })).to.equal(undefined)
  return { index: 0, start: 0n, amount: 100n, state, payouts }
}

function targets({ nodes, links }: Flow): Record<string, bigint> {
  const sums: Record<string, bigint> = {}
  for (const { to, fate, amount } of links) {
    const end = nodes.find(({ key }) => key === to)?.end.kind
    if (fate) sums[`${end} ${fate}`] = (sums[`${end} ${fate}`] ?? 0n) + amount
  }
  return sums
}

function sumOf(all: readonly { amount: bigint }[]): bigint {
  return all.reduce((sum, { amount }) => sum + amount, 0n)
}
