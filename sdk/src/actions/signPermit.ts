import type { Account, Address, Hex } from 'viem'
import { getChainId, signTypedData } from 'viem/actions'
import { getAction, parseAccount } from 'viem/utils'
import { AccountNotFoundError } from '../errors/giving.ts'
import { demoTokenAbi } from '../generated/abis.ts'
import { permitTypedData } from '../typed-data.ts'
import { pinBlock, type ReadErrorType, readOne } from './internal/read.ts'
import { type TokenSigning, tokenDomain, VALID_FOR } from './internal/token-domain.ts'
import type { AmanaClient } from './internal/write.ts'

export interface SignPermitParameters extends TokenSigning {
  /** Who may take the coins. */
  campaign: Address
  token: Address
  /** Exactly what it may take, in base units. */
  amount: bigint
  /** Unix seconds; default: twenty minutes after the latest block. */
  deadline?: bigint | undefined
  /** Who signs; default: the client's account. */
  account?: Account | Address | undefined
}
export interface SignPermitReturnType {
  /** Unix seconds. */
  deadline: bigint
  signature: Hex
}
export type SignPermitErrorType = ReadErrorType

/**
 * Signs the permit (EIP-2612) that `donateWithPermit` carries: for this campaign, this amount and twenty minutes.
 *
 * Errors: `UnknownTokenError` for a token that is not on the chain's list, unless `domain` says how it takes signatures.
 *
 * @param client - A viem client with an account.
 * @param parameters - What the campaign may take.
 * @returns The permit.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { donateWithPermit } from '@amana/sdk/actions/donateWithPermit'
 * import { signPermit } from '@amana/sdk/actions/signPermit'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const permit = await signPermit(wallet, { campaign, token, amount: 250_000_000n })
 * const hash = await donateWithPermit(wallet, { campaign, shares: [{ milestone: 0, amount: 250_000_000n }], permit })
 * ```
 */
export async function signPermit(
  client: AmanaClient,
  { campaign, token, amount, deadline, domain, account = client.account }: SignPermitParameters,
): Promise<SignPermitReturnType> {
  if (account === undefined) throw new AccountNotFoundError()
  const { address: owner } = parseAccount(account)
  const chainId = client.chain?.id ?? (await getAction(client, getChainId, 'getChainId')({}))
  const signed = { chainId, token, domain: tokenDomain({ chainId, token }, domain) }
  const { number: blockNumber, timestamp } = await pinBlock(client, {})
  const nonce = await readOne(
    client,
    { address: token, abi: demoTokenAbi, functionName: 'nonces', args: [owner] },
    { blockNumber },
  )
  const until = deadline ?? timestamp + VALID_FOR
  const typedData = permitTypedData({ ...signed, owner, spender: campaign, value: amount, nonce, deadline: until })
  const signature = await getAction(client, signTypedData, 'signTypedData')({ account, ...typedData })
  return { deadline: until, signature }
}
