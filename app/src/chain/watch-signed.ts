import { type Hash, parseAbi, parseAbiItem } from 'viem'
import { getLogs, getTransaction, readContract } from 'viem/actions'
import type { ReadClient } from '../data/client.ts'
import type { SignedTransfer } from './submission.ts'
import type { TransactionEvent } from './transaction.ts'
import { inclusionOf, type Look } from './watch.ts'
import { createCarriedLook } from './watch-carried.ts'

const authorizationsAbi = parseAbi(['function authorizationState(address, bytes32) view returns (bool)'])
const transferEvent = parseAbiItem('event Transfer(address indexed from, address indexed to, uint256 value)')

/** More blocks than any chain makes while such a signature is valid. */
const SEARCHED_BLOCKS = 10_000n

/** A transfer that was signed: the token itself says whether the signature was used. */
export function createSignedLook(): Look<SignedTransfer> {
  return createCarriedLook(async ({ client, submission }, blockNumber) => {
    const { token, from, nonce } = submission
    const isUsed = await readContract(client, {
      address: token,
      abi: authorizationsAbi,
      functionName: 'authorizationState',
      args: [from, nonce],
      blockNumber,
    })
    return isUsed ? carriedIn(client, submission, blockNumber) : 'unused'
  })
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
