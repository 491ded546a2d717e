import { isSignedByKey } from '@amana/sdk/key-signature'
import type { Note, SignedDecisionFile } from '@amana/sdk/schemas'
import { type Address, concat, type Hex, hashTypedData, isAddressEqual, parseAbi, size, slice } from 'viem'
import { getCode, readContract } from 'viem/actions'
import type { ReadClient } from '../../data/client.ts'
import { hashOfNote } from '../../data/note.ts'
import { type DecisionContext, mismatchOf, signerOf, typedDataOf, type UnsignedDecision } from './decision-file.ts'

/** A contract wallet of several owners, as Safe writes them. */
export interface Safe {
  address: Address
  owners: readonly Address[]
  /** How many of them have to sign. */
  needed: number
}

/** A decision that some owners of a Safe have signed and not yet enough. */
export interface SafePart {
  safe: Safe
  decision: UnsignedDecision
  note: Note | undefined
  /** By owner. */
  signatures: readonly OwnerSignature[]
}

export interface OwnerSignature {
  owner: Address
  signature: Hex
}

const safeAbi = parseAbi([
  'function getThreshold() view returns (uint256)',
  'function getOwners() view returns (address[])',
])
/** One key's signature: r, s and v. */
const LENGTH = 65

/** Nothing for accounts that are no Safe. */
export async function safeAt(client: ReadClient, address: Address): Promise<Safe | undefined> {
  const code = await getCode(client, { address })
  if (!code) return undefined
  const contract = { address, abi: safeAbi } as const
  try {
    const [needed, owners] = await Promise.all([
      readContract(client, { ...contract, functionName: 'getThreshold' }),
      readContract(client, { ...contract, functionName: 'getOwners' }),
    ])
    return { address, owners, needed: Number(needed) }
  } catch {
    // Another kind of contract wallet: it signs as a whole or not at all.
    return undefined
  }
}

/** What an owner's wallet is asked to sign, so that the Safe answers for the decision by ERC-1271. */
export function safeMessage(safe: Address, decision: UnsignedDecision, context: DecisionContext) {
  const digest = hashTypedData(typedDataOf(decision, context) as Parameters<typeof hashTypedData>[0])
  return {
    domain: { chainId: context.chainId, verifyingContract: safe },
    types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
    primaryType: 'SafeMessage',
    message: { message: digest },
  } as const
}

/** A file that does not count yet because only some owners of its Safe have signed; nothing for anything else. */
export async function readSafePart(
  file: SignedDecisionFile,
  note: Note | undefined,
  context: DecisionContext,
  client: ReadClient,
): Promise<SafePart | undefined> {
  if (mismatchOf(file, context) || size(file.signature) % LENGTH !== 0) return undefined
  const safe = await safeAt(client, signerOf(file))
  if (!safe) return undefined
  const { signature, ...decision } = file
  const hash = hashTypedData(safeMessage(safe.address, decision, context))
  const signatures: OwnerSignature[] = []
  for (let start = 0; start < size(signature); start += LENGTH) {
    const one = slice(signature, start, start + LENGTH)
    const owner = await ownerOf(safe, hash, one)
    if (!owner) return undefined
    signatures.push({ owner, signature: one })
  }
  const isItsReason = note !== undefined && (await hashOfNote(note)) === decision.reason
  return { safe, decision, note: isItsReason ? note : undefined, signatures: withoutTwice(signatures) }
}

async function ownerOf({ owners }: Safe, hash: Hex, signature: Hex): Promise<Address | undefined> {
  for (const owner of owners) if (await isSignedByKey(hash, owner, signature)) return owner
  return undefined
}

/** Owners ascending, as Safe's contract asks for them. */
export function signatureOf(signatures: readonly OwnerSignature[]): Hex {
  const ascending = [...signatures].sort((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1))
  return concat(ascending.map(({ signature }) => signature))
}

export function withOwner(part: SafePart, added: OwnerSignature): SafePart {
  return { ...part, signatures: withoutTwice([...part.signatures, added]) }
}

function withoutTwice(signatures: readonly OwnerSignature[]): OwnerSignature[] {
  return signatures.filter(
    ({ owner }, index) => signatures.findIndex((one) => isAddressEqual(one.owner, owner)) === index,
  )
}
