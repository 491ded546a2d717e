import { expect } from 'chai'
import { type Address, concat, encodeAbiParameters, getAddress, type Hex } from 'viem'
import { getCode, getStorageAt, readContract, setCode } from 'viem/actions'
import { predictCampaign } from '../../../sdk/src/actions/predictCampaign.ts'
import { campaignAbi, campaignFactoryAbi } from '../../../sdk/src/generated/abis.ts'
import { campaignFactoryBytecode } from '../../../sdk/src/generated/bytecode.ts'
import { campaignCode, factoryCode } from '../../../sdk/src/generated/known-code.ts'
import { auditCampaign } from '../../../sdk/src/ledger/audit.ts'
import {
  cloneAddress,
  cloneArguments,
  cloneCode,
  implementationOf,
  isKnownCode,
} from '../../../sdk/src/ledger/clone.ts'
import { campaignOn, type LocalChain, localChain, parametersOn } from '../local-chain.ts'

describe('the code of a campaign', () => {
  let chain: LocalChain
  let campaign: Address
  let implementation: Address

  before(async () => {
    chain = await localChain()
    campaign = (await campaignOn(chain)).campaign
    const contract = { address: chain.factory, abi: campaignFactoryAbi } as const
    implementation = await readContract(chain.client, { ...contract, functionName: 'implementation' })
  })

  it('is what the factory makes of a charity and its parameters, at the address that it predicts', async () => {
    for (const flag of [true, false]) {
      const { parameters } = await parametersOn(chain)
      const [first, ...others] = parameters.milestones
      const rules = { ...parameters.rules, sequential: flag, upfront: !flag, minDonation: 7n }
      const milestones = [first, ...others].map((one) => ({ ...(one as NonNullable<typeof one>) }))
      const changed = { ...parameters, rules, milestones }
      const charity = chain.accounts.charity.address
      const predicted = await predictCampaign(chain.client, { factory: chain.factory, charity, parameters: changed })
      expect(cloneAddress(chain.factory, implementation, cloneArguments(charity, changed))).to.equal(predicted)
    }
    const { parameters } = await parametersOn(chain)
    const stored = await readContract(chain.client, { address: campaign, abi: campaignAbi, functionName: 'parameters' })
    expect(stored.terms).to.equal(parameters.terms)
    const expected = cloneCode(implementation, cloneArguments(chain.accounts.charity.address, stored))
    expect(await getCode(chain.client, { address: campaign })).to.equal(expected.toLowerCase())
  })

  it('is known by its hash, whatever the words say that differ from chain to chain', async () => {
    const codes = await Promise.all(
      [chain.factory, implementation].map((address) => getCode(chain.client, { address })),
    )
    const [ofFactory, ofCampaign] = codes as [Hex, Hex]
    expect([isKnownCode(ofFactory, factoryCode), isKnownCode(ofCampaign, campaignCode)]).to.deep.equal([true, true])
    expect(implementationOf(chain.factory)).to.equal(getAddress(implementation))
    for (const byte of [0, 100, 5_000]) {
      const digit = 2 + byte * 2
      const other = `${ofCampaign.slice(0, digit)}${ofCampaign[digit] === '7' ? '8' : '7'}${ofCampaign.slice(digit + 1)}`
      expect(isKnownCode(other as Hex, campaignCode), `byte ${byte}`).to.equal(false)
    }
    expect(isKnownCode(`${ofCampaign}00`, campaignCode)).to.equal(false)
    expect(isKnownCode(undefined, campaignCode)).to.equal(false)
  })

  it('P6: a campaign of a factory that only looks like ours is a mismatch, whoever names the factory', async () => {
    const fake = await localChain()
    const args = encodeAbiParameters([{ type: 'address' }], [fake.journal])
    const factory = await fake.deploy([], concat([campaignFactoryBytecode, args]), [])
    const other = (await campaignOn({ ...fake, factory })).campaign
    for (const named of [undefined, factory]) {
      const found = await auditCampaign(fake.client, { campaign: other, factory: named })
      expect(found.verdict, String(named)).to.equal('mismatch')
      expect(failed(found)).to.include.members(['origin', 'code'])
    }
  })

  it('P6: other code at the address of our factory or implementation is a mismatch', async () => {
    for (const what of ['factory', 'implementation'] as const) {
      const fake = await localChain()
      const made = (await campaignOn(fake)).campaign
      const address = what === 'factory' ? fake.factory : implementation
      const code = (await getCode(fake.client, { address })) as Hex
      const testClient = Object.assign(fake.client, { mode: 'hardhat' as const })
      // One byte more at its end, which nothing ever runs.
      await setCode(testClient as never, { address, bytecode: `${code}00` })
      await fake.mineAt((await fake.now()) + 1n)
      const found = await auditCampaign(fake.client, { campaign: made })
      expect([found.verdict, failed(found)], what).to.deep.equal(['mismatch', ['code']])
    }
  })

  it('P6: code that only answers like a campaign is a mismatch', async () => {
    const fake = await localChain()
    const made = (await campaignOn(fake)).campaign
    const elsewhere = getAddress(`0x${'ca'.repeat(20)}`)
    const testClient = Object.assign(fake.client, { mode: 'hardhat' as const })
    const code = (await getCode(fake.client, { address: made })) as Hex
    await setCode(testClient as never, { address: elsewhere, bytecode: code })
    await fake.mineAt((await fake.now()) + 1n)
    expect(await getStorageAt(fake.client, { address: elsewhere, slot: '0x0' })).to.match(/^0x0+$/)
    const found = await auditCampaign(fake.client, { campaign: elsewhere })
    expect(found.verdict).to.equal('mismatch')
    expect(failed(found)).to.include.members(['origin', 'code', 'ledger'])
  })

  it('P6: on a chain of which the SDK knows nothing, an audit without a named factory says so', async () => {
    const elsewhere = chain.clientOf(chain.accounts.carrier, (request, ask) =>
      request.method === 'eth_chainId' ? Promise.resolve('0x2a') : ask(request as never),
    )
    // Whoever does not say which chain is meant gets an answer about the one that the node is on.
    const found = await auditCampaign({ ...elsewhere, chain: undefined }, { campaign })
    const origin = found.checks.find(({ id }) => id === 'origin')
    expect([origin?.outcome, origin?.found]).to.deep.equal(['missing', chain.factory])
    expect(found.checks.find(({ id }) => id === 'code')?.outcome).to.equal('missing')
  })
})

function failed({ checks }: Awaited<ReturnType<typeof auditCampaign>>): string[] {
  return checks.flatMap(({ id, ok }) => (ok ? [] : [id]))
}
