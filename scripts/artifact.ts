// What a build of the contracts leaves behind.
import { readFileSync } from 'node:fs'
import type { Abi, Hex } from 'viem'
import { z } from 'zod'

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([\da-f]{2})+$/i.test(value), 'not bytes in hex')
const artifact = z.object({ abi: z.custom<Abi>(Array.isArray, 'not an ABI'), bytecode: hex, deployedBytecode: hex })

export type Artifact = z.infer<typeof artifact>

const build = z.object({ buildInfoId: z.string() })
const code = z.object({ object: z.string().transform((digits): Hex => `0x${digits}`) })
const compiled = z.object({ evm: z.object({ bytecode: code, deployedBytecode: code }) })
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
  const { buildInfoId } = build.parse(read('contracts/CampaignFactory.sol/CampaignFactory.json'))
  const { contracts } = output.parse(read(`build-info/${buildInfoId}.output.json`)).output
  const { bytecode, deployedBytecode } = contracts['project/contracts/Campaign.sol'].Campaign.evm
  return { bytecode: bytecode.object, deployedBytecode: deployedBytecode.object }
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../artifacts/${path}`, import.meta.url), 'utf8'))
}
