import { type Hash, type Hex, keccak256, toEventSelector } from 'viem'
import { campaignAbi, journalAbi } from '../generated/abis.ts'

type Kind = 'hex' | 'bool' | 'number' | 'bytes'

interface Shape {
  topic: Uint8Array
  fields: { name: string; kind: Kind }[]
}

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  [...campaignAbi, ...journalAbi].flatMap((item) => {
    if (item.type !== 'event') return []
    const fields = item.inputs.map(({ name, type }) => ({ name, kind: kindOf(type) }))
    const topic = new Uint8Array(32)
    writeHex(topic, 0, toEventSelector(item))
    return [[item.name, { topic, fields }] as const]
  }),
)

function kindOf(type: string): Kind {
  if (type === 'address' || type === 'bytes32') return 'hex'
  return type === 'bool' || type === 'bytes' ? type : 'number'
}

/**
 * `keccak256(abi.encode(head, topic0, timestamp, keccak256(abi.encode(a1, …, an))))`, written by hand: a history is hashed
 * event by event, and an encoder of any ABI takes ten times as long. Every type here is one word but `bytes`, which is last.
 */
export function chainedHash(head: Hash, eventName: string, args: Record<string, unknown>, timestamp: bigint): Hash {
  const shape = SHAPES.get(eventName)
  if (!shape) throw new RangeError(`Nothing is chained by an event ${eventName}.`)
  const link = new Uint8Array(128)
  writeHex(link, 0, head)
  link.set(shape.topic, 32)
  writeNumber(link, 64, timestamp)
  link.set(keccak256(encodeArguments(shape.fields, args), 'bytes'), 96)
  return keccak256(link)
}

function encodeArguments(fields: Shape['fields'], args: Record<string, unknown>): Uint8Array {
  const head = fields.length * 32
  const tail = fields.reduce((length, { name, kind }) => (kind === 'bytes' ? length + tailOf(args[name]) : length), 0)
  const encoded = new Uint8Array(head + tail)
  for (const [index, { name, kind }] of fields.entries()) {
    const value = args[name]
    const place = index * 32
    if (kind === 'bytes') {
      writeNumber(encoded, place, BigInt(head))
      writeNumber(encoded, head, BigInt(bytesIn(value as Hex)))
      writeHex(encoded, head + 32, value as Hex)
    } else if (kind === 'hex') writeHex(encoded, place + 32 - bytesIn(value as Hex), value as Hex)
    else writeNumber(encoded, place, kind === 'bool' ? (value ? 1n : 0n) : (value as bigint | number))
  }
  return encoded
}

/** A length word, and the bytes filled up to whole words. */
function tailOf(value: unknown): number {
  return 32 + Math.ceil(bytesIn(value as Hex) / 32) * 32
}

function bytesIn(hex: Hex): number {
  return (hex.length - 2) / 2
}

function writeNumber(target: Uint8Array, start: number, value: bigint | number): void {
  let rest = BigInt(value)
  const view = new DataView(target.buffer, target.byteOffset + start, 32)
  for (let place = 24; rest > 0n; place -= 8) {
    view.setBigUint64(place, rest & 0xffff_ffff_ffff_ffffn)
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
