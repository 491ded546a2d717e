import { expect } from 'chai'
import { dataLength, dataSlice, type ParamType } from 'ethers'
import { artifacts } from 'hardhat'
import { readImplementation } from '../../../scripts/artifact.ts'
import { type Amana, amana } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { instructionsOf, Opcode } from '../support/instructions.ts'

/** The size limit of EIP-170. */
const MAX_RUNTIME_SIZE = 24_576

function zeroOf(type: ParamType): unknown {
  if (type.arrayChildren) return []
  if (type.components) return type.components.map(zeroOf)
  if (type.baseType === 'address') return ethers.ZeroAddress
  if (type.baseType === 'bool') return false
  if (type.baseType === 'bytes') return '0x'
  return type.baseType.startsWith('bytes') ? ethers.ZeroHash : 0
}

const campaignInterface = new ethers.Interface((await artifacts.readArtifact('Campaign')).abi)

describe('Campaign, the implementation', () => {
  let world: Amana
  let implementation: CampaignContract
  let code: string
  beforeEach(async () => {
    world = await amana()
    implementation = world.campaignAt(await world.factory.implementation())
    code = await ethers.provider.getCode(implementation)
  })

  campaignInterface.forEachFunction((fragment) => {
    describe(`Campaign.${fragment.name}`, () => {
      describe('when called on the implementation itself', () => {
        it('reverts NotACampaign', async () => {
          const data = campaignInterface.encodeFunctionData(fragment, fragment.inputs.map(zeroOf))
          const call = ethers.provider.call({ to: await implementation.getAddress(), data })
          await expect(call).to.be.revertedWithCustomError(implementation, 'NotACampaign')
        })
      })
    })
  })

  it('has no payable function, no receive and no fallback', async () => {
    implementation.interface.forEachFunction(({ name, payable }) => expect(payable, name).to.equal(false))
    expect(implementation.interface.receive).to.equal(false)
    expect(implementation.interface.fallback).to.equal(null)
    const campaign = await world.createCampaign()
    for (const to of [implementation, campaign]) {
      for (const data of ['0x', '0x12345678']) {
        await expect(world.stranger.sendTransaction({ to, data, value: 1n })).to.be.revertedWithoutReason(ethers)
        await expect(world.stranger.sendTransaction({ to, data })).to.be.revertedWithoutReason(ethers)
      }
    }
    expect(instructionsOf(code).has(Opcode.CALLVALUE), 'checks that nothing was sent').to.equal(true)
  })

  it('refuses native coins in every function', async () => {
    const campaign = await world.createCampaign()
    const selectors: string[] = []
    campaign.interface.forEachFunction(({ selector }) => selectors.push(selector))
    for (const selector of selectors) {
      const fragment = campaign.interface.getFunction(selector)
      if (!fragment) throw new Error(selector)
      const data = campaign.interface.encodeFunctionData(fragment, fragment.inputs.map(zeroOf))
      const sent = world.stranger.sendTransaction({ to: campaign, data, value: 1n, gasLimit: 1_000_000n })
      await expect(sent, fragment.name).to.be.revertedWithoutReason(ethers)
    }
  })

  it('cannot destroy itself or run foreign code: no SELFDESTRUCT, DELEGATECALL or CALLCODE', () => {
    const instructions = instructionsOf(code)
    expect(instructions.size).to.be.greaterThan(30)
    for (const name of ['SELFDESTRUCT', 'DELEGATECALL', 'CALLCODE'] as const) {
      expect(instructions.has(Opcode[name]), name).to.equal(false)
    }
  })

  it('finds such instructions where they are: in the clone itself, which delegates', async () => {
    const clone = await ethers.provider.getCode(await world.createCampaign())
    // A clone has no metadata; two zero bytes stand for metadata of length zero.
    const walked = instructionsOf(`${dataSlice(clone, 0, 45)}0000`)
    expect(walked.has(Opcode.DELEGATECALL)).to.equal(true)
    expect(walked.has(Opcode.SELFDESTRUCT)).to.equal(false)
    expect(instructionsOf('0x61f4fff40000').has(Opcode.SELFDESTRUCT), 'push data').to.equal(false)
  })

  it('fits the size limit of the chain', async () => {
    expect(dataLength(code)).to.equal(dataLength(readImplementation().deployedBytecode))
    expect(dataLength(code)).to.be.greaterThan(10_000)
    expect(dataLength(code)).to.be.lessThan(MAX_RUNTIME_SIZE)
  })

  it('is the only code of a campaign: 45 bytes of clone, then the arguments', async () => {
    const clone = await ethers.provider.getCode(await world.createCampaign())
    const address = (await implementation.getAddress()).slice(2).toLowerCase()
    expect(dataSlice(clone, 0, 45)).to.equal(`0x363d3d373d3d3d363d73${address}5af43d82803e903d91602b57fd5bf3`)
    const words = 5 + 3 + 3 + 3 + 4
    expect(dataLength(clone)).to.equal(45 + 32 * words)
  })
})
