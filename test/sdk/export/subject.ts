import type { Address, Hash } from 'viem'
import { codeOf, MILESTONE_STATES, type MilestoneState } from '../../../sdk/src/enumerations.ts'
import type { ExportSubject } from '../../../sdk/src/export/subject.ts'
import type { RecordedEvent } from '../../../sdk/src/ledger/rows.ts'
import type { Terms } from '../../../sdk/src/schemas.ts'
import { account, CREATION, DONOR, FALLBACK, ZERO } from '../ledger/every-event.ts'

export const SUPPLIER = account(21)
export const PERSON = account(22)
export const BUILDER = account(23)
const OTHER_DONOR = account(24)

const DAY = 86_400n
/** 1 March 2026, ten to midnight in UTC: elsewhere it is another day. */
export const CREATED = BigInt(Date.UTC(2026, 2, 1, 23, 50) / 1000)
const UNIT = 1_000_000n

/** The first milestone is released and paid, the second split and half paid, the third has gone back. */
const MILESTONES = [
  [
    { recipient: SUPPLIER, amount: 100_000_001n },
    { recipient: PERSON, amount: 20n * UNIT },
    { recipient: SUPPLIER, amount: 5n * UNIT },
  ],
  [
    { recipient: BUILDER, amount: 50n * UNIT },
    { recipient: SUPPLIER, amount: 30n * UNIT },
  ],
  [{ recipient: BUILDER, amount: 10n * UNIT }],
]
const SECOND = 125_000_001n
const THIRD = 205_000_001n

const creation: ExportSubject['creation'] = {
  ...CREATION,
  timestamp: CREATED,
  parameters: {
    ...CREATION.parameters,
    rules: { ...CREATION.parameters.rules, fundBy: Number(CREATED + 30n * DAY) },
    milestones: MILESTONES.map((payouts, index) => ({
      claimBy: Number(CREATED + BigInt(60 + 400 * index) * DAY),
      payouts,
    })),
  },
}

const events: RecordedEvent[] = [
  lot(0n, 0, 0n, SECOND, DONOR, 1n),
  lot(0n, 1, SECOND, 30n * UNIT, DONOR, 1n),
  lot(SECOND + 30n * UNIT, 1, SECOND + 30n * UNIT, 50n * UNIT, OTHER_DONOR, 1n),
  lot(THIRD, 2, THIRD, 4n * UNIT, DONOR, 2n, true),
  lot(THIRD + 4n * UNIT, 2, THIRD + 4n * UNIT, 3n * UNIT, OTHER_DONOR, 2n),
  at(3n, 'Absorbed', { milestone: 2n, start: THIRD + 7n * UNIT, amount: 5n }),
  state(20n, 0, 'Released'),
  settled(21n, 0, 0, 100_000_001n),
  settled(21n, 0, 1, 20n * UNIT),
  settled(22n, 0, 2, 5n * UNIT),
  state(25n, 1, 'Approved'),
  at(26n, 'LotObjected', { milestone: 1n, donor: DONOR, start: SECOND, amount: 30n * UNIT, reason: ZERO }),
  state(27n, 1, 'Split'),
  settled(28n, 1, 0, 20n * UNIT),
  state(30n, 2, 'Refunded'),
  refund(31n, 2, THIRD, 4n * UNIT, FALLBACK),
  refund(31n, 2, THIRD + 4n * UNIT, 3n * UNIT, OTHER_DONOR),
  refund(31n, 2, THIRD + 7n * UNIT, 5n, FALLBACK),
]

export const TERMS: Terms = {
  name: 'A bakery for all',
  description: 'Bread & roses <for> "everybody"\nfrom the first day.',
  language: 'en',
  organiser: { name: 'The Example Trust', kind: 'charity', identifier: 'GB-CHC-0000000', type: '60' },
  milestones: ['Oven', 'Roof', 'Flour'].map((title) => ({ title, description: `${title}, new and paid` })),
  recipients: [
    { address: SUPPLIER, name: 'Oven Makers Ltd', kind: 'supplier', identity: 'GB-COH-00000001' },
    { address: PERSON, name: 'Jane Private', kind: 'beneficiary', identity: 'individual' },
    { address: BUILDER, name: 'The Example Trust', kind: 'organiser' },
  ],
  openData: {
    publisherPrefix: '360G-example',
    sector: '32130',
    humanitarian: false,
    countries: [
      { country: 'GB', percentage: 60 },
      { country: 'FR', percentage: 40 },
    ],
  },
  translations: {
    fr: {
      name: 'Une boulangerie',
      description: 'Du pain pour tous',
      milestones: ['Four', 'Toit', 'Farine'].map((title) => ({ title, description: title })),
    },
  },
}

export const SUBJECT: ExportSubject = {
  chainId: 31337,
  creation,
  terms: TERMS,
  token: { symbol: 'USDC', decimals: 6, currency: 'USD' },
  events,
  block: { number: 5_000n, hash: `0x${'b1'.repeat(32)}`, timestamp: CREATED + 40n * DAY },
}

/** The same campaign with other terms. */
export function withTerms(change: (terms: Terms) => object): ExportSubject {
  return { ...SUBJECT, terms: { ...TERMS, ...change(TERMS) } as Terms }
}

function lot(
  gift: bigint,
  milestone: number,
  start: bigint,
  amount: bigint,
  donor: Address,
  day: bigint,
  passOn = false,
) {
  const args = { gift, milestone: BigInt(milestone), donor, start, amount, passOn, source: ZERO, note: ZERO }
  return at(day, 'LotGiven', args)
}

function state(day: bigint, milestone: number, name: MilestoneState) {
  const time = Number(CREATED + day * DAY)
  return at(day, 'MilestoneStateChanged', {
    milestone: BigInt(milestone),
    state: codeOf(MILESTONE_STATES, name),
    attempt: 1n,
    time,
  })
}

function settled(day: bigint, milestone: number, payout: number, amount: bigint) {
  const recipient = MILESTONES[milestone]?.[payout]?.recipient ?? ZERO
  return at(day, 'PayoutSettled', { milestone: BigInt(milestone), payout: BigInt(payout), recipient, amount })
}

function refund(day: bigint, milestone: number, start: bigint, amount: bigint, to: Address) {
  return at(day, 'LotRefunded', { milestone: BigInt(milestone), start, to, amount })
}

function at<name extends RecordedEvent['eventName']>(
  day: bigint,
  eventName: name,
  args: Extract<RecordedEvent, { eventName: name }>['args'],
): RecordedEvent {
  const digits = `${day}${eventName}${'milestone' in args ? args.milestone : ''}${'start' in args ? args.start : ''}${'payout' in args ? args.payout : ''}`
  const transactionHash: Hash = `0x${Buffer.from(digits).toString('hex').slice(-64).padStart(64, '0')}`
  const timestamp = CREATED + day * DAY
  const place = { address: CREATION.campaign, blockNumber: 1_000n + day, blockHash: ZERO, logIndex: Number(day) }
  return { eventName, args, ...place, timestamp, transactionHash } as RecordedEvent
}
