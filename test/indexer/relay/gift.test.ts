import { expect } from 'chai'
import { getBalance, getTransactionReceipt } from 'viem/actions'
import { getLedgerHash } from '../../../sdk/src/actions/getLedgerHash.ts'
import { getLot } from '../../../sdk/src/actions/getLot.ts'
import { getTotals } from '../../../sdk/src/actions/getTotals.ts'
import { deployments } from '../../../sdk/src/generated/deployments.ts'
import { encodeSourceTag } from '../../../sdk/src/source-tag.ts'
import { EVIDENCE, USDC } from '../../sdk/local-chain.ts'
import { CHAIN_ID, closeDatabase, donorWith, type RelayWorld, relayWorld, signedGift } from './relay-world.ts'

describe('a gift without gas', () => {
  let world: RelayWorld
  beforeEach(async () => {
    world = await relayWorld()
  })
  after(closeDatabase)

  it('arrives in the escrow with all that its donor signed, and the index agrees with the ledger', async () => {
    const { chain, campaign, carrier } = world
    const donor = await donorWith(chain, 12n * USDC)
    const source = encodeSourceTag({ kind: 'earned', name: 'radio' })
    const shares = [
      { milestone: 0, amount: 5n * USDC },
      { milestone: 1, amount: 7n * USDC, maxStart: 100n * USDC },
    ]
    const replica = world.start()
    const { status, body } = await replica.post(
      await signedGift(world, donor, { shares, intent: { passOn: true, source, note: EVIDENCE } }),
    )
    expect([status, body.state, body.carriedBy]).to.deep.equal([200, 'included', 'this-relay'])
    expect(body.campaign).to.equal(`eip155:31337:${campaign}`)
    const { from, blockNumber, status: receipt } = await getTransactionReceipt(chain.client, { hash: body.transaction })
    expect([from, receipt, String(blockNumber)]).to.deep.equal([
      carrier.address.toLowerCase(),
      'success',
      body.block.number,
    ])
    expect((await getTotals(chain.client, { campaign })).given).to.equal(12n * USDC)
    const lot = await getLot(chain.client, { campaign, start: 100n * USDC })
    expect(lot).to.deep.include({ donor: donor.address, amount: 7n * USDC, passOn: true })
    expect(await getBalance(chain.client, { address: donor.address })).to.equal(0n)
    const indexed = await world.index.campaign({ chainId: CHAIN_ID, address: campaign })
    expect(indexed?.ledgerHash).to.equal(await getLedgerHash(chain.client, { campaign }))
    expect(indexed).to.deep.include({ gifts: 1, donors: 1 })
    const [event] = await world.index.latestEvents({ chainId: CHAIN_ID, address: campaign }, 1)
    expect(event?.event.args).to.deep.include({ donor: donor.address, source, note: EVIDENCE })
  })

  it('tells its state by its id, and whether the relay is on', async () => {
    const replica = world.start()
    const gift = await signedGift(world, await donorWith(world.chain, 5n * USDC))
    const { body } = await replica.post(gift)
    expect(await replica.state(body.id)).to.deep.equal({ status: 200, body })
    expect((await replica.state(`0x${'00'.repeat(32)}`)).status).to.equal(404)
    expect((await replica.state('0x12')).body.type).to.equal('/problems/bad-input')
    const { body: status } = await replica.ask('/v1/relay')
    expect(status.on).to.equal(true)
    const [chain] = status.chains
    expect(chain).to.deep.include({ chainId: CHAIN_ID, carrier: `eip155:31337:${world.carrier.address}` })
    expect(chain.tokens.map(({ symbol }: { symbol: string }) => symbol)).to.deep.equal(
      Object.values(deployments[CHAIN_ID]?.tokens ?? {}).map(({ symbol }) => symbol),
    )
    expect(chain.tokens[0].minimumGift).to.equal('1000000')
    expect(chain.remaining).to.deep.equal({ errands: 'plenty', gas: 'plenty', purse: 'plenty' })
  })

  it('is a row that its receipt has settled: what was set aside is what was paid', async () => {
    const { body } = await world.start().post(await signedGift(world, await donorWith(world.chain, 5n * USDC)))
    const { gasUsed, effectiveGasPrice } = await getTransactionReceipt(world.chain.client, { hash: body.transaction })
    const [row] = await world.database.query<{ cost: string }>('SELECT cost FROM relay_errand')
    expect(BigInt(row?.cost ?? 0)).to.equal(gasUsed * effectiveGasPrice)
  })
})
