import { deployments } from '@amana/sdk/generated/deployments'
import { type Address, getAddress, isAddress } from 'viem'
import { z } from 'zod'

const address = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), 'not an address')
  .transform((text): Address => getAddress(text))
const nodeUrl = z.url({ protocol: /^https?$/ })

const chainSchema = z
  .strictObject({
    chainId: z.int().positive(),
    /** The first answers; the others are asked when it does not. */
    rpcUrls: z.array(nodeUrl).min(1),
    webSocketUrl: z.url({ protocol: /^wss?$/ }).optional(),
    /** Where Amana is; by default as the SDK knows it. */
    factory: address.optional(),
    journal: address.optional(),
    /** The block that the factory was created in; nothing earlier is read. */
    startBlock: z.int().nonnegative().optional(),
    /** What each of the nodes allows, at least 20: the index is built no faster than that. */
    requestsPerSecond: z.int().min(20).max(10_000).default(20),
    /** Blocks of one question for logs, where the nodes allow more than what is found out by trying (500 at first). */
    blocksPerQuestion: z.int().positive().optional(),
    /** Milliseconds between two looks at the newest block. */
    pollingInterval: z.int().min(100).default(1_000),
    /** From which block on the newest block is written down: every block of before would be read for nothing. */
    headFrom: z.union([z.literal('latest'), z.int().nonnegative()]).default('latest'),
  })
  .transform((chain, context) => {
    const known = deployments[chain.chainId]
    const factory = chain.factory ?? known?.factory
    const journal = chain.journal ?? known?.journal
    if (!factory || !journal) {
      context.addIssue({ code: 'custom', message: `chain ${chain.chainId} needs the addresses of factory and journal` })
      return z.NEVER
    }
    return { ...chain, factory, journal, startBlock: chain.startBlock ?? Number(known?.startBlock ?? 0n) }
  })

export const chainsSchema = z
  .array(chainSchema)
  .min(1)
  .refine((chains) => new Set(chains.map(({ chainId }) => chainId)).size === chains.length, 'a chain is named twice')

export type ChainSettings = z.output<typeof chainSchema>

/** The chain of `npm start`. */
export const demoChain: z.input<typeof chainSchema> = {
  chainId: 31337,
  rpcUrls: ['http://127.0.0.1:8545'],
  requestsPerSecond: 1_000,
  blocksPerQuestion: 100_000,
  pollingInterval: 250,
}
