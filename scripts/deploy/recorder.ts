// Keeps the chain's record up to date while the deployment goes on, so that an interrupted one can go on: also with a
// transaction that was still waiting then, whose hash is written down before anyone waits for it.
import { encodeAbiParameters, type Hex } from 'viem'
import { compilationOf } from './compiler-input.ts'
import { PROTOCOL } from './creations.ts'
import { type ContractRecord, type DeploymentRecord, writeCompilerInput, writeRecord } from './record.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Receipt, Sender } from './sender.ts'

type Contracts = Record<keyof DeploymentRecord['contracts'], ContractRecord>

export interface RecorderOptions {
  directory: string
  chainId: number
  known: DeploymentRecord | undefined
  rehearsal: Rehearsal
}

export class Recorder {
  readonly #directory: string
  readonly #record: Omit<DeploymentRecord, 'contracts'>
  readonly #contracts: Contracts
  readonly #done: Set<keyof Contracts>

  private constructor(
    directory: string,
    record: Omit<DeploymentRecord, 'contracts'>,
    contracts: Contracts,
    done: Set<keyof Contracts>,
  ) {
    this.#directory = directory
    this.#record = record
    this.#contracts = contracts
    this.#done = done
  }

  static async open({ directory, chainId, known, rehearsal }: RecorderOptions): Promise<Recorder> {
    const [journal, factory] = [await compilationOf('Journal'), await compilationOf('CampaignFactory')]
    const journalInput = writeCompilerInput(directory, PROTOCOL.journal.address, journal.input)
    const factoryInput = writeCompilerInput(directory, PROTOCOL.factory.address, factory.input)
    const entry = async (
      name: keyof Contracts,
      address: Hex,
      compilerInput: string,
      constructorArguments: Hex = '0x',
    ) => ({
      address,
      codeHash: await rehearsal.codeHashOf(address),
      transaction: known?.contracts[name]?.transaction ?? null,
      block: known?.contracts[name]?.block ?? null,
      constructorArguments,
      compilerInput,
    })
    const journalArgument = encodeAbiParameters([{ type: 'address' }], [PROTOCOL.journal.address])
    const contracts: Contracts = {
      Journal: await entry('Journal', PROTOCOL.journal.address, journalInput),
      CampaignFactory: await entry('CampaignFactory', PROTOCOL.factory.address, factoryInput, journalArgument),
      Campaign: await entry('Campaign', PROTOCOL.implementation, factoryInput),
    }
    const record = { chainId, compiler: factory.compiler, settings: factory.settings }
    return new Recorder(
      directory,
      record,
      contracts,
      new Set(Object.keys(known?.contracts ?? {}) as (keyof Contracts)[]),
    )
  }

  /** What an interrupted run had sent and may have come into a block since. */
  async catchUp(sender: Sender): Promise<void> {
    for (const [name, { transaction, block }] of Object.entries(this.#contracts) as [
      keyof Contracts,
      ContractRecord,
    ][]) {
      if (transaction === null || block !== null) continue
      const receipt = await sender.receiptOf(transaction)
      if (receipt?.status === 'success') this.#note([name], { transaction, block: Number(receipt.blockNumber) })
    }
  }

  /** By the name of the creation; demo tokens are not recorded. */
  sent(name: string, transaction: Hex): void {
    this.#note(createdBy(name), { transaction, block: null })
  }

  created(name: string, { transactionHash, blockNumber }: Receipt): void {
    this.#note(createdBy(name), { transaction: transactionHash, block: Number(blockNumber) })
  }

  #note(names: readonly (keyof Contracts)[], made: Pick<ContractRecord, 'transaction' | 'block'>): void {
    for (const contract of names) {
      this.#contracts[contract] = { ...this.#contracts[contract], ...made }
      this.#done.add(contract)
    }
    this.#write()
  }

  /** Everything is there, whoever made it. */
  finish(): void {
    for (const name of ['Journal', 'CampaignFactory', 'Campaign'] as const) this.#done.add(name)
    this.#write()
  }

  #write(): void {
    const contracts = Object.fromEntries(
      Object.entries(this.#contracts).filter(([name]) => this.#done.has(name as keyof Contracts)),
    )
    writeRecord(this.#directory, { ...this.#record, contracts })
  }
}

function createdBy(name: string): (keyof Contracts)[] {
  if (name === 'Journal') return ['Journal']
  return name === 'CampaignFactory' ? ['CampaignFactory', 'Campaign'] : []
}
