import type { Account, Address, Hex } from 'viem'
import { getChainId, signTypedData } from 'viem/actions'
import { getAction, parseAccount } from 'viem/utils'
import { AccountNotFoundError } from '../errors/giving.ts'
import { uploadPermitTypedData } from '../typed-data.ts'
import type { SignedUploadPermit } from '../upload-permit.ts'
import { pinBlock, type ReadErrorType } from './internal/read.ts'
import { VALID_FOR } from './internal/token-domain.ts'
import type { AmanaClient } from './internal/write.ts'

export interface SignUploadPermitParameters {
  campaign: Address
  /** SHA-256 of the document, of the file, or of the list of its blocks. */
  content: Hex
  /** Bytes: of the document and of all files that it names. */
  size: bigint | number
  /** Unix seconds; default: twenty minutes after the latest block. */
  validUntil?: bigint | undefined
  /** Who signs; default: the client's account. */
  account?: Account | Address | undefined
}
export type SignUploadPermitReturnType = SignedUploadPermit
export type SignUploadPermitErrorType = ReadErrorType

/**
 * Signs what a content store asks for before it keeps a document that the chain does not name yet. One permit is enough for
 * an evidence manifest and all its files. Whoever has a part in the campaign may store files, everybody else a short note.
 *
 * @param client - A viem client with an account.
 * @param parameters - What is to be stored.
 * @returns The permit, for `formatUploadPermit`.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const permit = await signUploadPermit(wallet, { campaign, content, size: 20_000 })
 * ```
 */
export async function signUploadPermit(
  client: AmanaClient,
  { campaign, content, size, validUntil, account = client.account }: SignUploadPermitParameters,
): Promise<SignUploadPermitReturnType> {
  if (account === undefined) throw new AccountNotFoundError()
  const { address: uploader } = parseAccount(account)
  const chainId = client.chain?.id ?? (await getAction(client, getChainId, 'getChainId')({}))
  const until = validUntil ?? (await pinBlock(client, {})).timestamp + VALID_FOR
  const permit = { chainId, campaign, uploader, content, size: BigInt(size), validUntil: until }
  const typedData = uploadPermitTypedData(permit)
  const signature = await getAction(client, signTypedData, 'signTypedData')({ account, ...typedData })
  return { ...permit, signature }
}
