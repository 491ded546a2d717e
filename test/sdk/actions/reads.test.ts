import { expect } from 'chai'
import { type Address, getAddress, hexToBytes } from 'viem'
import { readContract } from 'viem/actions'
import { cancelSync } from '../../../sdk/src/actions/cancel.ts'
import { getCampaign } from '../../../sdk/src/actions/getCampaign.ts'
import { getMilestone } from '../../../sdk/src/actions/getMilestone.ts'
import { getPayouts } from '../../../sdk/src/actions/getPayouts.ts'
import { predictCampaign } from '../../../sdk/src/actions/predictCampaign.ts'
import { cidToHash, contentHash } from '../../../sdk/src/content.ts'
import { amanaPublicActions } from '../../../sdk/src/decorators/public.ts'
import { isSolidityError } from '../../../sdk/src/errors/solidity-error.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { campaignOn, give, type LocalChain, localChain, parametersOn, USDC } from '../local-chain.ts'

for (const multicall of [true, false]) {
  describe(`reads ${multicall ? 'with' : 'without'} Multicall3`, () => {
    let chain: LocalChain
    let campaign: Address

    before(async () => {
      chain = await localChain({ multicall })
      campaign = (await campaignOn(chain)).campaign
      await give(chain, campaign, 0, [{ milestone: 2, amount: 30n * USDC }], true)
    })

    it('agree with each other about one block', async () => {
      const calls: string[] = []
      const client = chain
        .clientOf(chain.accounts.carrier, (request, ask) => {
          if (request.method === 'eth_call') calls.push(JSON.stringify((request.params as unknown[])[1]))
          return ask(request as never)
        })
        .extend(amanaPublicActions())
      const whole = await client.getCampaign({ campaign })
      expect(new Set(calls).size).to.equal(1)
      expect(calls).to.have.length(multicall ? 2 : 5 + 3 + 4)
      const milestones = await client.getMilestones({ campaign })
      const payouts = await client.getPayouts({ campaign })
      expect(whole.milestones.map(({ payouts: _, ...milestone }) => milestone)).to.deep.equal(milestones)
      expect(whole.milestones.flatMap((milestone) => milestone.payouts)).to.deep.equal(payouts)
      expect(await client.getTotals({ campaign })).to.deep.equal(whole.totals)
      expect(await client.getLedgerHash({ campaign })).to.equal(whole.ledgerHash)
      expect(milestones[2]).to.include({ start: 160n * USDC, amount: 40n * USDC, funded: 30n * USDC, state: 'Funding' })
      expect(whole.charity).to.equal(chain.accounts.charity.address)
      expect(getAddress(whole.factory)).to.equal(chain.factory)
    })

    it('speak about the block they are asked about', async () => {
      const { block } = await getCampaign(chain.client, { campaign })
      await give(chain, campaign, 1, [{ milestone: 0, amount: 2n * USDC }])
      const before = await getCampaign(chain.client, { campaign, blockNumber: block.number })
      expect([before.block.hash, before.totals.given]).to.deep.equal([block.hash, 30n * USDC])
      expect((await getMilestone(chain.client, { campaign, milestone: 0, blockNumber: block.number })).funded).to.equal(
        0n,
      )
      expect((await getCampaign(chain.client, { campaign })).totals.given).to.equal(32n * USDC)
    })

    it('find a lot by its first coin only', async () => {
      const client = chain.client.extend(amanaPublicActions())
      const lot = await client.getLot({ campaign, start: 160n * USDC })
      expect(lot).to.deep.equal({
        start: 160n * USDC,
        amount: 30n * USDC,
        donor: chain.accounts.donors[0].address,
        objected: false,
        passOn: true,
        refundable: false,
      })
      expect(await client.getLot({ campaign, start: 160n * USDC + 1n })).to.equal(undefined)
    })

    it('list the campaigns of a factory, and of one charity', async () => {
      const client = chain.client.extend(amanaPublicActions())
      const { factory, accounts } = chain
      const [creation, ...others] = await client.getCampaigns({
        factory,
        fromBlock: 0n,
        charity: accounts.charity.address,
      })
      expect(others).to.deep.equal([])
      expect(creation?.campaign).to.equal(campaign)
      expect(creation?.parameters).to.deep.equal((await getCampaign(chain.client, { campaign })).parameters)
      expect(await client.getCampaigns({ factory, fromBlock: 0n, charity: accounts.carrier.address })).to.deep.equal([])
      expect(await client.isCampaign({ factory, campaign })).to.equal(true)
      expect(await client.isCampaign({ factory, campaign: chain.token })).to.equal(false)
    })

    it('know a campaign by its parameters before it exists', async () => {
      const { parameters } = await parametersOn(chain)
      const { factory, accounts } = chain
      const predicted = await predictCampaign(chain.client, { factory, charity: accounts.charity.address, parameters })
      const created = await campaignOn(chain, () => parameters)
      expect(created.campaign).to.equal(predicted)
      await cancelSync(chain.clientOf(accounts.charity), { campaign: predicted, milestone: 0 })
    })

    it('name the terms document as the contract does', async () => {
      const { parameters, terms } = await campaignOn(chain)
      const contract = { address: campaign, abi: campaignAbi } as const
      const uri = await readContract(chain.client, { ...contract, functionName: 'contractURI' })
      expect(cidToHash(uri)).to.equal(parameters.terms)
      expect(await contentHash(hexToBytes(terms))).to.equal(parameters.terms)
    })

    it('say by name what there is not', async () => {
      const unknown = await getMilestone(chain.client, { campaign, milestone: 7 }).catch((error: unknown) => error)
      expect(isSolidityError(unknown, 'UnknownMilestone')).to.equal(true)
      const none = await getPayouts(chain.client, { campaign, milestone: 7 }).catch((error: unknown) => error)
      expect(isSolidityError(none, 'UnknownMilestone') && none.args).to.deep.equal([7n])
      const noCampaign = await getCampaign(chain.client, { campaign: chain.token }).catch((error: unknown) => error)
      expect(noCampaign).to.be.instanceOf(Error)
    })
  })
}
