import type { Address, Hash } from 'viem'
import { GivingWayClosedError } from '../errors/giving.ts'
import { SolidityError } from '../errors/solidity-error.ts'
import type { GivingOption, GivingWay } from '../giving-ways.ts'
import type { Intent, Share } from '../parameters.ts'
import { chooseGivingWay, type GivingChoice } from './chooseGivingWay.ts'
import type { Gift } from './internal/gift.ts'
import { type GiftToGive, giftOfCalls, prepareGift, sendTogether } from './internal/giving-steps.ts'
import type { AmanaClient, WaitParameters, WriteErrorType, WriteParameters } from './internal/write.ts'

export interface GiveParameters extends Pick<WriteParameters, 'account'> {
  campaign: Address
  /** Taken in order. Amounts are base units of the token. */
  shares: readonly Share[]
  intent?: Intent | undefined
  /** Default: the best one that is open, see `chooseGivingWay`. */
  way?: GivingWay | undefined
}
/** What was sent: a transaction, or calls that the wallet makes together and knows by its own name. */
export type GiveReturnType = { way: 'calls'; id: string } | { way: Exclude<GivingWay, 'calls'>; hash: Hash }
export type GiveErrorType = WriteErrorType

export type GiveSyncParameters = GiveParameters & WaitParameters
export type GiveSyncReturnType = Gift & { way: GivingWay; transactionHash: Hash }

/**
 * Gives in the way that suits wallet and token best, or in the one that is named. Only the exact amount is ever allowed to
 * the campaign, and an allowance is reset first only where the token insists. With `approve` the allowance's transaction is
 * waited for before the gift is sent.
 *
 * Believes whatever calls itself a campaign: ask `isCampaign` first about an address that a stranger names.
 *
 * Has no `call()`: what is called depends on wallet and token. Compose `donate.call()` instead.
 *
 * Errors: `GivingWayClosedError`, `ERC20InsufficientBalance` before anything is signed, and as `donate`.
 *
 * @param client - A viem client with an account.
 * @param parameters - The gift.
 * @returns What was sent.
 *
 * @example
 * ```ts
 * import { createClient, custom } from 'viem'
 * import { mainnet } from 'viem/chains'
 * import { give } from '@amana/sdk/actions/give'
 *
 * const [account] = await window.ethereum.request({ method: 'eth_requestAccounts' })
 * const wallet = createClient({ account, chain: mainnet, transport: custom(window.ethereum) })
 * const sent = await give(wallet, { campaign, shares: [{ milestone: 0, amount: 250_000_000n }] })
 * console.log(sent.way, sent.way === 'calls' ? sent.id : sent.hash)
 * ```
 */
export async function give(client: AmanaClient, parameters: GiveParameters): Promise<GiveReturnType> {
  const { choice, way, gift } = await openWay(client, parameters)
  if (way === 'calls') return { way, id: await sendTogether(client, choice, gift) }
  const { send } = await prepareGift(client, choice, way, gift)
  return { way, hash: await send() }
}

/**
 * {@link give}, waited for with the gift and its lots. Throws `TransactionRevertedError` when the receipt says so, and
 * `CallsFailedError` when the wallet does.
 */
export async function giveSync(
  client: AmanaClient,
  { confirmations, pollingInterval, timeout, ...parameters }: GiveSyncParameters,
): Promise<GiveSyncReturnType> {
  const { choice, way, gift } = await openWay(client, parameters)
  const options = { confirmations, pollingInterval, timeout }
  if (way === 'calls') {
    const id = await sendTogether(client, choice, gift)
    return { way, ...(await giftOfCalls(client, id, gift.campaign, options)) }
  }
  const { sendSync } = await prepareGift(client, choice, way, gift)
  const { receipt, ...given } = await sendSync(options)
  return { way, ...given, transactionHash: receipt.transactionHash }
}

/** The way to go, after what would make the gift fail once something is signed or sent. */
async function openWay(
  client: AmanaClient,
  { campaign, shares, intent, account, way: wanted }: GiveParameters,
): Promise<{ choice: GivingChoice; way: GivingWay; gift: GiftToGive }> {
  const choice = await chooseGivingWay(client, { campaign, shares, account })
  const way = wanted ?? choice.way
  const option = choice.options.find((one) => one.way === way) as GivingOption
  if (!option.open) throw new GivingWayClosedError(option)
  const needed = shares.reduce((total, { amount, minAmount = amount }) => total + minAmount, 0n)
  if (choice.balance < needed) {
    throw new SolidityError('ERC20InsufficientBalance', [choice.account, choice.balance, needed])
  }
  const giver = account ?? client.account ?? choice.account
  return { choice, way, gift: { campaign, shares, intent, account: giver } }
}
