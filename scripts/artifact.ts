// What a build of the contracts leaves behind.
import { readFileSync } from 'node:fs'
import type { Abi, Hex } from 'viem'
import { z } from 'zod'

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([\da-f]{2})+$/i.test(value), 'not bytes in hex')
const artifact = z.object({ abi: z.custom<Abi>(Array.isArray, 'not an ABI'), bytecode: hex, deployedBytecode: hex })

export type Artifact = z.infer<typeof artifact>

/** Where the compiler leaves room for what only the constructor knows, by the variable's number. */
const immutableReferences = z.record(z.string(), z.array(z.object({ start: z.number(), length: z.literal(32) })))

/** Code as it will lie on a chain, but for its immutable words, which are zero here. */
export interface RuntimeCode {
  code: Hex
  /** First byte of each immutable word. */
  immutables: number[]
}

const build = z.object({ buildInfoId: z.string() })
const code = z.object({ object: z.string().transform((digits): Hex => `0x${digits}`) })
const deployed = z.object({ ...code.shape, immutableReferences })
const compiled = z.object({ evm: z.object({ bytecode: code, deployedBytecode: deployed }) })
const output = z.object({
  output: z.object({
    contracts: z.object({ 'project/contracts/Campaign.sol': z.object({ Campaign: compiled }) }),
  }),
})

/** Reads one contract; the path is the source file's in `contracts/` and the contract's name. */
export function readArtifact(path: string): Artifact {
  return artifact.parse(read(`contracts/${path}.json`))
}

/**
 * `Campaign` as the factory creates it. The IR pipeline's output depends on what is compiled beside a contract, so it is
 * not quite the code of the artifact of `Campaign` alone.
 */
export function readImplementation(): Pick<Artifact, 'bytecode' | 'deployedBytecode'> {
  const { bytecode, deployedBytecode } = compiledCampaign()
  return { bytecode: bytecode.object, deployedBytecode: deployedBytecode.object }
}

/** `Campaign` as the factory creates it, and the factory. */
export function readRuntimeCodes(): Record<'campaign' | 'factory', RuntimeCode> {
  const { immutableReferences: inFactory, deployedBytecode: factory } = artifact
    .extend({ immutableReferences })
    .parse(read('contracts/CampaignFactory.sol/CampaignFactory.json'))
  const { object, immutableReferences: inCampaign } = compiledCampaign().deployedBytecode
  return {
    campaign: { code: object, immutables: startsOf(inCampaign) },
    factory: { code: factory, immutables: startsOf(inFactory) },
  }
}

function startsOf(references: z.infer<typeof immutableReferences>): number[] {
  return Object.values(references)
    .flatMap((places) => places.map(({ start }) => start))
    .sort((a, b) => a - b)
}

function compiledCampaign() {
  const { buildInfoId } = build.parse(read('contracts/CampaignFactory.sol/CampaignFactory.json'))
  const { contracts } = output.parse(read(`build-info/${buildInfoId}.output.json`)).output
  return contracts['project/contracts/Campaign.sol'].Campaign.evm
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../artifacts/${path}`, import.meta.url), 'utf8'))
}
