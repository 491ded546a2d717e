// What is created on a chain, from the code that the SDK carries.
import { campaignFactoryBytecode, demoTokenBytecode, journalBytecode } from '@amana/sdk/generated/bytecode'
import type { Deployment } from '@amana/sdk/generated/deployments'
import { type Code, type Creation, demoTokenOf, protocolOf } from './contracts.ts'

const CODE: Code = { journal: journalBytecode, factory: campaignFactoryBytecode, token: demoTokenBytecode }

export const PROTOCOL = protocolOf(CODE)

/** The factory names the journal, but asks it nothing: the order is only for readers. */
export const PROTOCOL_CREATIONS: readonly Creation[] = [PROTOCOL.journal, PROTOCOL.factory]

/** Of a local chain. */
export function demoTokenCreations(tokens: Deployment['tokens']): Creation[] {
  return Object.values(tokens).map(({ symbol, domain }) => demoTokenOf(CODE, domain.name, symbol))
}
