// Loaded when a gift is signed for somebody to carry.
import { type DonateWithAuthorizationArgs, donateWithAuthorization } from '@amana/sdk/actions/donateWithAuthorization'
import { signDonation } from '@amana/sdk/actions/signDonation'
import { donationNonce } from '@amana/sdk/typed-data'
import { bytesToHex } from 'viem'
import { requireRightChain } from '../../chain/right-chain.ts'
import { signature } from '../../chain/signing-error.ts'
import type { SignedTransfer } from '../../chain/submission.ts'
import type { SubmitTools } from '../../chain/transaction-runner.ts'
import type { WalletClient } from '../../chain/wallet-engine.ts'
import type { ReadClient } from '../../data/client.ts'
import { type GiftToSend, giftArgs, type StepTools } from './gift-to-send.ts'
import { writeSignedGift } from './signed-gift.ts'

/** Signs the whole gift; it is handed to the relay once it is kept on this device. */
export async function signForRelay(
  gift: GiftToSend,
  { client, wallet, sinceBlock, ask }: SubmitTools,
  { relayUrl }: Pick<StepTools, 'relayUrl'>,
): Promise<SignedTransfer> {
  if (relayUrl === undefined) throw new Error('this site has no relay')
  const signed = await sign(gift, client, wallet, ask)
  const { salt, validBefore } = signed.authorization
  return {
    kind: 'signed',
    from: signed.from,
    sinceBlock,
    token: gift.token.address,
    to: gift.campaign,
    nonce: donationNonce({ ...signed, salt }),
    salt,
    validBefore,
    relayUrl,
    body: writeSignedGift(gift.chain.chainId, signed),
    errand: undefined,
  }
}

/** Signs the whole gift and carries it too: for a token that takes transfers but no permits. */
export async function ownCarriage(gift: GiftToSend, client: ReadClient, tools: StepTools) {
  const wallet = await tools.walletClient(gift.chain.chainId)
  tools.onPermit(true)
  try {
    return donateWithAuthorization.call(await sign(gift, client, wallet, () => requireRightChain(wallet)))
  } finally {
    tools.onPermit(false)
  }
}

async function sign(
  gift: GiftToSend,
  client: ReadClient,
  wallet: WalletClient,
  ask: () => Promise<void>,
): Promise<DonateWithAuthorizationArgs> {
  const args = await giftArgs(gift, client)
  const { address: token, domain } = gift.token
  const salt = bytesToHex(crypto.getRandomValues(new Uint8Array(32)))
  await ask()
  return signature(signDonation(wallet, { ...args, token, domain, salt, validBefore: BigInt(args.intent.deadline) }))
}
