import { type SignedTypedData, verifyDecision } from '@amana/sdk/verify-decision'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Address, BaseError, type Hex } from 'viem'
import { cautiousClient } from '../platform/cautious-client.ts'
import type { Services } from '../platform/feature.ts'
import type { Head } from '../platform/index-reads.ts'
import { Problem } from '../platform/problem.ts'

/** As long as the contract takes a signature: thirty days ahead of its block. */
export const LONGEST = 30n * 86_400n

/** What one replica has at hand. */
export interface Box {
  services: Services
  /** Refuses what comes too often. Counted is what a signature is about, never whom it comes from. */
  allow(matter: string): Promise<void>
}

export function createBox(services: Services): Box {
  const { all, matter: ofMatter } = services.configuration.signatures.perMinute
  const everything = new RateLimiterMemory({ points: all, duration: 60 })
  const matters = new RateLimiterMemory({ points: ofMatter, duration: 60 })
  return {
    services,
    async allow(matter) {
      try {
        await everything.consume('all')
        await matters.consume(matter.toLowerCase())
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfter = Math.ceil(error.msBeforeNext / 1_000)
        const detail = `Too many signatures in this minute; send it again in ${retryAfter} seconds.`
        throw new Problem(429, 'too-many-requests', detail, { retryAfter })
      }
    },
  }
}

/** The newest block of a chain that this server indexes. */
export async function headOf({ services }: Box, chainId: number): Promise<Head> {
  const head = await services.index.head(chainId)
  if (head) return head
  throw new Problem(422, 'unknown-chain', `This server does not index chain ${chainId}.`)
}

/** Refuses what no longer counts, and what the contract would refuse as too long. */
export function requireTime({ timestamp }: Head, validUntil: number): void {
  const end = BigInt(validUntil)
  if (end <= timestamp) {
    throw new Problem(422, 'expired', 'The signature is no longer valid; sign again with a later end.')
  }
  if (end > timestamp + LONGEST) {
    throw new Problem(
      422,
      'valid-too-long',
      'A signature is valid for 30 days at most; sign again with an earlier end.',
    )
  }
}

/** Whether the contracts would take it now. Throws when the node cannot say. */
export async function isValid(
  { services }: Box,
  chainId: number,
  signed: Pick<SignedTypedData, 'typedData' | 'signer' | 'signature'>,
): Promise<boolean> {
  const client = services.clients(chainId)
  if (!client) throw new Problem(422, 'unknown-chain', `This server does not index chain ${chainId}.`)
  return verifyDecision(cautiousClient(client), signed)
}

/** Refuses everything but the signer's own signature under exactly this. */
export async function requireSignature(
  box: Box,
  chainId: number,
  signed: { typedData: SignedTypedData['typedData']; signer: Address; signature: Hex },
): Promise<void> {
  let valid: boolean
  try {
    valid = await isValid(box, chainId, signed)
  } catch (error) {
    if (!(error instanceof BaseError)) throw error
    throw new Problem(
      503,
      'signature-unchecked',
      'The node could not say whether this signature counts. Send it again.',
    )
  }
  if (valid) return
  const detail = `This is not the signature of ${signed.signer} under exactly this; what was signed differs from what was sent.`
  throw new Problem(422, 'wrong-signature', detail)
}
