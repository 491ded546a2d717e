import type { Json } from '@amana/sdk/canonical-json'
import { index, onchainTable, primaryKey } from 'ponder'

// Amounts and coin numbers are base units, times Unix seconds, addresses and hashes lower-case. Rows say what the contracts
// have stored: transitions that time alone makes due are applied by the reader, as the contracts' own views do.

/** The newest block of each chain that everything here is true at. */
export const head = onchainTable('head', (t) => ({
  chainId: t.integer().primaryKey(),
  number: t.bigint().notNull(),
  hash: t.hex().notNull(),
  timestamp: t.bigint().notNull(),
}))

export const campaign = onchainTable(
  'campaign',
  (t) => ({
    chainId: t.integer().notNull(),
    address: t.hex().notNull(),
    charity: t.hex().notNull(),
    token: t.hex().notNull(),
    /** Parameters and terms as the factory's event has them. */
    creation: t.hex().notNull(),
    /** Of the terms, as they are written; empty when the bytes are no terms document. */
    name: t.text().notNull(),
    createdAt: t.bigint().notNull(),
    createdBlock: t.bigint().notNull(),
    createdTransaction: t.hex().notNull(),
    /** Where its creation stands in the order of all events. */
    cursor: t.text().notNull(),
    goal: t.bigint().notNull(),
    given: t.bigint().notNull(),
    absorbed: t.bigint().notNull(),
    gifts: t.integer().notNull(),
    donors: t.integer().notNull(),
    events: t.integer().notNull(),
    ledgerHash: t.hex().notNull(),
    changedAt: t.bigint().notNull(),
    /** Gifts are taken before; zero: no more. */
    openUntil: t.bigint().notNull(),
    /** Every milestone is final from then on, when nobody acts. */
    endsAt: t.bigint().notNull(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.address] }),
    byAddress: index().on(t.address),
    byCharity: index().on(t.charity, t.createdAt),
    byCreation: index().on(t.createdAt, t.cursor),
    byGiven: index().on(t.given, t.cursor),
    byGifts: index().on(t.gifts, t.cursor),
    byChange: index().on(t.changedAt, t.cursor),
    byOpenUntil: index().on(t.openUntil),
  }),
)

/** The words of a campaign's terms, for search. */
export const campaignWord = onchainTable(
  'campaign_word',
  (t) => ({ chainId: t.integer().notNull(), campaign: t.hex().notNull(), word: t.text().notNull() }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.word] }),
    byWord: index().on(t.word),
  }),
)

export const milestone = onchainTable(
  'milestone',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    index: t.integer().notNull(),
    start: t.bigint().notNull(),
    amount: t.bigint().notNull(),
    state: t.text().notNull(),
    attempt: t.bigint().notNull(),
    time: t.bigint().notNull(),
    funded: t.bigint().notNull(),
    objected: t.bigint().notNull(),
    refunded: t.bigint().notNull(),
    evidence: t.hex().notNull(),
    rejectedAttempt: t.bigint().notNull(),
    rejections: t.bigint().notNull(),
    /** The next transition that time makes; nothing once it is final. */
    dueAt: t.bigint(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.index] }),
    byDue: index().on(t.chainId, t.dueAt),
  }),
)

export const payout = onchainTable(
  'payout',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    milestone: t.integer().notNull(),
    index: t.integer().notNull(),
    start: t.bigint().notNull(),
    amount: t.bigint().notNull(),
    recipient: t.hex().notNull(),
    objected: t.bigint().notNull(),
    settled: t.boolean().notNull(),
    paid: t.bigint(),
    settledAt: t.bigint(),
    settledTransaction: t.hex(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.milestone, t.index] }),
    byRecipient: index().on(t.recipient),
    bySettlement: index().on(t.settledAt),
  }),
)

/** Who has which part in a campaign beside its donors. */
export const member = onchainTable(
  'member',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    address: t.hex().notNull(),
    role: t.text().notNull(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.address, t.role] }),
    byAddress: index().on(t.address, t.role),
  }),
)

export const gift = onchainTable(
  'gift',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    id: t.bigint().notNull(),
    donor: t.hex().notNull(),
    amount: t.bigint().notNull(),
    lots: t.integer().notNull(),
    passOn: t.boolean().notNull(),
    source: t.hex().notNull(),
    note: t.hex().notNull(),
    givenAt: t.bigint().notNull(),
    block: t.bigint().notNull(),
    transaction: t.hex().notNull(),
    cursor: t.text().notNull(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.id] }),
    byCampaign: index().on(t.chainId, t.campaign, t.cursor),
    byAmount: index().on(t.chainId, t.campaign, t.amount, t.cursor),
    byDonor: index().on(t.donor, t.cursor),
    bySource: index().on(t.source, t.cursor),
    byTime: index().on(t.cursor),
  }),
)

/** By first coin, those refunded included; a lot without a gift came by `absorb`. */
export const lot = onchainTable(
  'lot',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    start: t.bigint().notNull(),
    amount: t.bigint().notNull(),
    gift: t.bigint(),
    milestone: t.integer().notNull(),
    donor: t.hex().notNull(),
    passOn: t.boolean().notNull(),
    source: t.hex().notNull(),
    note: t.hex().notNull(),
    objected: t.boolean().notNull(),
    refundedTo: t.hex(),
    refundedAt: t.bigint(),
    refundedTransaction: t.hex(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.start] }),
    byMilestone: index().on(t.chainId, t.campaign, t.milestone, t.start),
    byDonor: index().on(t.donor),
  }),
)

