import { network } from 'hardhat'
import { type Amana, EVIDENCE, intent, share } from '../fixture.ts'
import type { CampaignContract } from './decisions.ts'
import { TERMS } from './parameters.ts'
import type { ContractOf } from './typed-contract.ts'

/**
 * The default campaign once more, on a chain with another id, with milestone 0 full and claimed. The same keys deploy in
 * the same order, so everything has the same address as in the fixture.
 */
export async function otherChain(world: Amana) {
  const chainId = 31_338n
  const { ethers } = await network.create({ override: { chainId: Number(chainId) } })
  const [deployer, charity, , , donor] = await ethers.getSigners()
  if (!deployer || !charity || !donor) throw new Error('The chain has no accounts.')
  const token = (await ethers.deployContract('DemoToken', [
    'Demo Dollar',
    'DUSD',
  ])) as unknown as ContractOf<'DemoToken'>
  const journal = await ethers.deployContract('Journal')
  const factory = (await ethers.deployContract('CampaignFactory', [
    await journal.getAddress(),
  ])) as unknown as ContractOf<'CampaignFactory'>
  const parameters = world.parameters()
  await factory.connect(charity).create(parameters, TERMS)
  const address = await factory.predict(charity.address, parameters)
  const campaign = (await ethers.getContractAt('Campaign', address, deployer)) as unknown as CampaignContract

  const { amount } = await campaign.milestone(0)
  await token.mint(donor, amount)
  await token.connect(donor).approve(campaign, amount)
  await campaign.connect(donor).donate([share(0, amount)], intent())
  await campaign.connect(charity).claim(0, EVIDENCE)
  return { chainId, ethers, campaign }
}
