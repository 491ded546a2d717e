import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Compiled } from './compile.ts'

/** A process's own artifacts, in which the code of contracts is exchanged. */
export class ArtifactFolder {
  readonly #folder: string
  /** The code as it is without any change, and as it is now. */
  readonly #original: ReadonlyMap<string, Compiled>
  readonly #installed = new Map<string, Compiled>()

  constructor(folder: string, original: readonly Compiled[]) {
    this.#folder = folder
    this.#original = new Map(original.map((contract) => [pathOf(contract), contract]))
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

  // Without build information: the chain would take it for what the exchanged code was built from.
  #write(path: string, { file, contract, abi, bytecode, deployedBytecode }: Compiled): void {
    const artifact = {
      _format: 'hh3-artifact-1',
      contractName: contract,
      sourceName: file,
      abi,
      bytecode,
      deployedBytecode,
      linkReferences: {},
      deployedLinkReferences: {},
      immutableReferences: {},
      inputSourceName: `project/${file}`,
    }
    mkdirSync(join(this.#folder, dirname(path)), { recursive: true })
    writeFileSync(join(this.#folder, path), JSON.stringify(artifact))
  }
}

function pathOf({ file, contract }: Compiled): string {
  return join(file, `${contract}.json`)
}
