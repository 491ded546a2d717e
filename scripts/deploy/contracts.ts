// What is deployed, and where it will lie: known before anything is sent.
import { type Address, concat, encodeAbiParameters, getContractAddress, type Hex } from 'viem'
import { addressOf } from './proxy.ts'

/** Creation code without constructor arguments. */
export interface Code {
  journal: Hex
  factory: Hex
  token: Hex
}

/** One creation through the proxy. */
export interface Creation {
  name: string
  address: Address
  /** With the constructor's arguments. */
  creation: Hex
}

export interface Protocol {
  journal: Creation
  factory: Creation
  /** The factory creates it in its own constructor. */
  implementation: Address
}

export function protocolOf({ journal, factory }: Code): Protocol {
  const journalCreation = creationOf('Journal', journal)
  const factoryCreation = creationOf(
    'CampaignFactory',
    concat([factory, encodeAbiParameters([{ type: 'address' }], [journalCreation.address])]),
  )
  return {
    journal: journalCreation,
    factory: factoryCreation,
    implementation: getContractAddress({ from: factoryCreation.address, nonce: 1n }),
  }
}

/** A demo token; only local chains have them. */
export function demoTokenOf({ token }: Code, name: string, symbol: string): Creation {
  const names = encodeAbiParameters([{ type: 'string' }, { type: 'string' }], [name, symbol])
  return creationOf(symbol, concat([token, names]))
}

function creationOf(name: string, creation: Hex): Creation {
  return { name, creation, address: addressOf(creation) }
}
