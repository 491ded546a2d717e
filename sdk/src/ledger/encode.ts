import { bytesToHex, type Hash, type Hex, toEventSelector } from 'viem'
import { campaignAbi, journalAbi } from '../generated/abis.ts'
import { type Keccak256, plainKeccak256 } from '../keccak256.ts'

type Kind = 'hex' | 'bool' | 'number' | 'bytes'

interface Shape {
  topic: Uint8Array
  fields: { name: string; kind: Kind }[]
}

type EventItem = Extract<(typeof campaignAbi | typeof journalAbi)[number], { type: 'event' }>

const EVENTS: ReadonlyMap<string, EventItem> = new Map(
  [...campaignAbi, ...journalAbi].flatMap((item) => (item.type === 'event' ? [[item.name, item]] : [])),
)
const shapes = new Map<string, Shape>()

/** Worked out when it is needed first: hashing the signatures of all events takes a phone longer than most histories do. */
function shapeOf(eventName: string): Shape {
  const known = shapes.get(eventName)
  if (known) return known
  const event = EVENTS.get(eventName)
  if (!event) throw new RangeError(`Nothing is chained by an event ${eventName}.`)
  const topic = new Uint8Array(32)
  writeHex(topic, 0, toEventSelector(event))
  const shape = { topic, fields: event.inputs.map(({ name, type }) => ({ name, kind: kindOf(type) })) }
  shapes.set(eventName, shape)
  return shape
}

function kindOf(type: string): Kind {
  if (type === 'address' || type === 'bytes32') return 'hex'
  return type === 'bool' || type === 'bytes' ? type : 'number'
}

/**
 * A hash that each event is added to: `keccak256(abi.encode(head, topic0, timestamp, keccak256(abi.encode(a1, …, an))))`,
 * written by hand: a history is hashed event by event, and an encoder of any ABI takes ten times as long. Every type here is
 * one word but `bytes`, which is last.
 */
export class HashChain {
  readonly #keccak256: Keccak256
  readonly #link = new Uint8Array(128)
  readonly #linkWords = new DataView(this.#link.buffer)
  #encoded = new Uint8Array(512)
  #encodedWords = new DataView(this.#encoded.buffer)

  constructor(head: Hash, keccak256: Keccak256 = plainKeccak256) {
    this.#keccak256 = keccak256
    writeHex(this.#link, 0, head)
  }

  get head(): Hash {
    return bytesToHex(this.#link.subarray(0, 32))
  }

  /** Throws `RangeError` for an event that nothing is chained by. */
  add(eventName: string, args: object, timestamp: bigint): void {
    const shape = shapeOf(eventName)
    const link = this.#link
    const encoded = this.#encode(shape.fields, args as Record<string, unknown>)
    link.set(shape.topic, 32)
    link.fill(0, 64, 96)
    writeNumber(this.#linkWords, 64, timestamp)
    link.set(this.#keccak256(encoded), 96)
    link.set(this.#keccak256(link), 0)
  }

  /** `abi.encode` of the arguments, in memory that the next event overwrites. */
  #encode(fields: Shape['fields'], args: Record<string, unknown>): Uint8Array {
    const head = fields.length * 32
    const last = fields.at(-1)
    const size = last?.kind === 'bytes' ? head + tailOf(args[last.name]) : head
    if (this.#encoded.length < size) {
      this.#encoded = new Uint8Array(size * 2)
      this.#encodedWords = new DataView(this.#encoded.buffer)
    }
    const words = this.#encodedWords
    const encoded = this.#encoded.subarray(0, size).fill(0)
    let place = 0
    for (const { name, kind } of fields) {
      const value = args[name]
      if (kind === 'bytes') {
        writeNumber(words, place, head)
        writeNumber(words, head, bytesIn(value as Hex))
        writeHex(encoded, head + 32, value as Hex)
      } else if (kind === 'hex') writeHex(encoded, place + 32 - bytesIn(value as Hex), value as Hex)
      else writeNumber(words, place, kind === 'bool' ? Number(value) : (value as bigint | number))
      place += 32
    }
    return encoded
  }
}

/** The head of a chain after one more event. */
export function chainedHash(head: Hash, eventName: string, args: object, timestamp: bigint): Hash {
  const chain = new HashChain(head)
  chain.add(eventName, args, timestamp)
  return chain.head
}

/** A length word, and the bytes filled up to whole words. */
function tailOf(value: unknown): number {
  return 32 + Math.ceil(bytesIn(value as Hex) / 32) * 32
}

function bytesIn(hex: Hex): number {
  return (hex.length - 2) / 2
}

/** Into a word that is all zeros. */
function writeNumber(target: DataView, start: number, value: bigint | number): void {
  let rest = BigInt(value)
  for (let place = start + 24; rest > 0n; place -= 8) {
    if (place < start) throw new RangeError(`${value} is no word of 32 bytes.`)
    target.setBigUint64(place, rest & 0xffff_ffff_ffff_ffffn)
    rest >>= 64n
  }
}

function writeHex(target: Uint8Array, start: number, hex: string): void {
  for (let place = start, digit = 2; digit < hex.length; place += 1, digit += 2) {
    target[place] = (digitAt(hex, digit) << 4) | digitAt(hex, digit + 1)
  }
}

/** The value of a hexadecimal digit in either case. */
function digitAt(hex: string, index: number): number {
  const code = hex.charCodeAt(index)
  return code < 58 ? code - 48 : (code | 32) - 87
}
