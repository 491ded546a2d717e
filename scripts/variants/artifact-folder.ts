import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Compiled } from './compile.ts'

const artifactSchema = z.looseObject({ contractName: z.string() })

/** A process's own copy of the artifacts, in which the code of contracts is exchanged. */
export class ArtifactFolder {
  readonly #folder: string
  /** The code as it is without any change, and as it is now. */
  readonly #original = new Map<string, Compiled>()
  readonly #installed = new Map<string, Compiled>()

  constructor(folder: string) {
    this.#folder = folder
    // Without build information: the chain would take it for what the exchanged code was built from.
    cpSync('artifacts/contracts', join(folder, 'contracts'), { recursive: true })
  }

  /** What `install` starts from. */
  setOriginal(contracts: readonly Compiled[]): void {
    for (const contract of contracts) this.#original.set(pathOf(contract), contract)
    this.install([])
  }

  isOriginal(contract: Compiled): boolean {
    const original = this.#original.get(pathOf(contract))
    return original?.bytecode === contract.bytecode && JSON.stringify(original.abi) === JSON.stringify(contract.abi)
  }

  /** The original code but for these contracts. */
  install(changed: readonly Compiled[]): void {
    const wanted = new Map([...this.#original, ...changed.map((contract) => [pathOf(contract), contract] as const)])
    for (const [path, contract] of wanted) {
      if (this.#installed.get(path) === contract) continue
      this.#write(path, contract)
      this.#installed.set(path, contract)
    }
  }

  #write(path: string, { abi, bytecode, deployedBytecode }: Compiled): void {
    const file = join(this.#folder, path)
    const artifact = artifactSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const { buildInfoId: _, ...rest } = artifact
    writeFileSync(file, JSON.stringify({ ...rest, abi, bytecode, deployedBytecode, immutableReferences: {} }))
  }
}

function pathOf({ file, contract }: Compiled): string {
  return join(file, `${contract}.json`)
}
