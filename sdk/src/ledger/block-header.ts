import { type Hash, type Hex, keccak256, toRlp } from 'viem'
import * as z from 'zod/mini'

const data = z.string().check(z.regex(/^0x(?:[\da-f]{2})*$/i))
const quantity = z.string().check(z.regex(/^0x[\da-f]{1,64}$/i))

/** The fields of a header in the order in which they are hashed. Later forks only add to the end. */
const FIELDS = [
  ['parentHash', data],
  ['sha3Uncles', data],
  ['miner', data],
  ['stateRoot', data],
  ['transactionsRoot', data],
  ['receiptsRoot', data],
  ['logsBloom', data],
  ['difficulty', quantity],
  ['number', quantity],
  ['gasLimit', quantity],
  ['gasUsed', quantity],
  ['timestamp', quantity],
  ['extraData', data],
  ['mixHash', data],
  ['nonce', data],
] as const
const ADDED_FIELDS = [
  ['baseFeePerGas', quantity], // London
  ['withdrawalsRoot', data], // Shanghai
  ['blobGasUsed', quantity], // Cancun
  ['excessBlobGas', quantity],
  ['parentBeaconBlockRoot', data],
  ['requestsHash', data], // Prague, and Osaka, which adds none
] as const

const headerSchema = z.looseObject({
  ...Object.fromEntries(FIELDS),
  ...Object.fromEntries(ADDED_FIELDS.map(([name, schema]) => [name, z.nullish(schema)])),
})

/**
 * The hash of a block's header as a node shows it over JSON-RPC, and the root of the state that it commits to. `undefined`
 * when a field is missing or malformed. Only a hash that is already trusted tells whether the node showed the true header.
 */
export function headerOf(block: unknown): { hash: Hash; stateRoot: Hash } | undefined {
  const parsed = headerSchema.safeParse(block)
  if (!parsed.success) return undefined
  const shown = parsed.data as { [name: string]: Hex | null | undefined; stateRoot: Hash }
  const added = ADDED_FIELDS.slice(0, ADDED_FIELDS.findLastIndex(([name]) => shown[name] != null) + 1)
  const fields = [...FIELDS, ...added]
  if (fields.some(([name]) => shown[name] == null)) return undefined
  const encoded = fields.map(([name, schema]) => {
    const value = shown[name] as Hex
    return schema === quantity ? minimal(value) : value
  })
  return { hash: keccak256(toRlp(encoded)), stateRoot: shown.stateRoot }
}

/** A number as it is hashed: no leading zeros, and nothing at all for zero. */
function minimal(value: Hex): Hex {
  const digits = value.slice(2).replace(/^0+/, '')
  return `0x${digits.length % 2 === 0 ? digits : `0${digits}`}`
}
