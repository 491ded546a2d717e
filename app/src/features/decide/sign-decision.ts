import type { Note } from '@amana/sdk/schemas'
import type { Address } from 'viem'
import { signTypedData } from 'viem/actions'
import { requireRightChain } from '../../chain/right-chain.ts'
import type { WalletClient } from '../../chain/wallet-engine.ts'
import type { ReadClient } from '../../data/client.ts'
import {
  type CollectedDecision,
  type DecisionContext,
  readDecisionFile,
  typedDataOf,
  type UnsignedDecision,
  writeDecisionFile,
} from './decision-file.ts'
import { readSafePart, type Safe, type SafePart, safeMessage, signatureOf, withOwner } from './safe-signing.ts'

interface Asked {
  wallet: WalletClient
  reader: ReadClient
  decision: UnsignedDecision
  note: Note | undefined
  context: DecisionContext
}

/** What came of it: a decision that counts, one that more owners of the Safe have to sign, or nothing of use. */
export type SigningOutcome =
  | { kind: 'signed'; collected: CollectedDecision }
  | { kind: 'part'; part: SafePart }
  | { kind: 'unusable' }

/** Asks the signer's own wallet; one of several owners may give back what only some of them have signed. */
export async function signAsMember(asked: Asked): Promise<SigningOutcome> {
  const { wallet, decision, context } = asked
  await requireRightChain(wallet)
  // Both kinds of typed data are complete; their union is too wide for viem's inference.
  const signature = await signTypedData(wallet, typedDataOf(decision, context) as never)
  return outcomeOf(asked, signature)
}

/** Asks the wallet of one owner, for the Safe that is the member. */
export async function signAsOwner(
  asked: Asked,
  safe: Safe,
  owner: Address,
  before?: SafePart,
): Promise<SigningOutcome> {
  const { wallet, decision, note, context } = asked
  await requireRightChain(wallet)
  const signature = await signTypedData(wallet, safeMessage(safe.address, decision, context))
  const part = withOwner(before ?? { safe, decision, note, signatures: [] }, { owner, signature })
  return outcomeOf(asked, signatureOf(part.signatures))
}

async function outcomeOf(
  { reader, decision, note, context }: Asked,
  signature: `0x${string}`,
): Promise<SigningOutcome> {
  const file = { ...decision, signature }
  const bytes = new TextEncoder().encode(writeDecisionFile(file, note))
  const reading = await readDecisionFile(bytes, context, reader)
  if (reading.kind === 'decision') return { kind: 'signed', collected: reading.collected }
  const part = reading.problem === 'badSignature' && (await readSafePart(file, note, context, reader))
  return part ? { kind: 'part', part } : { kind: 'unusable' }
}
