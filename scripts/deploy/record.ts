// deployments/<chain id>.json: what lies where, since which block, and how anyone can verify it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Hex, isAddress, isHash } from 'viem'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

const address = z.custom<Hex>((value) => typeof value === 'string' && isAddress(value), 'not an address')
const hash = z.custom<Hex>((value) => typeof value === 'string' && isHash(value), 'not 32 bytes in hex')

const contract = z.strictObject({
  address,
  /** keccak256 of the code that runs. */
  codeHash: hash,
  /** Its creation; null when somebody else made it. */
  transaction: hash.nullable(),
  block: z.int().nonnegative().nullable(),
  /** ABI-encoded arguments of the constructor, for verification. */
  constructorArguments: z.string().regex(/^0x[\da-f]*$/),
  /** Beside this file: the compiler's standard-JSON input. */
  compilerInput: z.string(),
})

const record = z.strictObject({
  chainId: z.int().positive(),
  compiler: z.string(),
  settings: z.record(z.string(), z.unknown()),
  contracts: z.strictObject({ Journal: contract, CampaignFactory: contract, Campaign: contract }).partial(),
})

export type ContractRecord = z.infer<typeof contract>
export type DeploymentRecord = z.infer<typeof record>

/** Nothing when the chain has no file yet. */
export function readRecord(directory: string, chainId: number): DeploymentRecord | undefined {
  const file = fileOf(directory, chainId)
  if (!existsSync(file)) return undefined
  const parsed = record.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (!parsed.success || parsed.data.chainId !== chainId) {
    throw new UsageError(`${file} is not a record of a deployment on chain ${chainId}; move it away or repair it.`)
  }
  return parsed.data
}

export function writeRecord(directory: string, written: DeploymentRecord): void {
  writeJson(fileOf(directory, written.chainId), directory, record.parse(written))
}

/** Named by the address, which the code decides: all chains share it. */
export function writeCompilerInput(directory: string, contractAddress: Hex, input: object): string {
  const name = join('compiler-input', `${contractAddress}.json`)
  writeJson(join(directory, name), join(directory, 'compiler-input'), input)
  return name
}

export function fileOf(directory: string, chainId: number): string {
  return join(directory, `${chainId}.json`)
}

function writeJson(file: string, directory: string, value: object): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
