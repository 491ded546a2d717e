// The one way in which contracts come onto a chain: through the proxy, and only what is not there yet.
import { BaseError, type Hex, keccak256 } from 'viem'
import { UsageError } from '../usage-error.ts'
import type { Creation } from './contracts.ts'
import { creationCall, PROXY, PROXY_CODE_HASH, PROXY_COST, PROXY_CREATION, PROXY_CREATOR } from './proxy.ts'
import type { Receipt, Sender } from './sender.ts'

/** Told of each creation as it happens, so that what has been done is known even if the next step fails. */
export interface Witness {
  sent: (creation: Creation, hash: Hex) => void
  created: (creation: Creation, receipt: Receipt) => void
}

export async function createMissing(
  sender: Sender,
  creations: readonly Creation[],
  { sent = () => {}, created = () => {} }: Partial<Witness> = {},
): Promise<void> {
  await placeProxy(sender)
  for (const creation of creations) {
    if (await sender.codeAt(creation.address)) continue
    const receipt = await sender.send(creationCall(creation.creation), (hash) => sent(creation, hash))
    if (!(await sender.codeAt(creation.address))) {
      throw new Error(`${creation.name} is not at ${creation.address}: this chain computes addresses in another way.`)
    }
    created(creation, receipt)
  }
}

/** Whether the proxy is there; other code at its address would create whatever it likes. */
export async function hasProxy(sender: Sender): Promise<boolean> {
  const code = await sender.codeAt(PROXY)
  if (code && keccak256(code) !== PROXY_CODE_HASH) {
    throw new UsageError(`At ${PROXY} lies something else than the deployment proxy: nothing can be deployed here.`)
  }
  return code !== undefined
}

async function placeProxy(sender: Sender): Promise<void> {
  if (await hasProxy(sender)) return
  const missing = await proxyFunding(sender)
  if (missing > 0n) {
    // Asked before anything is paid: a node that wants no such transaction says so, one that wants it misses the funds.
    const reason = await refusalOf(sender)
    if (reason && !/funds|balance/i.test(reason)) throw proxyRefused(reason)
    await sender.send({ to: PROXY_CREATOR, value: missing })
  }
  const reason = await refusalOf(sender)
  if (reason) throw proxyRefused(reason)
}

/** What the proxy's creator lacks to pay for its transaction. */
export async function proxyFunding(sender: Sender): Promise<bigint> {
  const balance = await sender.balanceOf(PROXY_CREATOR)
  return balance < PROXY_COST ? PROXY_COST - balance : 0n
}

/** Sends the proxy's creation; gives the node's words when it does not take it. */
async function refusalOf(sender: Sender): Promise<string | undefined> {
  try {
    await sender.sendSigned(PROXY_CREATION)
    return undefined
  } catch (error) {
    return error instanceof BaseError ? error.details || error.shortMessage : String(error)
  }
}

function proxyRefused(reason: string): UsageError {
  return new UsageError(
    `The deployment proxy ${PROXY} is not on this chain, and the node does not take its published transaction (${reason}); ask the chain's operators to place it.`,
  )
}
