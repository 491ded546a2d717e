import { getTotals } from '@amana/sdk/actions/getTotals'
import { applyEvent, emptyLedger, type Ledger, LedgerError, stateAt } from '@amana/sdk/ledger/fold'
import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import type { CampaignParameters } from '@amana/sdk/parameters'
import type { Address, Hash } from 'viem'
import { getBlock } from 'viem/actions'
import { isOver } from './due.ts'
import type { KeeperClient } from './node.ts'
import { type FoundLog, readLogs } from './read-logs.ts'

/** Blocks below the newest that are read again even where the node calls them final already. */
const DEPTH = 64n

export interface Head {
  number: bigint
  hash: Hash
  /** Unix seconds. */
  timestamp: bigint
}

/** A campaign as the chronicle knows it. */
export interface Followed {
  address: Address
  parameters: CampaignParameters
  createdIn: bigint
  /** Nothing when nothing can become due there again. */
  ledger: Ledger | undefined
  /** How often in a row the contract said something else. */
  doubts: number
}

export interface Look {
  head: Head
  /** Those in which something is or may become due. */
  campaigns: readonly (Followed & { ledger: Ledger })[]
  /** Whose contract says something else than the events that the node gave: they are read again. */
  disagreeing: readonly Address[]
}

export interface ChronicleOptions {
  factory: Address
  /** Nothing of the factory is older. */
  startBlock: bigint
  /** Whether a campaign is of interest. */
  follows(parameters: CampaignParameters): boolean
}

/** The chain changed while it was looked at; the next look sees it. */
export class MovedError extends Error {
  override name = 'MovedError'

  constructor() {
    super('The chain was reorganised while it was read.')
  }
}

/**
 * What all campaigns of a factory have stored, kept from look to look. Each look reads what is new, and again what was not
 * final at the last one: what a reorganisation took back is taken back here too. A look that fails changes nothing.
 */
export class Chronicle {
  readonly #client: KeeperClient
  readonly #options: ChronicleOptions
  /** By lower-case address. */
  #campaigns = new Map<string, Followed>()
  /** Read for good up to here; the hash once that is known. */
  #settled: { number: bigint; hash?: Hash }
  /** What came after it, in log order. */
  #tail: FoundLog[] = []

  constructor(client: KeeperClient, options: ChronicleOptions) {
    this.#client = client
    this.#options = options
    this.#settled = { number: options.startBlock - 1n }
  }

  /** Throws {@link MovedError}, or what viem throws when the node does not answer. */
  async look(signal?: AbortSignal): Promise<Look> {
    const head = await this.#block()
    await this.#checkSettled(head)
    const final = await this.#finalAt(head)
    await this.#readSettled(final, signal)

    const fresh: FoundLog[] = []
    for await (const { found } of this.#read(this.#settled.number + 1n, head.number, signal)) fresh.push(...found)
    const { hash } = await this.#block(head.number)
    if (hash !== head.hash) throw new MovedError()
    await this.#replaceTail(fresh, signal)

    const disagreeing = await this.#compare(head, signal)
    await this.#settle(final, head)
    const campaigns = [...this.#campaigns.values()].filter((one): one is Followed & { ledger: Ledger } => !!one.ledger)
    return { head, campaigns, disagreeing }
  }

  async #block(number?: bigint): Promise<Head> {
    const block = await getBlock(this.#client, number === undefined ? {} : { blockNumber: number })
    return { number: block.number, hash: block.hash, timestamp: block.timestamp }
  }

  /** A past that was taken as final is another one now: a new local chain, or a node of another chain behind the address. */
  async #checkSettled(head: Head): Promise<void> {
    const { number, hash } = this.#settled
    if (hash === undefined) return
    const now = head.number < number ? undefined : await this.#block(number)
    if (now?.hash === hash) return
    this.#campaigns = new Map()
    this.#tail = []
    this.#settled = { number: this.#options.startBlock - 1n }
  }

  /** The last block that is taken as final; never before what was taken so already. */
  async #finalAt({ number }: Head): Promise<bigint> {
    const deep = number > DEPTH ? number - DEPTH : 0n
    const finalized = await getBlock(this.#client, { blockTag: 'finalized' }).then(
      (block) => block.number ?? deep,
      // Not every node knows the tag; depth is all there is then.
      () => deep,
    )
    const final = finalized < deep ? finalized : deep
    return final > this.#settled.number ? final : this.#settled.number
  }

  /** The long past, the first time: page by page, so that a node that fails on the way does not cost what has been read. */
  async #readSettled(final: bigint, signal: AbortSignal | undefined): Promise<void> {
    if (this.#settled.hash !== undefined || this.#tail.length > 0) return
    for await (const { found, toBlock } of this.#read(this.#settled.number + 1n, final, signal)) {
      for (const log of found) this.#apply(log)
      this.#settled = { number: toBlock }
    }
  }

