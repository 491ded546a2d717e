import type { CampaignParameters } from '@amana/sdk/parameters'
import type { Address } from 'viem'
import { getBlock } from 'viem/actions'
import { Chronicle, type Head, MovedError } from './chronicle.ts'
import { dueOf, type Matter } from './due.ts'
import { HintError, knowsOfSomething } from './hint.ts'
import type { Node } from './node.ts'
import type { Tell } from './voice.ts'

export interface Finding {
  head: Head
  source: 'chain' | 'index'
  /** How many campaigns were looked at. */
  campaigns: number
  matters: Matter[]
}

export interface FinderOptions {
  node: Node
  factory: Address
  startBlock: bigint
  follows(parameters: CampaignParameters): boolean
  /** The keeper's own address. */
  self: Address | undefined
  index: string | undefined
  tell: Tell
}

/** Milliseconds: what an index leaves out is found within this time all the same. */
const OWN_LOOK_EVERY = 3_600_000

/** How often a look is begun anew when the chain changes under it. */
const ATTEMPTS = 3

/** Finds what is due by the node's logs alone; an index that knows of nothing spares the look, for an hour at most. */
export class Finder {
  readonly #options: FinderOptions
  readonly #chronicle: Chronicle
  #ownLookAt = Date.now()

  constructor(options: FinderOptions) {
    this.#options = options
    const { node, factory, startBlock, follows } = options
    this.#chronicle = new Chronicle(node.client, { factory, startBlock, follows })
  }

  async find(signal?: AbortSignal): Promise<Finding> {
    const { index } = this.#options
    if (index !== undefined && Date.now() - this.#ownLookAt < OWN_LOOK_EVERY) {
      const pointed = await this.#byIndex(index, signal)
      if (pointed) return pointed
    }
    const found = await this.#byChain(signal)
    this.#ownLookAt = Date.now()
    return found
  }

  /** Nothing when the index knows of something, or gives no answer: then the chain is read. */
  async #byIndex(index: string, signal: AbortSignal | undefined): Promise<Finding | undefined> {
    const { node, tell } = this.#options
    try {
      if (await knowsOfSomething(index, node.chainId, signal)) return undefined
    } catch (error) {
      if (!(error instanceof HintError)) throw error
      tell({ event: 'index-silent', reason: error.message })
      return undefined
    }
    const { number, hash, timestamp } = await getBlock(node.client)
    return { head: { number, hash, timestamp }, source: 'index', campaigns: 0, matters: [] }
  }

  async #byChain(signal: AbortSignal | undefined): Promise<Finding> {
    const { self, tell } = this.#options
    const { head, campaigns, disagreeing } = await this.#look(signal)
    for (const campaign of disagreeing) tell({ event: 'disagrees', campaign })
    const matters = campaigns.flatMap(({ address, ledger }) => dueOf(address, ledger, head.timestamp, self))
    return { head, source: 'chain', campaigns: campaigns.length, matters }
  }

  async #look(signal: AbortSignal | undefined) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#chronicle.look(signal)
      } catch (error) {
        if (!(error instanceof MovedError) || attempt === ATTEMPTS) throw error
      }
    }
  }
}
