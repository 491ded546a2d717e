import { type Address, type Hash, type Hex, toEventSelector } from 'viem'
import { CAMPAIGN_EVENTS } from '../campaign-events.ts'
import { campaignAbi } from '../generated/abis.ts'
import { type Keccak256, plainKeccak256 } from '../keccak256.ts'
import { GarbledAnswerError } from '../logs/garbled-answer.ts'
import type { TokenTransfer } from './check.ts'
import { checksumAddress } from './checksum-address.ts'
import type { LedgerEvent } from './hash.ts'

/** A log as a node sends it, before anything is known about it. */
interface RawLog {
  address: string
  topics: string[]
  data: string
  blockNumber: string
  blockTimestamp?: string | null
  transactionHash: string
  logIndex: string
  removed?: boolean
}

/** An event and where it is; the node may leave the time to be asked for. */
export type FoundEvent = Omit<LedgerEvent, 'timestamp'> & {
  timestamp: bigint | undefined
  blockNumber: bigint
  transactionHash: Hash
  logIndex: number
}

export interface FoundTransfer extends TokenTransfer {
  blockNumber: bigint
}

type Kind = 'address' | 'bool' | 'bytes' | 'bytes32' | 'number' | 'bigint'

interface Field {
  name: string
  kind: Kind
  /** Position among the topics, or among the words of the data. */
  topic: boolean
  position: number
}

interface Shape {
  eventName: LedgerEvent['eventName']
  topicCount: number
  fields: Field[]
}

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  campaignAbi.flatMap((item) => {
    if (item.type !== 'event') return []
    const eventName = CAMPAIGN_EVENTS.find((name) => name === item.name)
    if (!eventName) return []
    let [topics, words] = [1, 0]
    const fields = item.inputs.map(({ name, type, indexed }): Field => {
      const position = indexed ? topics++ : words++
      return { name, kind: kindOf(type), topic: indexed, position }
    })
    return [[toEventSelector(item), { eventName, topicCount: topics, fields }] as const]
  }),
)

export const TRANSFER_TOPIC = toEventSelector('Transfer(address,address,uint256)')

function kindOf(type: string): Kind {
  if (type === 'address' || type === 'bool' || type === 'bytes' || type === 'bytes32') return type
  return Number(type.replace('uint', '')) <= 48 ? 'number' : 'bigint'
}

/**
 * Reads logs as nodes send them, at a fraction of what a decoder of any ABI takes; whatever is not exactly a log of the
 * contract that was asked for throws `GarbledAnswerError`. Equal texts are kept once.
 */
export class LogReader {
  readonly #texts = new Map<string, string>()
  readonly #addresses = new Map<string, Address>()
  readonly #keccak256: Keccak256

  constructor(keccak256: Keccak256 = plainKeccak256) {
    this.#keccak256 = keccak256
  }

  event(log: unknown, campaign: Address): FoundEvent {
    const raw = this.#log(log, campaign)
    const shape = SHAPES.get(raw.topics[0] ?? '')
    if (!shape || raw.topics.length !== shape.topicCount) throw garbled('an event that a campaign has not')
    const args: Record<string, unknown> = {}
    for (const { name, kind, topic, position } of shape.fields) {
      args[name] = topic
        ? this.#value(kind, raw.topics[position] as string, 2)
        : kind === 'bytes'
          ? bytesAt(raw.data, position)
          : this.#value(kind, raw.data, 2 + 64 * position)
    }
    return { eventName: shape.eventName, args, ...this.#place(raw) } as FoundEvent
  }

  transfer(log: unknown, token: Address): FoundTransfer {
    const raw = this.#log(log, token)
    const [topic, from, to] = raw.topics
    if (topic !== TRANSFER_TOPIC || raw.topics.length !== 3) throw garbled('no transfer of a token')
    const { blockNumber, transactionHash } = this.#place(raw)
    return {
      from: this.#value('address', from as string, 2) as Address,
      to: this.#value('address', to as string, 2) as Address,
      value: bigintOf(raw.data.slice(0, 66)),
      blockNumber,
      transactionHash,
    }
  }

  #log(log: unknown, contract: Address): RawLog {
    const { address, topics, data, blockNumber, transactionHash, logIndex, removed } = (log ?? {}) as RawLog
    const complete =
      [address, data, blockNumber, transactionHash, logIndex].every((one) => typeof one === 'string') &&
      Array.isArray(topics) &&
      topics.every((topic) => typeof topic === 'string' && topic.length === 66) &&
      transactionHash.length === 66
    if (!complete) throw garbled('a log without its parts')
    if (removed) throw garbled('a log that was removed')
    if (address.toLowerCase() !== contract.toLowerCase()) throw garbled('a log of another contract')
    return log as RawLog
  }

  #place({ blockNumber, blockTimestamp, transactionHash, logIndex }: RawLog) {
    return {
      timestamp: typeof blockTimestamp === 'string' ? bigintOf(blockTimestamp) : undefined,
      blockNumber: bigintOf(blockNumber),
      transactionHash: this.#text(transactionHash) as Hash,
      logIndex: Number(bigintOf(logIndex)),
    }
  }

  #value(kind: Kind, text: string, start: number): unknown {
    const digits = text.slice(start, start + 64)
    if (digits.length !== 64) throw garbled('too few bytes')
    if (kind === 'bytes32') return this.#text(`0x${digits}`)
    if (kind === 'address') return this.#address(digits)
    const value = bigintOf(`0x${digits}`)
    if (kind === 'bigint') return value
    if (kind === 'number') return Number(value)
    if (value > 1n) throw garbled('neither true nor false')
    return value === 1n
  }

  #text(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    if (!/^0x[\da-f]+$/i.test(text)) throw garbled('no hexadecimal digits')
    const lower = text.toLowerCase()
    this.#texts.set(lower, lower)
    return lower
  }

  #address(digits: string): Address {
    const known = this.#addresses.get(digits)
    if (known !== undefined) return known
    if (!/^0{24}[\da-f]{40}$/i.test(digits)) throw garbled('no address')
    const address = checksumAddress(digits.slice(24), this.#keccak256)
    this.#addresses.set(digits, address)
    return address
  }
}

/** Dynamic bytes: their offset stands at `position`. */
function bytesAt(data: string, position: number): Hex {
  const start = Number(bigintOf(`0x${data.slice(2 + 64 * position, 66 + 64 * position)}`)) * 2 + 2
  const length = Number(bigintOf(`0x${data.slice(start, start + 64)}`)) * 2
  const bytes = data.slice(start + 64, start + 64 + length)
  if (bytes.length !== length || !/^[\da-f]*$/i.test(bytes)) throw garbled('too few bytes')
  const rest = data.slice(start + 64 + length)
  if (rest.length >= 64 || !/^0*$/.test(rest)) throw garbled('something behind its end')
  return `0x${bytes.toLowerCase()}`
}

function bigintOf(quantity: string): bigint {
  try {
    if (quantity.length > 2 && quantity.startsWith('0x')) return BigInt(quantity)
  } catch {
    // not hexadecimal: said below
  }
  throw garbled('no number')
}

function garbled(problem: string): GarbledAnswerError {
  return new GarbledAnswerError('eth_getLogs', problem)
}