  /** Puts what the node tells now in the place of what it told at the last look. */
  async #replaceTail(fresh: FoundLog[], signal: AbortSignal | undefined): Promise<void> {
    const told = new Set(fresh.map(placeOf))
    const known = new Set(this.#tail.map(placeOf))
    const doubted = new Set(this.#tail.filter((log) => !told.has(placeOf(log))).map(({ campaign }) => campaign))
    const renewed = new Map<string, Followed>()
    for (const campaign of doubted) {
      const followed = this.#campaigns.get(campaign)
      if (followed && followed.createdIn <= this.#settled.number) {
        renewed.set(campaign, await this.#reread(followed, this.#settled.number, signal))
      }
    }
    // From here on nothing is asked and nothing can fail half-way.
    for (const campaign of doubted) {
      const followed = renewed.get(campaign)
      if (followed) this.#campaigns.set(campaign, followed)
      else this.#campaigns.delete(campaign)
    }
    for (const log of fresh) if (doubted.has(log.campaign) || !known.has(placeOf(log))) this.#apply(log)
    this.#tail = fresh
  }

  /** The contract has the last word; what a node left out of its logs shows here. */
  async #compare(head: Head, signal: AbortSignal | undefined): Promise<Address[]> {
    const disagreeing: Address[] = []
    const open = [...this.#campaigns].filter(([, { ledger }]) => ledger !== undefined)
    for (let next = 0; next < open.length; next += CAMPAIGNS_AT_ONCE) {
      signal?.throwIfAborted()
      await Promise.all(
        open.slice(next, next + CAMPAIGNS_AT_ONCE).map(async ([campaign, followed]) => {
          if (await this.#agrees(followed, head)) {
            followed.doubts = 0
            return
          }
          disagreeing.push(followed.address)
          followed.doubts += 1
          // At once, then ever more rarely: a node that has lost a log has lost it the next time too.
          if (Number.isInteger(Math.log2(followed.doubts))) {
            this.#campaigns.set(campaign, await this.#reread(followed, head.number, signal))
          }
        }),
      )
    }
    return disagreeing
  }

  async #agrees({ address, ledger }: Followed, head: Head): Promise<boolean> {
    if (!ledger) return true
    const { surplus: _, ...said } = await getTotals(this.#client, { campaign: address, blockNumber: head.number })
    const { totals } = stateAt(ledger, head.timestamp)
    return Object.entries(said).every(([name, amount]) => totals[name as keyof typeof totals] === amount)
  }

  async #reread(followed: Followed, toBlock: bigint, signal: AbortSignal | undefined): Promise<Followed> {
    const ledger = emptyLedger(followed.parameters)
    const { address: campaign, createdIn: fromBlock } = followed
    const { factory } = this.#options
    for await (const { found } of readLogs(this.#client, { factory, campaign, fromBlock, toBlock, signal })) {
      for (const { event } of found) if (event) applyIfFits(ledger, event)
    }
    return { ...followed, ledger }
  }

  #read(fromBlock: bigint, toBlock: bigint, signal: AbortSignal | undefined) {
    return readLogs(this.#client, { factory: this.#options.factory, fromBlock, toBlock, signal })
  }

  #apply({ campaign, blockNumber, created, event }: FoundLog): void {
    if (created) {
      const { address, parameters } = created
      if (!this.#options.follows(parameters)) return
      const ledger = emptyLedger(parameters)
      this.#campaigns.set(campaign, { address, parameters, createdIn: blockNumber, ledger, doubts: 0 })
      return
    }
    // Anybody's contract can emit what looks like our events.
    const ledger = this.#campaigns.get(campaign)?.ledger
    if (ledger) applyIfFits(ledger, event)
  }

  /** Moves what has become final out of the tail, and forgets the lots of campaigns that are over for good. */
  async #settle(final: bigint, head: Head): Promise<void> {
    const { hash } = await this.#block(final)
    this.#settled = { number: final, hash }
    this.#tail = this.#tail.filter(({ blockNumber }) => blockNumber > final)
    const moving = new Set(this.#tail.map(({ campaign }) => campaign))
    for (const [campaign, followed] of this.#campaigns) {
      const { ledger } = followed
      if (ledger && !moving.has(campaign) && isOver(ledger, head.timestamp)) followed.ledger = undefined
    }
  }
}

const CAMPAIGNS_AT_ONCE = 100

function placeOf({ blockHash, logIndex }: FoundLog): string {
  return `${blockHash} ${logIndex}`
}

/** What cannot follow shows that something before it is missing; the comparison with the contract then says so. */
function applyIfFits(ledger: Ledger, event: LedgerEvent): void {
  try {
    applyEvent(ledger, event)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
  }
}
