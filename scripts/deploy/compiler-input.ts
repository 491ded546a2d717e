// What a block explorer needs to verify a contract: the compiler's standard-JSON input, taken from the sources as they are.
import { fileURLToPath } from 'node:url'
import type { CompilationJob } from 'hardhat/types/solidity'

export interface Compilation {
  compiler: string
  settings: Record<string, unknown>
  /** Standard JSON. */
  input: object
}

/** Compiles nothing. */
export async function compilationOf(contract: string): Promise<Compilation> {
  // Imported here: a test runner that `require`s this file would load Hardhat twice, which it refuses.
  const { default: hre } = await import('hardhat')
  const source = fileURLToPath(new URL(`../../contracts/${contract}.sol`, import.meta.url))
  const found = await hre.solidity.getCompilationJobs([source], {
    buildProfile: 'production',
    force: true,
    quiet: true,
  })
  const job: CompilationJob | undefined = found.success ? found.compilationJobsPerFile.get(source) : undefined
  if (!job) throw new Error(`the sources of ${contract} cannot be read`)
  const input = await job.getSolcInput()
  const { outputSelection: _, ...settings } = input.settings
  return { compiler: job.solcLongVersion, settings, input }
}
