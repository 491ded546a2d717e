import type { ArtifactMap } from 'hardhat/types/artifacts'
import type { Amana } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import type { CampaignContract } from '../support/decisions.ts'
import { COIN, type ParameterOverrides } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'

/** What comes of a transfer, as `UnfairToken` numbers it. */
export const Treatment = { Fair: 0, Denied: 1, Doubled: 2, Halved: 3, Flooded: 4, Bombed: 5, Burned: 6 }

/** A campaign and everybody around it. */
export interface Scene extends Amana {
  campaign: CampaignContract
}

type TokenName = Extract<keyof ArtifactMap, `${string}Token`> & string

/** A campaign in a token of this kind, of which every donor has enough. */
export async function campaignIn<name extends TokenName>(
  world: Amana,
  name: name,
  overrides: ParameterOverrides = {},
): Promise<{ campaign: CampaignContract; token: ContractOf<name> & ContractOf<'DemoToken'> }> {
  const token = (await ethers.deployContract(name)) as unknown as ContractOf<name> & ContractOf<'DemoToken'>
  for (const donor of world.donors) await token.mint(donor.address, 1_000n * COIN)
  return { token, campaign: await world.createCampaign({ ...overrides, token: await token.getAddress() }) }
}
