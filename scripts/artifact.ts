// What a build of the contracts leaves behind.
import { readFileSync } from 'node:fs'
import type { Abi, Hex } from 'viem'
import { z } from 'zod'

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x([\da-f]{2})+$/i.test(value), 'not bytes in hex')
const artifact = z.object({ abi: z.custom<Abi>(Array.isArray, 'not an ABI'), bytecode: hex, deployedBytecode: hex })

export type Artifact = z.infer<typeof artifact>

/** Reads one contract; the path is the source file's in `contracts/` and the contract's name. */
export function readArtifact(path: string): Artifact {
  const file = new URL(`../artifacts/contracts/${path}.json`, import.meta.url)
  return artifact.parse(JSON.parse(readFileSync(file, 'utf8')))
}
