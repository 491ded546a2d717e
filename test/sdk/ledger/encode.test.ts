import { expect } from 'chai'
import * as fc from 'fast-check'
import {
  type AbiEvent,
  encodeAbiParameters,
  encodeEventTopics,
  getAddress,
  type Hash,
  type Hex,
  keccak256,
  numberToHex,
  pad,
  toEventSelector,
  toHex,
} from 'viem'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { plainKeccak256 } from '../../../sdk/src/keccak256.ts'
import { LogReader } from '../../../sdk/src/ledger/decode.ts'
import { foldHash, type LedgerEvent, ledgerHashOf } from '../../../sdk/src/ledger/hash.ts'
import { historyData, parseHashedHistory, parseHistory } from '../../../sdk/src/ledger/history.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { createKeccak256 } from '../../../sdk/src/wasm/keccak256.ts'
import { fuzz } from '../../contracts/support/tier.ts'

const CAMPAIGN = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

function shapeOf(eventName: string): AbiEvent {
  return campaignAbi.find((item) => item.type === 'event' && item.name === eventName) as AbiEvent
}

const hexOf = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((bytes) => toHex(bytes))

function anyValue(type: string): fc.Arbitrary<unknown> {
  if (type === 'address') return hexOf(20).map((hex) => getAddress(hex))
  if (type === 'bool') return fc.boolean()
  if (type === 'bytes32') return hexOf(32)
  if (type === 'bytes') return hexOf(0, 200)
  const bits = Number(type.replace('uint', ''))
  const value = fc.oneof(fc.bigInt(0n, 2n ** BigInt(bits) - 1n), fc.constantFrom(0n, 1n, 2n ** BigInt(bits) - 1n))
  return bits <= 48 ? value.map(Number) : value
}

/** Any event of any kind, as viem would decode it. */
const anyEvent: fc.Arbitrary<LedgerEvent> = fc.constantFrom(...CAMPAIGN_EVENTS).chain((eventName) =>
  fc.record({
    eventName: fc.constant(eventName),
    args: fc.record(Object.fromEntries(shapeOf(eventName).inputs.map(({ name, type }) => [name, anyValue(type)]))),
    timestamp: fc.bigInt(0n, 2n ** 64n - 1n),
    blockNumber: fc.bigInt(0n, 2n ** 64n - 1n),
    transactionHash: hexOf(32),
    logIndex: fc.nat(),
  }),
) as fc.Arbitrary<LedgerEvent>

describe('what is written by hand for speed', () => {
  it('hashes every event as the encoder of any ABI does', () => {
    fc.assert(
      fc.property(hexOf(32), anyEvent, (head, event) => {
        const { inputs } = shapeOf(event.eventName)
        const args = event.args as unknown as Record<string, unknown>
        const encoded = encodeAbiParameters(
          inputs,
          inputs.map(({ name }) => args[name ?? '']),
        )
        const link = encodeAbiParameters(
          [{ type: 'bytes32' }, { type: 'bytes32' }, { type: 'uint256' }, { type: 'bytes32' }],
          [head, toEventSelector(shapeOf(event.eventName)), event.timestamp, keccak256(encoded)],
        )
        expect(foldHash(head, event)).to.equal(keccak256(link))
      }),
      fuzz(),
    )
  })

  it('hashes and spells the same with WebAssembly as without', async () => {
    const keccak256 = await createKeccak256()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(keccak256(bytes)).to.deep.equal(plainKeccak256(bytes))
      }),
      fuzz(),
    )
    fc.assert(
      fc.property(hexOf(32), fc.array(anyEvent, { maxLength: 5 }), (start, events) => {
        const hash = ledgerHashOf(start, events, keccak256)
        expect(hash).to.equal(ledgerHashOf(start, events)).and.equal(events.reduce<Hash>(foldHash, start))
        const logs = events.map(logOf)
        expect(logs.map((log) => new LogReader(keccak256).event(log, CAMPAIGN))).to.deep.equal(events)
      }),
      fuzz(0.25),
    )
  })

  it('refuses to hash a number that no word holds', () => {
    const event = fc.sample(anyEvent, { numRuns: 1, seed: 1 })[0] as LedgerEvent
    const late = { ...event, timestamp: 2n ** 256n }
    expect(() => foldHash(ZERO_HASH, late)).to.throw(RangeError)
  })

  it('reads every log as it was written, in either case of its digits', () => {
    fc.assert(
      fc.property(anyEvent, fc.boolean(), (event, upper) => {
        const log = logOf(event)
        const data = upper ? `0x${log.data.slice(2).toUpperCase()}` : log.data
        expect(new LogReader().event({ ...log, data }, CAMPAIGN)).to.deep.equal(event)
      }),
      fuzz(),
    )
  })

  it('reads a list of events as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 5 }), (events) => {
        expect(parseHistory(JSON.parse(JSON.stringify(historyData(events))))).to.deep.equal(events)
        expect(parseHistory(events)).to.deep.equal(events)
        expect(parseHashedHistory(events)).to.deep.equal(events)
      }),
      fuzz(0.25),
    )
  })

  it('takes nothing for a log of the campaign that is none', () => {
    const [eventName] = CAMPAIGN_EVENTS
    const [event] = fc.sample(
      anyEvent.filter((one) => one.eventName === eventName),
      { numRuns: 1, seed: 1 },
    )
    const log = logOf(event as LedgerEvent)
    const wrong: object[] = [
      { ...log, address: `0x${'1'.repeat(40)}` },
      { ...log, removed: true },
      { ...log, topics: log.topics.slice(1) },
      { ...log, topics: [...log.topics, log.topics[1]] },
      { ...log, topics: [pad('0x07'), ...log.topics.slice(1)] },
      { ...log, topics: [...log.topics.slice(0, 3), `0x${'f'.repeat(64)}`] },
      { ...log, data: log.data.slice(0, -2) },
      { ...log, data: `${log.data.slice(0, -1)}x` },
      { ...log, blockNumber: null },
      { ...log, logIndex: 'first' },
      { ...log, transactionHash: '0x07' },
    ]
    for (const one of [...wrong, null, 'a page']) {
      expect(() => new LogReader().event(one, CAMPAIGN), JSON.stringify(one)).to.throw('eth_getLogs')
    }
  })
})

function logOf({ eventName, args, timestamp, blockNumber, transactionHash, logIndex }: LedgerEvent) {
  const { inputs } = shapeOf(eventName)
  const values = args as unknown as Record<string, unknown>
  const rest = inputs.filter(({ indexed }) => !indexed)
  return {
    address: CAMPAIGN,
    topics: encodeEventTopics({ abi: [shapeOf(eventName)], args: values } as never) as Hex[],
    data: encodeAbiParameters(
      rest,
      rest.map(({ name }) => values[name ?? '']),
    ),
    blockNumber: numberToHex(blockNumber ?? 0n),
    blockTimestamp: numberToHex(timestamp),
    transactionHash,
    logIndex: numberToHex(logIndex ?? 0),
    removed: false,
  }
}
