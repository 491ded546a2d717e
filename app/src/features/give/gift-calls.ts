// Loaded when a wallet makes calls together (EIP-5792).
import { give } from '@amana/sdk/actions/give'
import type { SentCalls } from '../../chain/submission.ts'
import type { SubmitTools } from '../../chain/transaction-runner.ts'
import { type GiftToSend, giftArgs } from './gift-to-send.ts'

/** Allows exactly the gift and gives it, in one step of the wallet or not at all. */
export async function sendTogether(
  gift: GiftToSend,
  { client, wallet, sinceBlock, ask }: SubmitTools,
): Promise<SentCalls> {
  const args = await giftArgs(gift, client)
  await ask()
  const sent = await give(wallet, { ...args, way: 'calls' })
  if (sent.way !== 'calls') throw new Error('the wallet was asked for calls together')
  return { kind: 'calls', id: sent.id, from: wallet.account.address, sinceBlock }
}
