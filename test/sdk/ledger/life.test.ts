import { expect } from 'chai'
import { erc20Abi } from 'viem'
import { readContract } from 'viem/actions'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { getCampaign } from '../../../sdk/src/actions/getCampaign.ts'
import { objectSync } from '../../../sdk/src/actions/object.ts'
import { pokeSync } from '../../../sdk/src/actions/poke.ts'
import { refundSync } from '../../../sdk/src/actions/refund.ts'
import { rejectSync } from '../../../sdk/src/actions/reject.ts'
import { ruleSync } from '../../../sdk/src/actions/rule.ts'
import { settleSync } from '../../../sdk/src/actions/settle.ts'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { foldEvents, stateAt } from '../../../sdk/src/ledger/fold.ts'
import { ledgerHashOf, ledgerStart } from '../../../sdk/src/ledger/hash.ts'
import { traceGift } from '../../../sdk/src/ledger/trace.ts'
import { getEvents } from '../../../sdk/src/logs/get-events.ts'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import { attestations, rulings } from '../decisions.ts'
import { campaignOn, DAY, EVIDENCE, give, type LocalChain, localChain, USDC } from '../local-chain.ts'

describe('a campaign from the first gift to the last coin', () => {
  it('folds to what the contract says after every step, and hashes to its ledger hash', async () => {
    const chain = await localChain()
    const { campaign, parameters } = await campaignOn(chain)
    const agrees = (step: string) => expectAgreement(chain, campaign, parameters, step)
    const warp = async (days: number) => chain.mineAt((await chain.now()) + BigInt(days * DAY))
    const charity = chain.clientOf(chain.accounts.charity)
    const carrier = chain.clientOf(chain.accounts.carrier)
    const ballot = (milestone: number) => ({ campaign, parameters, milestone })
    await agrees('created')

    const first = await give(chain, campaign, 0, [
      { milestone: 0, amount: 70n * USDC },
      { milestone: 2, amount: 10n * USDC },
    ])
    expect(first.gift).to.equal(0n)
    expect(first.amount).to.equal(80n * USDC)
    expect(first.lots.map(({ start }) => start)).to.deep.equal([0n, 160n * USDC])
    await agrees('first gift')
    await give(chain, campaign, 1, [{ milestone: 0, amount: 30n * USDC }])
    await give(chain, campaign, 1, [{ milestone: 2, amount: 30n * USDC }], true)
    await give(chain, campaign, 2, [{ milestone: 1, amount: 5n * USDC }], true)
    await agrees('full but for milestone 1')

    // milestone 0: rejected, claimed again, approved, released
    expect((await claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE })).attempt).to.equal(1n)
    await agrees('claimed')
    await rejectSync(carrier, { campaign, milestone: 0, attestations: await attestations(chain, ballot(0), false, 1) })
    await agrees('one rejection')
    const rejected = await rejectSync(carrier, {
      campaign,
      milestone: 0,
      attestations: await attestations(chain, ballot(0), false, 2),
    })
    expect(rejected.stateChanges.map(({ state }) => state)).to.deep.equal(['Funding'])
    await agrees('rejected')
    await claimSync(charity, { campaign, milestone: 0, evidence: EVIDENCE })
    const approved = await approveSync(carrier, {
      campaign,
      milestone: 0,
      attestations: (await attestations(chain, ballot(0), true, 2)).reverse(),
    })
    expect(approved.attestations).to.have.length(2)
    expect(approved.stateChanges[0]?.state).to.equal('Approved')
    await agrees('approved')
    await warp(6)
    await agrees('released by time alone')
    const { recipient, amount } = await settleSync(carrier, { campaign, milestone: 0, payout: 0 })
    expect([recipient, amount]).to.deep.equal([chain.accounts.recipients[0], 100n * USDC])
    await agrees('settled')

    // milestone 2: nobody reviews, the panel confirms, a donor objects, split
    await claimSync(charity, { campaign, milestone: 2, evidence: EVIDENCE })
    await warp(8)
    await agrees('before the panel by time alone')
    await ruleSync(carrier, {
      campaign,
      milestone: 2,
      confirm: true,
      rulings: await rulings(chain, ballot(2), 'Silence', true, 2),
    })
    await agrees('confirmed by the panel')
    const donor = chain.clientOf(chain.accounts.donors[0])
    const { objections } = await objectSync(donor, { campaign, milestone: 2, lots: [160n * USDC] })
    expect(objections[0]?.amount).to.equal(10n * USDC)
    await agrees('objected')
    await warp(6)
    await agrees('split by time alone')
    await settleSync(carrier, { campaign, milestone: 2, payout: 0 })
    await settleSync(carrier, { campaign, milestone: 2, payout: 1 })
    await refundSync(carrier, { campaign, milestone: 2, lots: [160n * USDC] })
    await agrees('split and paid')

    // milestone 1: never full, refunded after its deadline and passed on as the donor said
    await warp(30)
    await agrees('refunded by time alone')
    await pokeSync(carrier, { campaign, milestone: 1 })
    await agrees('poked')
    const { refunds } = await refundSync(carrier, { campaign, milestone: 1, lots: [100n * USDC] })
    expect(refunds.map(({ to }) => to)).to.deep.equal([chain.accounts.fallback.address])
    const end = await agrees('the end')

    expect(end.totals).to.include({ given: 145n * USDC, paid: 130n * USDC, refunded: 15n * USDC, waiting: 0n })
    const held = await readContract(chain.client, {
      address: chain.token,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [campaign],
    })
    expect(held).to.equal(0n)

    const events = await eventsOf(chain, campaign)
    const trace = traceGift({ parameters, events, timestamp: await chain.now(), gift: 0n })
    expect(trace?.fates).to.deep.equal({
      waiting: 0n,
      released: 0n,
      paid: 70n * USDC,
      refundable: 0n,
      refunded: 10n * USDC,
    })
    const settled = events.find(({ eventName }) => eventName === 'PayoutSettled')
    expect(trace?.lots[0]?.portions[0]?.paid?.transactionHash).to.equal(settled?.transactionHash)
    expect(trace?.lots[1]?.refunded?.to).to.equal(chain.accounts.donors[0].address)
  })

  it('lets an upfront milestone go as soon as it is full, whenever somebody looks', async () => {
    const chain = await localChain()
    const { campaign, parameters } = await campaignOn(chain, ({ rules, milestones, ...rest }) => ({
      ...rest,
      rules: { ...rules, upfront: true },
      milestones: smallestFirst(milestones),
    }))
    await give(chain, campaign, 0, [{ milestone: 0, amount: 40n * USDC }])
    await expectAgreement(chain, campaign, parameters, 'full')
    await chain.mineAt((await chain.now()) + 100n)
    const { milestones } = await expectAgreement(chain, campaign, parameters, 'later')
    expect(milestones[0]?.state).to.equal('Released')
  })
})

function smallestFirst(milestones: CampaignParameters['milestones']): CampaignParameters['milestones'] {
  const times = milestones.map(({ claimBy }) => claimBy)
  return milestones.toReversed().map(({ payouts }, index) => ({ payouts, claimBy: times[index] ?? 0 }))
}

function eventsOf(chain: LocalChain, campaign: `0x${string}`) {
  return getEvents(chain.client, { address: campaign, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, fromBlock: 0n })
}

async function expectAgreement(
  chain: LocalChain,
  campaign: `0x${string}`,
  parameters: CampaignParameters,
  step: string,
) {
  const contract = await getCampaign(chain.client, { campaign })
  const events = await eventsOf(chain, campaign)
  const start = ledgerStart({ chainId: 31337, campaign, charity: chain.accounts.charity.address, parameters })
  expect(ledgerHashOf(start, events), `${step}: ledger hash`).to.equal(contract.ledgerHash)
  const { milestones, totals } = stateAt(foldEvents(parameters, events), contract.block.timestamp)
  expect(milestones, step).to.deep.equal(contract.milestones)
  expect({ ...totals, surplus: 0n }, step).to.deep.equal(contract.totals)
  return contract
}
