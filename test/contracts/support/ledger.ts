import { AbiCoder, type Interface, keccak256, type Log } from 'ethers'
import { artifacts } from 'hardhat'
import { ethers } from './chain.ts'
import type { CampaignContract } from './decisions.ts'
import type { CampaignParams } from './parameters.ts'

const coder = AbiCoder.defaultAbiCoder()
const factoryInterface = new ethers.Interface((await artifacts.readArtifact('CampaignFactory')).abi)

/** `keccak256(abi.encode(charity, parameters))`. */
export function configurationHash(charity: string, parameters: CampaignParams): string {
  const type = factoryInterface.getFunction('create')?.inputs[0]
  if (!type) throw new Error('The factory has no create.')
  return keccak256(coder.encode(['address', type], [charity, parameters]))
}

/** What `ledgerHash` starts with. */
export async function firstHash(campaign: CampaignContract, charity: string, parameters: CampaignParams) {
  const values = [31_337n, await campaign.getAddress(), configurationHash(charity, parameters)]
  return keccak256(coder.encode(['uint256', 'address', 'bytes32'], values))
}

/** Folds one event, as the NatSpec of `ledgerHash` says. */
export function foldEvent(
  head: string,
  events: Interface,
  log: Pick<Log, 'topics' | 'data'>,
  timestamp: bigint,
): string {
  const event = events.parseLog(log)
  if (!event) throw new Error(`Not an event of this contract: ${log.topics[0]}`)
  const values = keccak256(coder.encode(event.fragment.inputs, [...event.args]))
  return keccak256(coder.encode(['bytes32', 'bytes32', 'uint256', 'bytes32'], [head, event.topic, timestamp, values]))
}

/** Folds all that `contract` has logged, from `head`. */
export async function foldLogs(contract: { getAddress(): Promise<string>; interface: Interface }, head: string) {
  const logs = await ethers.provider.getLogs({ address: await contract.getAddress(), fromBlock: 0 })
  for (const log of logs) {
    const block = await ethers.provider.getBlock(log.blockNumber)
    if (!block) throw new Error(`Block ${log.blockNumber} is gone.`)
    head = foldEvent(head, contract.interface, log, BigInt(block.timestamp))
  }
  return { head, count: logs.length }
}