/** What an address gave to a campaign. */
export const donor = onchainTable(
  'donor',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    address: t.hex().notNull(),
    gifts: t.integer().notNull(),
    given: t.bigint().notNull(),
    firstAt: t.bigint().notNull(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.address] }),
    byAddress: index().on(t.address),
    byGiven: index().on(t.chainId, t.campaign, t.given),
  }),
)

/** Every address that ever gave on a chain, so that a new one is known from one that gave to another campaign. */
export const person = onchainTable(
  'person',
  (t) => ({ chainId: t.integer().notNull(), address: t.hex().notNull(), firstAt: t.bigint().notNull() }),
  (t) => ({ key: primaryKey({ columns: [t.chainId, t.address] }) }),
)

/** Kept as the gifts come: counting the persons would read them all. */
export const crowd = onchainTable('crowd', (t) => ({
  chainId: t.integer().primaryKey(),
  donors: t.integer().notNull(),
}))

/** What came to a campaign through a source tag; an ambassador's is the address. */
export const source = onchainTable(
  'source',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    tag: t.hex().notNull(),
    gifts: t.integer().notNull(),
    given: t.bigint().notNull(),
  }),
  (t) => ({ key: primaryKey({ columns: [t.chainId, t.campaign, t.tag] }), byTag: index().on(t.tag) }),
)

export const claim = onchainTable(
  'claim',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    milestone: t.integer().notNull(),
    attempt: t.bigint().notNull(),
    evidence: t.hex().notNull(),
    claimedAt: t.bigint().notNull(),
    transaction: t.hex().notNull(),
    cursor: t.text().notNull(),
  }),
  (t) => ({ key: primaryKey({ columns: [t.chainId, t.campaign, t.milestone, t.attempt] }) }),
)

/** A verifier's attestation or a panel member's ruling. */
export const decision = onchainTable(
  'decision',
  (t) => ({
    cursor: t.text().primaryKey(),
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    milestone: t.integer().notNull(),
    attempt: t.bigint().notNull(),
    kind: t.text().notNull(),
    signer: t.hex().notNull(),
    /** Approved, or confirmed. */
    yes: t.boolean().notNull(),
    reason: t.hex().notNull(),
    decidedAt: t.bigint().notNull(),
    transaction: t.hex().notNull(),
  }),
  (t) => ({
    bySigner: index().on(t.signer, t.cursor),
    byMilestone: index().on(t.chainId, t.campaign, t.milestone, t.attempt),
  }),
)

export const objection = onchainTable(
  'objection',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    /** First coin of the lot. */
    start: t.bigint().notNull(),
    milestone: t.integer().notNull(),
    donor: t.hex().notNull(),
    amount: t.bigint().notNull(),
    reason: t.hex().notNull(),
    objectedAt: t.bigint().notNull(),
    transaction: t.hex().notNull(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.start] }),
    byDonor: index().on(t.donor),
  }),
)

/** What happened to a campaign on one day (UTC). */
export const day = onchainTable(
  'day',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    /** Unix seconds of its beginning. */
    begins: t.bigint().notNull(),
    gifts: t.integer().notNull(),
    given: t.bigint().notNull(),
    paid: t.bigint().notNull(),
    refunded: t.bigint().notNull(),
    objected: t.bigint().notNull(),
  }),
  (t) => ({ key: primaryKey({ columns: [t.chainId, t.campaign, t.begins] }), byDay: index().on(t.begins) }),
)

/** The ledger: every event of a campaign, in log order. */
export const ledgerEvent = onchainTable(
  'ledger_event',
  (t) => ({
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    ordinal: t.integer().notNull(),
    cursor: t.text().notNull(),
    name: t.text().notNull(),
    /** First coin of the lot that it is about; nothing for what concerns a whole milestone or the campaign. */
    lot: t.bigint(),
    args: t.json().$type<{ readonly [name: string]: Json }>().notNull(),
    timestamp: t.bigint().notNull(),
    block: t.bigint().notNull(),
    transaction: t.hex().notNull(),
    logIndex: t.integer().notNull(),
  }),
  (t) => ({
    key: primaryKey({ columns: [t.chainId, t.campaign, t.ordinal] }),
    byCursor: index().on(t.cursor),
    byLot: index().on(t.chainId, t.campaign, t.lot),
    byName: index().on(t.chainId, t.campaign, t.name, t.ordinal),
    byKind: index().on(t.name, t.cursor),
    byTransaction: index().on(t.transaction),
  }),
)

/** An entry of the journal. Anyone may write: readers show it by its author's role. */
export const entry = onchainTable(
  'entry',
  (t) => ({
    cursor: t.text().primaryKey(),
    chainId: t.integer().notNull(),
    campaign: t.hex().notNull(),
    kind: t.text().notNull(),
    author: t.hex().notNull(),
    subject: t.hex().notNull(),
    content: t.hex().notNull(),
    timestamp: t.bigint().notNull(),
    block: t.bigint().notNull(),
    transaction: t.hex().notNull(),
    logIndex: t.integer().notNull(),
  }),
  (t) => ({ byCampaign: index().on(t.chainId, t.campaign, t.cursor), byAuthor: index().on(t.author, t.cursor) }),
)

/** Every SHA-256 that the chain names as a document, and who named it first. */
export const document = onchainTable('document', (t) => ({
  hash: t.hex().primaryKey(),
  chainId: t.integer().notNull(),
  campaign: t.hex().notNull(),
  use: t.text().notNull(),
}))
