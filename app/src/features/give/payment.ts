import { donate } from '@amana/sdk/actions/donate'
import { type Address, erc20Abi, parseAbi } from 'viem'
import { readContract, signTypedData, simulateContract } from 'viem/actions'
import { requireRightChain } from '../../chain/right-chain.ts'
import { signature } from '../../chain/signing-error.ts'
import type { AnyStep, TransactionStep } from '../../chain/transaction-runner.ts'
import type { ReadClient } from '../../data/client.ts'
import { totalOf } from './gift-plan.ts'
import { type GiftToSend, giftArgs, type StepTools } from './gift-to-send.ts'
import type { PaymentWay } from './ways.ts'

export interface StepLabels {
  reset: string
  allow: string
  give: string
}

/** What the wallet is asked for, one thing after the other, each made from the chain as it is when its turn comes. */
export function giftSteps(gift: GiftToSend, way: PaymentWay, labels: StepLabels, tools: StepTools): AnyStep[] {
  const give: TransactionStep = {
    label: labels.give,
    prepare: async ({ client }) => donate.call(await giftArgs(gift, client)),
  }
  switch (way) {
    case 'allowance':
      return [give]
    case 'approve':
      return [
        ...(gift.allowance > 0n
          ? [{ label: labels.reset, prepare: (context: Context) => forgottenAllowance(gift, context) }]
          : []),
        { label: labels.allow, prepare: (context) => exactAllowance(gift, context) },
        give,
      ]
    case 'permit':
      return [{ label: labels.give, prepare: (context) => permitted(gift, context, tools) }]
    case 'authorization':
      return [
        {
          label: labels.give,
          prepare: async ({ client }) => (await import('./carried-gift.ts')).ownCarriage(gift, client, tools),
        },
      ]
    case 'relay':
      return [
        {
          label: labels.give,
          submit: async (context) => (await import('./carried-gift.ts')).signForRelay(gift, context, tools),
        },
      ]
    case 'calls':
      return [
        {
          label: labels.give,
          submit: async (context) => (await import('./gift-calls.ts')).sendTogether(gift, context),
        },
      ]
  }
}

interface Context {
  client: ReadClient
  account: Address
}

/** Allows exactly the gift, unless that is so already. */
async function exactAllowance(gift: GiftToSend, { client, account }: Context) {
  const total = totalOf(gift.shares)
  return (await allowanceOf(gift, { client, account })) >= total ? undefined : approval(gift, total)
}

/** A token that does not let an allowance be changed, as USDT, is asked to forget the old one first; no other token is. */
async function forgottenAllowance(gift: GiftToSend, { client, account }: Context) {
  const total = totalOf(gift.shares)
  const allowance = await allowanceOf(gift, { client, account })
  if (allowance === 0n || allowance >= total) return undefined
  const isTaken = await simulateContract(client, { ...approval(gift, total), account }).then(
    () => true,
    () => false,
  )
  return isTaken ? undefined : approval(gift, 0n)
}

function approval({ token, campaign }: GiftToSend, amount: bigint) {
  return { address: token.address, abi: erc20Abi, functionName: 'approve', args: [campaign, amount] } as const
}

function allowanceOf({ token, campaign }: GiftToSend, { client, account }: Context): Promise<bigint> {
  const args = [account, campaign] as const
  return readContract(client, { address: token.address, abi: erc20Abi, functionName: 'allowance', args })
}

const noncesAbi = parseAbi(['function nonces(address owner) view returns (uint256)'])

async function permitted(gift: GiftToSend, { client, account }: Context, { walletClient, onPermit }: StepTools) {
  const { chain, token, campaign } = gift
  const [{ donateWithPermit }, { permitTypedData }, args, nonce, wallet] = await Promise.all([
    import('@amana/sdk/actions/donateWithPermit'),
    import('@amana/sdk/typed-data'),
    giftArgs(gift, client),
    readContract(client, { address: token.address, abi: noncesAbi, functionName: 'nonces', args: [account] }),
    walletClient(chain.chainId),
  ])
  if (!token.domain) throw new Error('nobody says how this token takes signatures')
  const deadline = BigInt(args.intent.deadline)
  const typedData = permitTypedData({
    chainId: chain.chainId,
    token: token.address,
    domain: token.domain,
    owner: account,
    spender: campaign,
    value: totalOf(gift.shares),
    nonce,
    deadline,
  })
  onPermit(true)
  try {
    await requireRightChain(wallet)
    const signed = await signature(signTypedData(wallet, typedData))
    return donateWithPermit.call({ ...args, permit: { deadline, signature: signed } })
  } finally {
    onPermit(false)
  }
}
