// The order of deployment decides the addresses: the journal, the factory, and on the local chain the two demo tokens.
import { campaignFactoryAbi, demoTokenAbi, journalAbi } from '@amana/sdk/generated/abis'
import { campaignFactoryBytecode, demoTokenBytecode, journalBytecode } from '@amana/sdk/generated/bytecode'
import type { Deployment } from '@amana/sdk/generated/deployments'
import { type Address, encodeDeployData, type Hex } from 'viem'

/** Sends one creation and gives the address of what it made. */
export type Deploy = (creation: Hex) => Promise<Address>

export async function deployProtocol(deploy: Deploy): Promise<{ journal: Address; factory: Address }> {
  const journal = await deploy(encodeDeployData({ abi: journalAbi, bytecode: journalBytecode }))
  const factory = await deploy(
    encodeDeployData({ abi: campaignFactoryAbi, bytecode: campaignFactoryBytecode, args: [journal] }),
  )
  return { journal, factory }
}

/** One token per entry, in order. */
export async function deployDemoTokens(deploy: Deploy, tokens: Deployment['tokens']): Promise<Address[]> {
  const addresses: Address[] = []
  for (const { symbol, domain } of Object.values(tokens)) {
    addresses.push(
      await deploy(encodeDeployData({ abi: demoTokenAbi, bytecode: demoTokenBytecode, args: [domain.name, symbol] })),
    )
  }
  return addresses
}
