import { donate } from '@amana/sdk/actions/donate'
import { donateWithPermit } from '@amana/sdk/actions/donateWithPermit'
import { deployments } from '@amana/sdk/generated/deployments'
import type { Intent, Share } from '@amana/sdk/parameters'
import { permitTypedData } from '@amana/sdk/typed-data'
import { type Address, erc20Abi, getAddress, type Hex, parseAbi } from 'viem'
import { getBalance, getBlock, getCode, getEip712Domain, readContract, signTypedData } from 'viem/actions'
import type { TransactionStep } from '../../chain/transaction-runner.ts'
import type { WalletClientSource } from '../../chain/wallet-client-source.ts'
import type { ReadClient } from '../../data/client.ts'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import { type PlannedShare, totalOf } from './gift-plan.ts'

/** How the coins are taken: an allowance that is there, a signed one, or one given by a transaction of its own. */
export type PaymentWay = 'allowed' | 'permit' | 'approve'

/** What the giver's account can do. Amounts are base units. */
export interface Giver {
  balance: bigint
  /** Of the chain's own coin, for the network fee. */
  native: bigint
  allowance: bigint
  /** A contract signs in its own way, which permits of most tokens do not take. */
  isContract: boolean
}

/** Long enough to sign with care, short enough that a forgotten transaction cannot act tomorrow. Chain time. */
export const VALID_FOR = 20n * 60n

const DELEGATED_CODE = '0xef0100'
const noncesAbi = parseAbi(['function nonces(address owner) view returns (uint256)'])

export async function readGiver(
  client: ReadClient,
  {
    account,
    token,
    campaign,
    blockNumber,
  }: { account: Address; token: Address; campaign: Address; blockNumber: bigint },
): Promise<Giver> {
  const contract = { address: token, abi: erc20Abi, blockNumber } as const
  const [balance, allowance, native, code] = await Promise.all([
    readContract(client, { ...contract, functionName: 'balanceOf', args: [account] }),
    readContract(client, { ...contract, functionName: 'allowance', args: [account, campaign] }),
    getBalance(client, { address: account, blockNumber }),
    getCode(client, { address: account, blockNumber }),
  ])
  return { balance, allowance, native, isContract: code !== undefined && !code.startsWith(DELEGATED_CODE) }
}

export function wayOf(giver: Giver, token: TokenConfig, total: bigint, permitRefused: boolean): PaymentWay {
  if (giver.allowance >= total) return 'allowed'
  return token.permit && !giver.isContract && !permitRefused ? 'permit' : 'approve'
}

export interface GiftToSend {
  chain: ChainConfig
  token: TokenConfig
  campaign: Address
  shares: readonly PlannedShare[]
  intent: Omit<Intent, 'deadline'>
}

/** The shares exactly as previewed: these amounts, these recipients, or nothing. */
export function signedShares(shares: readonly PlannedShare[]): Share[] {
  return shares.map(({ milestone, amount, maxStart }) => ({ milestone, amount, minAmount: amount, maxStart }))
}

interface StepLabels {
  allow: string
  give: string
}

interface StepTools {
  walletClient: WalletClientSource
  /** Tells when the wallet is asked for a signature that is no transaction. */
  onPermit: (asking: boolean) => void
}

/** The transactions of a gift, each made from the chain as it is when its turn comes. */
export function giftSteps(gift: GiftToSend, way: PaymentWay, labels: StepLabels, tools: StepTools): TransactionStep[] {
  const total = totalOf(gift.shares)
  const shares = signedShares(gift.shares)
  const args = async (client: ReadClient) => {
    const deadline = await deadlineOf(client)
    return { campaign: gift.campaign, shares, intent: { ...gift.intent, deadline: Number(deadline) } }
  }
  if (way === 'permit') {
    const prepare: TransactionStep['prepare'] = async ({ client, account }) => {
      const given = await args(client)
      tools.onPermit(true)
      try {
        const permit = await signPermit(gift, total, BigInt(given.intent.deadline), client, account, tools.walletClient)
        return donateWithPermit.call({ ...given, permit })
      } finally {
        tools.onPermit(false)
      }
    }
    return [{ label: labels.give, prepare }]
  }
  const give: TransactionStep = { label: labels.give, prepare: async ({ client }) => donate.call(await args(client)) }
  if (way === 'allowed') return [give]
  return [{ label: labels.allow, prepare: (context) => exactAllowance(gift, total, context) }, give]
}

async function exactAllowance(
  { token, campaign }: GiftToSend,
  total: bigint,
  { client, account }: { client: ReadClient; account: Address },
) {
  const contract = { address: token.address, abi: erc20Abi } as const
  const allowance = await readContract(client, { ...contract, functionName: 'allowance', args: [account, campaign] })
  if (allowance >= total) return undefined
  return { ...contract, functionName: 'approve', args: [campaign, total] }
}

async function signPermit(
  { chain, token, campaign }: GiftToSend,
  value: bigint,
  deadline: bigint,
  client: ReadClient,
  owner: Address,
  walletClient: WalletClientSource,
): Promise<{ deadline: bigint; signature: Hex }> {
  const [nonce, domain, wallet] = await Promise.all([
    readContract(client, { address: token.address, abi: noncesAbi, functionName: 'nonces', args: [owner] }),
    domainOf(chain, token.address, client),
    walletClient(chain.chainId),
  ])
  const typedData = permitTypedData({
    chainId: chain.chainId,
    token: token.address,
    domain,
    owner,
    spender: campaign,
    value,
    nonce,
    deadline,
  })
  return { deadline, signature: await signTypedData(wallet, typedData) }
}

/** As the SDK knows the token, or as the token itself says (ERC-5267). */
async function domainOf(
  chain: ChainConfig,
  token: Address,
  client: ReadClient,
): Promise<{ name: string; version: string }> {
  const known = deployments[chain.chainId]?.tokens[getAddress(token)]
  if (known) return known.domain
  const { domain } = await getEip712Domain(client, { address: token })
  return { name: domain.name ?? '', version: domain.version ?? '' }
}

async function deadlineOf(client: ReadClient): Promise<bigint> {
  const { timestamp } = await getBlock(client, { blockTag: 'latest' })
  return timestamp + VALID_FOR
}
