import { isSignedByKey } from '@amana/sdk/key-signature'
import { type SignedTypedData, verifyDecision } from '@amana/sdk/verify-decision'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Address, BaseError, type Hex, hashTypedData } from 'viem'
import { cautiousClient } from '../platform/cautious-client.ts'
import type { Services } from '../platform/feature.ts'
import type { Head } from '../platform/index-reads.ts'
import { Problem } from '../platform/problem.ts'

/** As long as the contract takes a signature: thirty days ahead of its block. */
export const LONGEST = 30n * 86_400n

/** What one replica has at hand. */
export interface Box {
  services: Services
  /** Refuses what comes too often: of a visitor, or about a matter for which a node has to be asked. */
  allow(what: 'visitor' | 'draft' | 'matter', key: string): Promise<void>
}

export function createBox(services: Services): Box {
  const { perMinute, draftsPerHour } = services.configuration.signatures
  const everything = new RateLimiterMemory({ points: perMinute.all, duration: 60 })
  const limiters = {
    visitor: new RateLimiterMemory({ points: perMinute.visitor, duration: 60 }),
    draft: new RateLimiterMemory({ points: draftsPerHour, duration: 3_600 }),
    matter: new RateLimiterMemory({ points: perMinute.matter, duration: 60 }),
  }
  return {
    services,
    async allow(what, key) {
      try {
        await limiters[what].consume(what === 'matter' ? key.toLowerCase() : key)
        if (what === 'matter') await everything.consume('all')
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfter = Math.ceil(error.msBeforeNext / 1_000)
        const detail = `Too many signatures from here or about this; send it again in ${retryAfter} seconds.`
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

/**
 * Refuses everything but the signer's own signature under exactly this. A node is asked only about what is no key's signature,
 * and only so often about one matter.
 */
export async function requireSignature(
  box: Box,
  { chainId, matter }: { chainId: number; matter: Address },
  signed: { typedData: SignedTypedData['typedData']; signer: Address; signature: Hex },
): Promise<void> {
  const { typedData, signer, signature } = signed
  if (await isSignedByKey(hashTypedData(typedData as Parameters<typeof hashTypedData>[0]), signer, signature)) return
  await box.allow('matter', `${chainId}:${matter}`)
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
