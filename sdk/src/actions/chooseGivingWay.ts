import { type Account, type Address, BaseError, erc20Abi } from 'viem'
import { getCapabilities, getChainId, getCode } from 'viem/actions'
import { getAction, parseAccount } from 'viem/utils'
import { accountKindOf } from '../account-kind.ts'
import { AccountNotFoundError } from '../errors/giving.ts'
import { campaignViewsAbi } from '../generated/campaign-views.ts'
import type { KnownToken } from '../generated/deployments.ts'
import { type GivingFacts, type GivingOption, type GivingWay, givingWays } from '../giving-ways.ts'
import type { Share } from '../parameters.ts'
import { knownToken } from '../tokens.ts'
import { pinBlock, type ReadBlock, type ReadErrorType, readAll, readOne } from './internal/read.ts'
import type { AmanaClient } from './internal/write.ts'

export interface ChooseGivingWayParameters {
  campaign: Address
  /** What is to be given. Amounts are base units of the token. */
  shares: readonly Pick<Share, 'amount'>[]
  /** Who gives; default: the client's account. */
  account?: Account | Address | undefined
  /** The client that speaks to the wallet, when it is another than the one that reads. */
  wallet?: AmanaClient | undefined
}
export type ChooseGivingWayErrorType = ReadErrorType

/** The best way of giving, every other one, and the facts that decided. */
export interface GivingChoice {
  way: GivingWay
  /** Best first. */
  options: GivingOption[]
  facts: GivingFacts
  account: Address
  chainId: number
  /** The campaign's own. */
  token: Address
  /** `undefined` for a token that is not on the chain's list. */
  known: KnownToken | undefined
  /** What the account holds, in base units. */
  balance: bigint
  block: ReadBlock
}
export type ChooseGivingWayReturnType = GivingChoice

/**
 * Which ways of giving are open to an account, and why: by what the chain's token list says, by the account's code and its
 * allowance at one block, and by what its wallet can do (`wallet_getCapabilities`). A wallet that does not answer can do
 * nothing special. Nothing is signed or sent: see `give`.
 *
 * @param client - Any viem client.
 * @param parameters - The gift and who gives it.
 * @returns The best way, and all ways with reasons.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { chooseGivingWay } from '@amana/sdk/actions/chooseGivingWay'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const { way, options } = await chooseGivingWay(wallet, { campaign, shares: [{ amount: 250_000_000n }] })
 * for (const { way, open, reason } of options) console.log(way, open ? 'open:' : 'closed:', reason)
 * ```
 */
export async function chooseGivingWay(
  client: AmanaClient,
  { campaign, shares, account: giver = client.account, wallet = client }: ChooseGivingWayParameters,
): Promise<GivingChoice> {
  if (giver === undefined) throw new AccountNotFoundError()
  const { address: account } = parseAccount(giver)
  const amount = shares.reduce((total, share) => total + share.amount, 0n)
  const [block, chainId] = await Promise.all([
    pinBlock(client, {}),
    client.chain?.id ?? getAction(client, getChainId, 'getChainId')({}),
  ])
  const { number: blockNumber } = block
  const { token } = await readOne(
    client,
    { address: campaign, abi: campaignViewsAbi, functionName: 'parameters' },
    { blockNumber },
  )
  const contract = { address: token, abi: erc20Abi } as const
  const [[allowance, balance], code, atomic] = await Promise.all([
    readAll(
      client,
      [
        { ...contract, functionName: 'allowance', args: [account, campaign] },
        { ...contract, functionName: 'balanceOf', args: [account] },
      ],
      blockNumber,
    ),
    getAction(client, getCode, 'getCode')({ address: account, blockNumber }),
    atomicityOf(wallet, account, chainId),
  ])
  const known = knownToken({ chainId, token })
  const facts: GivingFacts = { amount, allowance, token: known, account: accountKindOf(code), atomic }
  const options = givingWays(facts)
  const way = options.find(({ open }) => open)?.way ?? 'approve'
  return { way, options, facts, account, chainId, token, known, balance, block }
}

/** What the wallet says is believed only in its exact words; an older or a broken wallet makes calls one by one. */
async function atomicityOf(wallet: AmanaClient, account: Address, chainId: number): Promise<GivingFacts['atomic']> {
  try {
    const capabilities = await getAction(wallet, getCapabilities, 'getCapabilities')({ account, chainId })
    const status: unknown = capabilities?.atomic?.status
    return status === 'supported' || status === 'ready' ? status : 'unsupported'
  } catch (error) {
    if (error instanceof BaseError || error instanceof TypeError) return 'unsupported'
    throw error
  }
}
