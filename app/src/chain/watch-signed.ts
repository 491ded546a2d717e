import { type Hash, parseAbi, parseAbiItem } from 'viem'
import { getBlock, getLogs, getTransaction, readContract } from 'viem/actions'
import type { ReadClient } from '../data/client.ts'
import { askRelay, errandAt, RelayRefusedError } from './relay.ts'
import type { SignedTransfer } from './submission.ts'
import type { TransactionEvent } from './transaction.ts'
import { inclusionOf, type Look } from './watch.ts'

const authorizationsAbi = parseAbi(['function authorizationState(address, bytes32) view returns (bool)'])
const transferEvent = parseAbiItem('event Transfer(address indexed from, address indexed to, uint256 value)')

/** More blocks than any chain makes while such a signature is valid. */
const SEARCHED_BLOCKS = 10_000n
/** Milliseconds until a relay that did not answer is asked again. */
const ASKED_AGAIN_AFTER = 10_000
/** Refusals that pass by themselves, in seconds. */
const PASSING: ReadonlySet<string> = new Set(['no-such-campaign', 'not-ready', 'node-silent'])

/**
 * A transfer that was signed for others to carry. Whether it has happened is for the chain to say, whoever carried it;
 * the relay only says how far it is. Nothing is lost when the relay is gone: the signature stays here, and is handed
 * over when somebody answers.
 */
export function createSignedLook(): Look<SignedTransfer> {
  let askedAt = Number.NEGATIVE_INFINITY

  return async ({ client, submission, state }) => {
    const { timestamp, number } = await getBlock(client, { blockTag: 'latest' })
    const { token, from, nonce, validBefore } = submission
    const isUsed = await readContract(client, {
      address: token,
      abi: authorizationsAbi,
      functionName: 'authorizationState',
      args: [from, nonce],
      blockNumber: number,
    })
    if (isUsed) return carriedIn(client, submission, number)
    if (timestamp >= validBefore) return { type: 'lapsed', reason: 'expired' }
    if (state.status === 'declined' && !PASSING.has(state.refusal.code)) return undefined
    const isWaiting = state.status === 'kept' || state.status === 'declined'
    if (isWaiting && Date.now() - askedAt < ASKED_AGAIN_AFTER) return undefined
    askedAt = Date.now()
    return hasRelay(submission)
  }
}

async function hasRelay({ relayUrl, body, errand }: SignedTransfer): Promise<TransactionEvent | undefined> {
  try {
    const known = errand && (await errandAt(relayUrl, errand))
    const { id, state, reason } = known ?? (await askRelay(relayUrl, body))
    // A carrier's transaction that changed nothing, or never came into a block, is not the end: the signature still holds.
    if (state === 'reverted' || state === 'withdrawn') {
      return { type: 'declined', refusal: { code: reason?.code ?? state } }
    }
    return { type: 'carried', errand: id }
  } catch (error) {
    if (error instanceof RelayRefusedError) return { type: 'declined', refusal: { code: error.code } }
    // Once the relay has it, its silence is no news.
    return errand ? undefined : { type: 'unreachable' }
  }
}

/** The transaction that used the signature: the one between the two that holds its salt. */
async function carriedIn(
  client: ReadClient,
  { token, from, to, sinceBlock, salt }: SignedTransfer,
  latest: bigint,
): Promise<TransactionEvent | undefined> {
  const last = sinceBlock + SEARCHED_BLOCKS < latest ? sinceBlock + SEARCHED_BLOCKS : latest
  const logs = await getLogs(client, {
    address: token,
    event: transferEvent,
    args: { from, to },
    fromBlock: sinceBlock,
    toBlock: last,
  })
  for (const hash of new Set(logs.map(({ transactionHash }): Hash => transactionHash))) {
    const { input } = await getTransaction(client, { hash })
    if (input.toLowerCase().includes(salt.slice(2).toLowerCase())) return inclusionOf(client, hash)
  }
  return undefined
}
