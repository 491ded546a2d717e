import {
  type Account,
  type Address,
  BaseError,
  type Chain,
  type Client,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  type Hex,
  hashTypedData,
  parseAbi,
  type Transport,
} from 'viem'
import { getCode, readContract } from 'viem/actions'
import { getAction } from 'viem/utils'
import { accountKindOf } from './account-kind.ts'
import { isSignedByKey } from './key-signature.ts'
import type { invitationTypedData, proofOfControlTypedData } from './proof-of-control.ts'
import type { attestationTypedData, entryTypedData, rulingTypedData, uploadPermitTypedData } from './typed-data.ts'

/** An attestation, a ruling, an entry, an upload permit or what is signed before a campaign exists, and its signer's answer. */
export interface SignedTypedData {
  typedData:
    | ReturnType<typeof attestationTypedData>
    | ReturnType<typeof rulingTypedData>
    | ReturnType<typeof entryTypedData>
    | ReturnType<typeof invitationTypedData>
    | ReturnType<typeof proofOfControlTypedData>
    | ReturnType<typeof uploadPermitTypedData>
  signer: Address
  signature: Hex
  /** At which block a contract wallet is asked; default: the latest. */
  blockNumber?: bigint | undefined
}

const ERC1271 = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)'])
const ERC1271_MAGIC = '0x1626ba7e'

/**
 * Whether the contracts accept this as `signer`'s signature of exactly this, by their rule: a key's own signature always
 * counts, a contract wallet is asked by ERC-1271, an account delegated by EIP-7702 counts by its key only.
 *
 * @param client - Any viem client; asked only when the signature is not that of a key.
 * @param signed - From `attestationTypedData`, `rulingTypedData`, `entryTypedData`, `uploadPermitTypedData`,
 * `invitationTypedData` or `proofOfControlTypedData`, and the answer.
 * @returns False for anything that the contracts refuse; throws when the node cannot be asked.
 *
 * @example
 * ```ts
 * import { createClient, http } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { attestationTypedData } from '@amana/sdk/typed-data'
 * import { verifyDecision } from '@amana/sdk/verify-decision'
 *
 * const client = createClient({ chain: mainnet, transport: http() })
 * const typedData = attestationTypedData({ ...subject, approved: true, verifier })
 * const valid = await verifyDecision(client, { typedData, signer: verifier, signature })
 * ```
 */
export async function verifyDecision(
  client: Client<Transport, Chain | undefined, Account | undefined>,
  { typedData, signer, signature, blockNumber }: SignedTypedData,
): Promise<boolean> {
  // Each kind of typed data is complete by its own type; the union of all is too much for viem's inference.
  const hash = hashTypedData(typedData as Parameters<typeof hashTypedData>[0])
  if (await isSignedByKey(hash, signer, signature)) return true

  const block = blockNumber === undefined ? {} : { blockNumber }
  const code = await getAction(client, getCode, 'getCode')({ address: signer, ...block })
  if (accountKindOf(code) !== 'contract') return false
  try {
    const answer = await getAction(
      client,
      readContract,
      'readContract',
    )({ address: signer, abi: ERC1271, functionName: 'isValidSignature', args: [hash, signature], ...block } as never)
    return answer === ERC1271_MAGIC
  } catch (error) {
    // A wallet that reverts or answers nothing says no; a node that does not answer says nothing.
    const refusal = (one: unknown) =>
      one instanceof ContractFunctionRevertedError || one instanceof ContractFunctionZeroDataError
    if (error instanceof BaseError && error.walk(refusal)) return false
    throw error
  }
}
