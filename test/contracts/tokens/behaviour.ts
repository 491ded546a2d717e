import type { ContractTransactionResponse, Overrides } from 'ethers'
import type { ArtifactMap } from 'hardhat/types/artifacts'
import type { Amana } from '../fixture.ts'
import { ethers } from '../support/chain.ts'
import type { ParameterOverrides } from '../support/parameters.ts'
import type { ContractOf } from '../support/typed-contract.ts'
import type { Scene } from './scene.ts'

/** What every token here can do. */
export type TestToken = ContractOf<'PlainToken'>

/** One way in which a token differs from the plain standard. */
export interface Behaviour {
  /** Place in the list of odd tokens that github.com/d-xo/weird-erc20 keeps; 25 and 26 are our own. */
  row: number
  /** The first half of the tests' titles. */
  title: string
  deploy(): Promise<TestToken>
  /** Switches the behaviour on in the middle of a campaign's life; without it the token has it from the start. */
  on?(scene: Scene): Promise<unknown>
  /** Makes the token behave again. */
  off?(scene: Scene): Promise<unknown>
  /** What the campaign needs otherwise than the default. */
  parameters?(world: Amana): ParameterOverrides
  /** How much the donor asks for, when it is not the usual gift; he takes what there is. */
  asked?: bigint
  /** How the donor gives, when it is not with `donate`. */
  give?(scene: Scene, overrides: Overrides): Promise<ContractTransactionResponse>
  /** Milestone 0 ends Split, all its coins having objected, instead of Released. */
  split?: boolean
  /** The lot that is refunded is passed on to the fallback recipient. */
  passOn?: boolean
  /** While it is on, not even a balance can be read: before and after are compared with the behaviour off. */
  mute?: boolean
  /** What else must be so after a call that worked. */
  expectAlso?(scene: Scene): Promise<unknown>
}

/** A contract of this project, deployed. */
export async function mock<name extends keyof ArtifactMap & string>(contract: name, ...args: unknown[]) {
  return (await ethers.deployContract(contract, args)) as unknown as ContractOf<name>
}

/** The scene's token with its own functions. */
export function tokenOf<name extends keyof ArtifactMap>(scene: Pick<Scene, 'token'>, _contract: name) {
  return scene.token as unknown as ContractOf<name>
}
