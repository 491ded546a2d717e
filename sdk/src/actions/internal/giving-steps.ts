import type { Address, Hash, TransactionReceipt } from 'viem'
import { sendCalls, waitForCallsStatus } from 'viem/actions'
import { getAction } from 'viem/utils'
import { CallsFailedError } from '../../errors/transaction.ts'
import type { GivingWay } from '../../giving-ways.ts'
import type { Intent, Share } from '../../parameters.ts'
import type { GivingChoice } from '../chooseGivingWay.ts'
import { donate, donateSync } from '../donate.ts'
import { donateWithAuthorization, donateWithAuthorizationSync } from '../donateWithAuthorization.ts'
import { donateWithPermit, donateWithPermitSync } from '../donateWithPermit.ts'
import { signDonation } from '../signDonation.ts'
import { signPermit } from '../signPermit.ts'
import { allowanceCalls } from './exact-allowance.ts'
import { type Gift, giftOf } from './gift.ts'
import {
  type AmanaClient,
  type Call,
  defineWrite,
  defineWriteSync,
  type WaitParameters,
  type WriteAction,
  type WriteActionSync,
  type WriteParameters,
} from './write.ts'

export interface GiftToGive {
  campaign: Address
  shares: readonly Share[]
  intent?: Intent | undefined
  account: NonNullable<WriteParameters['account']>
}

/** The last step of a way: all that came before it is signed or on the chain. */
export interface LastStep {
  send(): Promise<Hash>
  sendSync(options: WaitParameters): Promise<Gift & { receipt: TransactionReceipt }>
}

/** Any call, sent as every action is sent and waited for. */
const makeCallSync = defineWriteSync(defineWrite({ call: (call: Call) => call, extractEvent: () => ({}) }))

/** Signs or allows what the way needs. */
export async function prepareGift(
  client: AmanaClient,
  { token, facts }: GivingChoice,
  way: Exclude<GivingWay, 'calls'>,
  gift: GiftToGive,
): Promise<LastStep> {
  const { campaign, account } = gift
  if (way === 'permit') {
    const permit = await signPermit(client, { campaign, token, amount: facts.amount, account })
    return lastStep(client, donateWithPermit, donateWithPermitSync, { ...gift, permit })
  }
  if (way === 'authorization') {
    const signed = await signDonation(client, { ...gift, token })
    return lastStep(client, donateWithAuthorization, donateWithAuthorizationSync, { ...signed, account })
  }
  const allowed = { account, token, spender: campaign, amount: facts.amount, allowance: facts.allowance }
  for (const call of await allowanceCalls(client, allowed)) await makeCallSync(client, { ...call, account })
  return lastStep(client, donate, donateSync, gift)
}

function lastStep<args>(
  client: AmanaClient,
  write: WriteAction<args, Call, Gift>,
  writeSync: WriteActionSync<args, Gift>,
  parameters: args & WriteParameters,
): LastStep {
  return {
    send: () => write(client, parameters),
    sendSync: (options) => writeSync(client, { ...parameters, ...options }),
  }
}

/** Asks the wallet to allow and to give in one step, or not at all. Returns its name for the calls. */
export async function sendTogether(
  client: AmanaClient,
  { token, facts, chainId }: GivingChoice,
  gift: GiftToGive,
): Promise<string> {
  const { campaign, account } = gift
  const allowed = { account, token, spender: campaign, amount: facts.amount, allowance: facts.allowance }
  const calls = [...(await allowanceCalls(client, allowed)), donate.call(gift)]
  const { id } = await getAction(
    client,
    sendCalls,
    'sendCalls',
  )({
    account,
    chain: client.chain ?? { id: chainId },
    calls: calls.map(({ to, data }) => ({ to, data })),
    forceAtomic: true,
  } as never)
  return id
}

/** The gift that the calls made, once the wallet says that they are made. */
export async function giftOfCalls(
  client: AmanaClient,
  id: string,
  campaign: Address,
  { pollingInterval, timeout }: WaitParameters,
): Promise<Gift & { transactionHash: Hash }> {
  const {
    status,
    statusCode,
    receipts = [],
  } = await getAction(
    client,
    waitForCallsStatus,
    'waitForCallsStatus',
  )({
    id,
    ...(pollingInterval === undefined ? {} : { pollingInterval }),
    ...(timeout === undefined ? {} : { timeout }),
  })
  const receipt = receipts.at(-1)
  if (status !== 'success' || !receipt) throw new CallsFailedError({ id, statusCode })
  const logs = receipts.flatMap((one) => one.logs)
  const own = logs.filter((log) => log.address.toLowerCase() === campaign.toLowerCase())
  return { ...giftOf(own as Parameters<typeof giftOf>[0]), transactionHash: receipt.transactionHash }
}
