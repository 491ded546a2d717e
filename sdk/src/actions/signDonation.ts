import { type Account, type Address, bytesToHex, type Hex } from 'viem'
import { getChainId, signTypedData } from 'viem/actions'
import { getAction, parseAccount } from 'viem/utils'
import { AccountNotFoundError } from '../errors/giving.ts'
import type { Intent, Share } from '../parameters.ts'
import { donationAuthorizationTypedData } from '../typed-data.ts'
import type { DonateWithAuthorizationArgs } from './donateWithAuthorization.ts'
import { pinBlock, type ReadErrorType } from './internal/read.ts'
import { type TokenSigning, tokenDomain, VALID_FOR } from './internal/token-domain.ts'
import type { AmanaClient } from './internal/write.ts'

export interface SignDonationParameters extends TokenSigning {
  campaign: Address
  token: Address
  /** Taken in order, in full or not at all. Amounts are base units. */
  shares: readonly Share[]
  intent?: Intent | undefined
  /** Unix seconds; default: twenty minutes after the latest block. */
  validBefore?: bigint | undefined
  /** Makes two equal gifts different; default: random. */
  salt?: Hex | undefined
  /** Who gives; default: the client's account. */
  account?: Account | Address | undefined
}
/** What `donateWithAuthorization` takes, for anybody to carry. */
export type SignDonationReturnType = DonateWithAuthorizationArgs
export type SignDonationErrorType = ReadErrorType

/**
 * Signs a gift as an ERC-3009 authorization: whoever carries it with `donateWithAuthorization` pays the gas and can change
 * nothing. Amounts go as strings when it travels as JSON.
 *
 * Errors: `UnknownTokenError` for a token that is not on the chain's list, unless `domain` says how it takes signatures.
 *
 * @param client - A viem client with an account.
 * @param parameters - The whole gift.
 * @returns The gift with its authorization.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { donateWithAuthorization } from '@amana/sdk/actions/donateWithAuthorization'
 * import { signDonation } from '@amana/sdk/actions/signDonation'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const gift = await signDonation(wallet, { campaign, token, shares: [{ milestone: 0, amount: 250_000_000n }] })
 * // The carrier:
 * const hash = await donateWithAuthorization(carrier, gift)
 * ```
 */
export async function signDonation(
  client: AmanaClient,
  { campaign, token, shares, intent, validBefore, domain, ...rest }: SignDonationParameters,
): Promise<SignDonationReturnType> {
  const { account = client.account, salt = bytesToHex(crypto.getRandomValues(new Uint8Array(32))) } = rest
  if (account === undefined) throw new AccountNotFoundError()
  const { address: from } = parseAccount(account)
  const chainId = client.chain?.id ?? (await getAction(client, getChainId, 'getChainId')({}))
  const signed = { chainId, token, domain: tokenDomain({ chainId, token }, domain) }
  const times = { validAfter: 0n, validBefore: validBefore ?? (await pinBlock(client, {})).timestamp + VALID_FOR }
  const gift = { campaign, from, shares, intent }
  const typedData = donationAuthorizationTypedData({ ...signed, ...gift, ...times, salt })
  const signature = await getAction(client, signTypedData, 'signTypedData')({ account, ...typedData })
  return { ...gift, authorization: { ...times, salt, signature } }
}
