import { expect } from 'chai'
import { stringToHex } from 'viem'
import type { Entry } from '../../../sdk/src/actions/getEntries.ts'
import { canonicalJson } from '../../../sdk/src/canonical-json.ts'
import { payoutSubject } from '../../../sdk/src/journal-documents.ts'
import { bankLetterOf } from '../../../sdk/src/papers/bank-letter.ts'
import { checkPaper, paperClaim } from '../../../sdk/src/papers/check-paper.ts'
import { paperBytes, type Statement } from '../../../sdk/src/papers/paper.ts'
import type { PaperSubject } from '../../../sdk/src/papers/paper-facts.ts'
import { reportOf } from '../../../sdk/src/papers/report.ts'
import { BUILDER, CREATED, PERSON, SUBJECT, SUPPLIER } from '../export/subject.ts'
import { CHARITY, DONOR, ZERO } from '../ledger/every-event.ts'

const DAY = 86_400n
const subject: PaperSubject = SUBJECT
const account = (address: string) => `eip155:31337:${address}`
const upTo = (day: bigint): PaperSubject => ({
  ...subject,
  events: subject.events.filter(({ timestamp }) => timestamp <= CREATED + day * DAY),
})
const entries: Entry[] = [
  entry(3n, 'Question', DONOR, 'when is it ready?'),
  entry(4n, 'Update', CHARITY, 'the oven came'),
  entry(5n, 'Reply', CHARITY, 'in May', 'when is it ready?'),
  entry(6n, 'Update', DONOR, 'not the charity'),
  entry(23n, 'Received', PERSON, 'thank you', payoutSubject({ milestone: 0, payout: 1 })),
  entry(24n, 'Received', DONOR, 'not mine', payoutSubject({ milestone: 0, payout: 0 })),
]

describe('the bank letter', () => {
  it('is there as soon as something was paid, and not before', () => {
    expect(bankLetterOf(upTo(20n))).to.equal(undefined)
    expect(bankLetterOf(upTo(21n))?.amount.text).to.equal('120.000001 USDC')
  })

  it('names each payment with its transaction, and what was paid in all', () => {
    const letter = bankLetterOf(subject)
    expect(letter?.amount).to.deep.equal({ baseUnits: '145000001', text: '145.000001 USDC' })
    const payments = letter?.milestones.flatMap((one) => one.payments) ?? []
    expect(payments.map(({ account: to, amount, paid }) => [to, amount.text, paid.block])).to.deep.equal([
      [account(SUPPLIER), '100.000001 USDC', '1021'],
      [account(PERSON), '20 USDC', '1021'],
      [account(SUPPLIER), '5 USDC', '1022'],
      [account(BUILDER), '20 USDC', '1028'],
    ])
    for (const { paid } of payments) expect(paid.transaction).to.match(/^0x[\da-f]{64}$/)
  })

  it('adds up where the coins came from, and names nobody who gave', () => {
    const letter = bankLetterOf(subject)
    expect(letter?.funds.public).to.deep.include({ gifts: 2, donors: 2 })
    expect(letter?.milestones[0]?.funds.public).to.deep.include({ gifts: 1, donors: 1 })
    expect(letter?.milestones[1]?.objected.text).to.equal('30 USDC')
    expect(canonicalJson(letter ?? null)).not.to.include(DONOR)
  })

  it('stays the same until another payout is paid', () => {
    expect(bankLetterOf(upTo(28n))).to.deep.equal(bankLetterOf(subject))
    expect(bankLetterOf(upTo(27n))).not.to.deep.equal(bankLetterOf(subject))
  })
})

describe('the report of a campaign', () => {
  it('says where every coin is, what was said, and who confirmed that it came', () => {
    const report = reportOf({ ...subject, entries })
    const { given, waiting, released, paid, refundable, refunded } = report.money
    const parts = [waiting, released, paid, refundable, refunded].map(({ baseUnits }) => BigInt(baseUnits))
    expect(parts.reduce((sum, one) => sum + one, 0n)).to.equal(BigInt(given.baseUnits))
    expect(report.over).to.equal(true)
    expect(report.milestones.map(({ state }) => state)).to.deep.equal(['Released', 'Split', 'Refunded'])
    expect(report.milestones[1]?.objections).to.deep.include({ gifts: 1, donors: 1 })
    expect(report.milestones[0]?.payouts.map(({ received }) => received?.time)).to.deep.equal([
      undefined,
      Number(CREATED + 23n * DAY),
      undefined,
    ])
    expect(report.journal).to.deep.include({ questions: 1, answered: 1, medianSeconds: 2 * 86_400 })
    expect(report.journal.updates).to.have.length(1)
  })

  it('speaks of a campaign under way too', () => {
    const report = reportOf({ ...upTo(2n), entries: [] })
    expect([report.over, report.money.paid.baseUnits]).to.deep.equal([false, '0'])
  })
})

describe('checking a statement', () => {
  const checked = (bytes: Uint8Array) => {
    const claim = paperClaim(bytes)
    return claim && claim !== 'altered' ? checkPaper({ ...subject, entries }, claim, bytes) : undefined
  }
  const written = (day: bigint): Statement[] => {
    const known = upTo(day)
    const said = entries.filter(({ timestamp }) => timestamp <= CREATED + day * DAY)
    return [bankLetterOf(known), reportOf({ ...known, entries: said })].flatMap((one) => one ?? [])
  }

  it('agrees with every one, whenever it was written and however much has happened since', () => {
    for (const day of [1n, 4n, 20n, 21n, 22n, 24n, 28n, 31n]) {
      for (const statement of written(day)) {
        expect(checked(paperBytes(statement)), `${statement.paper} of day ${day}`).to.deep.include({
          matches: true,
          differences: [],
        })
      }
    }
  })

  it('agrees with none of which any single byte is another', () => {
    for (const statement of written(31n)) {
      const bytes = paperBytes(statement)
      for (let place = 0; place < bytes.length; place += 7) {
        const changed = bytes.with(place, (bytes[place] ?? 0) ^ (1 << (place % 7)))
        expect(checked(changed)?.matches ?? false, `${statement.paper}, byte ${place}`).to.equal(false)
      }
    }
  }).timeout(30_000)

  it('names the facts that are others on the chain', () => {
    const letter = bankLetterOf(subject)
    const forged = { ...letter, amount: { baseUnits: '999', text: '999 USDC' } }
    const bytes = new TextEncoder().encode(canonicalJson(JSON.parse(JSON.stringify(forged))))
    expect(checked(bytes)?.differences.map(({ fact }) => fact)).to.deep.equal(['amount.baseUnits', 'amount.text'])
  })
})

function entry(day: bigint, kind: Entry['kind'], author: Entry['author'], words: string, about?: string): Entry {
  const hashOf = (text: string) =>
    text.startsWith('0x') ? (text as Entry['content']) : stringToHex(text, { size: 32 })
  return {
    campaign: subject.creation.campaign,
    kind,
    author,
    subject: about === undefined ? ZERO : hashOf(about),
    content: hashOf(words),
    blockNumber: 1_000n + day,
    timestamp: CREATED + day * DAY,
    transactionHash: `0x${day.toString(16).padStart(64, '0')}`,
    logIndex: 9,
  }
}
