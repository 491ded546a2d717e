import { expect } from 'chai'
import { canonicalJson, type Json } from '../../../sdk/src/canonical-json.ts'
import { contentHash } from '../../../sdk/src/content.ts'
import { traceGifts } from '../../../sdk/src/ledger/trace.ts'
import { checkPaper, paperClaim } from '../../../sdk/src/papers/check-paper.ts'
import { type Paper, paperBytes, paperCode } from '../../../sdk/src/papers/paper.ts'
import type { PaperSubject } from '../../../sdk/src/papers/paper-facts.ts'
import { papersOf } from '../../../sdk/src/papers/papers-of.ts'
import { BUILDER, CREATED, PERSON, SUBJECT, SUPPLIER } from '../export/subject.ts'
import { DONOR, FALLBACK } from '../ledger/every-event.ts'

const UNIT = 1_000_000n
const SECOND = 125_000_001n
const THIRD = 205_000_001n
const DAY = 86_400n
const subject: PaperSubject = SUBJECT
const account = (address: string) => `eip155:31337:${address}`
const upTo = (day: bigint): PaperSubject => ({
  ...subject,
  events: subject.events.filter(({ timestamp }) => timestamp <= CREATED + day * DAY),
})
const kindsOf = (papers: readonly Paper[]) =>
  papers.map((paper) => (paper.paper === 'pledge' ? 'pledge' : `${paper.paper} ${paper.milestone}`))

describe('papers of a gift', () => {
  it('are one at once, and one more for each milestone that is final', () => {
    expect(kindsOf(papersOf(upTo(1n), 0n))).to.deep.equal(['pledge'])
    expect(kindsOf(papersOf(upTo(19n), 0n))).to.deep.equal(['pledge'])
    expect(kindsOf(papersOf(upTo(20n), 0n))).to.deep.equal(['pledge', 'receipt 0'])
    expect(kindsOf(papersOf(subject, 0n))).to.deep.equal(['pledge', 'receipt 0', 'refund 1'])
    expect(kindsOf(papersOf(subject, SECOND + 30n * UNIT))).to.deep.equal(['pledge', 'receipt 1'])
    expect(kindsOf(papersOf(subject, THIRD))).to.deep.equal(['pledge', 'refund 2'])
    expect(papersOf(subject, 1n)).to.deep.equal([])
  })

  it('say which coins were given, for which recipients, and where they go if it fails', () => {
    const [pledge] = papersOf(subject, THIRD)
    expect(pledge).to.deep.include({
      paper: 'pledge',
      donor: account(DONOR),
      charity: { account: account(subject.creation.charity), name: 'The Example Trust' },
      appeal: { name: 'A bakery for all', language: 'en' },
      amount: { baseUnits: '4000000', text: '4 USDC' },
      block: { number: '1002', time: Number(CREATED + 2n * DAY) },
    })
    expect(pledge?.paper === 'pledge' && pledge.lots).to.deep.equal([
      {
        first: String(THIRD),
        end: String(THIRD + 4n * UNIT),
        amount: { baseUnits: '4000000', text: '4 USDC' },
        milestone: 2,
        title: 'Flour',
        refundTo: { account: account(FALLBACK), name: undefined, passOn: true },
        recipients: [
          {
            first: String(THIRD),
            end: String(THIRD + 4n * UNIT),
            amount: { baseUnits: '4000000', text: '4 USDC' },
            account: account(BUILDER),
            name: 'The Example Trust',
          },
        ],
      },
    ])
  })

  it('name each payment once it has happened, and the block that they come from', () => {
    const receipt = (day: bigint) => papersOf(upTo(day), 0n)[1]
    const paid = (paper: Paper | undefined) =>
      paper?.paper === 'receipt'
        ? paper.lots.flatMap((lot) => lot.payments.map((one) => [one.account, one.paid?.block]))
        : []
    expect(paid(receipt(20n))).to.deep.equal([
      [account(SUPPLIER), undefined],
      [account(PERSON), undefined],
      [account(SUPPLIER), undefined],
    ])
    expect(paid(receipt(21n)).map(([, block]) => block)).to.deep.equal(['1021', '1021', undefined])
    expect(paid(receipt(99n)).map(([, block]) => block)).to.deep.equal(['1021', '1021', '1022'])
    expect([receipt(20n), receipt(21n), receipt(99n)].map((paper) => paper?.block.number)).to.deep.equal([
      '1020',
      '1021',
      '1022',
    ])
  })

  it('say of a split who objected, and where those coins went', () => {
    const refund = papersOf(subject, 0n)[2]
    expect(refund).to.deep.include({ paper: 'refund', outcome: 'split', milestone: 1, title: 'Roof' })
    expect(refund?.paper === 'refund' && refund.lots).to.deep.equal([
      {
        first: String(SECOND),
        end: String(SECOND + 30n * UNIT),
        amount: { baseUnits: '30000000', text: '30 USDC' },
        to: { account: account(DONOR), name: undefined, passOn: false },
        objected: true,
        returned: undefined,
      },
    ])
  })

  it('add up to where the coins of each gift are', () => {
    const { parameters } = subject.creation
    const events = subject.events
    for (const { gift, fates, amount } of traceGifts({ parameters, events, timestamp: SUBJECT.block.timestamp })) {
      const papers = papersOf(subject, gift)
      const sumOf = (amounts: { baseUnits: string }[]) => amounts.reduce((sum, one) => sum + BigInt(one.baseUnits), 0n)
      const payments = papers.flatMap((one) => (one.paper === 'receipt' ? one.lots.flatMap((lot) => lot.payments) : []))
      const back = papers.flatMap((one) => (one.paper === 'refund' ? one.lots : []))
      expect({
        given: sumOf(papers.flatMap((one) => (one.paper === 'pledge' ? [one.amount] : []))),
        paid: sumOf(payments.flatMap((one) => (one.paid ? [one.amount] : []))),
        released: sumOf(payments.flatMap((one) => (one.paid ? [] : [one.amount]))),
        refunded: sumOf(back.flatMap((one) => (one.returned ? [one.amount] : []))),
        refundable: sumOf(back.flatMap((one) => (one.returned ? [] : [one.amount]))),
      }).to.deep.equal({
        given: amount,
        paid: fates.paid,
        released: fates.released,
        refunded: fates.refunded,
        refundable: fates.refundable,
      })
    }
  })

  it('have no names and no text of amounts when terms and token cannot be read', () => {
    const [pledge] = papersOf({ ...subject, terms: undefined, token: undefined }, 0n)
    expect(pledge?.amount).to.deep.equal({ baseUnits: '155000001', text: undefined })
    expect(canonicalJson(pledge as Json))
      .not.to.include('"name"')
      .and.not.to.include('"text"')
  })

  it('have the SHA-256 of their bytes as code, the same in every language and on every device', async () => {
    for (const paper of papersOf(subject, 0n)) {
      expect(await paperCode(paper)).to.equal((await contentHash(paperBytes(paper))).slice(2))
      expect(JSON.parse(new TextDecoder().decode(paperBytes(paper)))).to.have.property('paper', paper.paper)
    }
  })
})

describe('checking a paper', () => {
  const checked = (bytes: Uint8Array, of = subject) => {
    const claim = paperClaim(bytes)
    return claim && claim !== 'altered' ? checkPaper(of, claim, bytes) : undefined
  }
  const written = (paper: object) => new TextEncoder().encode(canonicalJson(paper as Json))

  it('agrees with every paper, whenever it was written and however much has happened since', () => {
    for (const day of [1n, 20n, 21n, 22n, 27n, 30n, 31n]) {
      for (const gift of [0n, SECOND + 30n * UNIT, THIRD]) {
        for (const paper of papersOf(upTo(day), gift)) {
          expect(checked(paperBytes(paper))).to.deep.include({ matches: true, differences: [] })
        }
      }
    }
  })

  it('agrees with none of which any single byte is another', () => {
    const paper = papersOf(subject, THIRD)[1]
    const bytes = paperBytes(paper as Paper)
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = bytes.with(place, (bytes[place] ?? 0) ^ (1 << (place % 7)))
      expect(checked(changed)?.matches ?? false, `byte ${place}`).to.equal(false)
    }
  }).timeout(30_000)

  it('names the facts that are others on the chain', () => {
    const [pledge] = papersOf(subject, THIRD)
    const forged = { ...pledge, amount: { baseUnits: '40000000', text: '40 USDC' }, thanks: 'from all of us' }
    expect(checked(written(forged))).to.deep.include({
      matches: false,
      differences: [
        { fact: 'amount.baseUnits', onPaper: '40000000', onChain: '4000000' },
        { fact: 'amount.text', onPaper: '40 USDC', onChain: '4 USDC' },
        { fact: 'thanks', onPaper: 'from all of us', onChain: undefined },
      ],
    })
  })

  it('does not take one document for another: a later block, another milestone, a gift that is not there', () => {
    const [, receipt] = papersOf(subject, 0n)
    const of = (change: object) => checked(written({ ...receipt, ...change }))
    expect(of({ block: { number: '4000', time: receipt?.block.time } })?.matches).to.equal(false)
    expect(of({ milestone: 1 })?.expected).to.equal(undefined)
    expect(of({ gift: '77' })?.expected).to.equal(undefined)
    expect(of({})?.matches).to.equal(true)
  })

  it('says that a file was written otherwise when only the form is another', () => {
    const [pledge] = papersOf(subject, 0n)
    const pretty = new TextEncoder().encode(JSON.stringify(pledge, undefined, 2))
    expect(checked(pretty)).to.deep.include({ matches: false, differences: [] })
  })

  it('sees what wants to be a paper and is none', () => {
    const text = new TextDecoder().decode(paperBytes(papersOf(subject, 0n)[0] as Paper))
    expect(paperClaim(new TextEncoder().encode(text.slice(1)))).to.equal('altered')
    expect(paperClaim(new TextEncoder().encode('{"text":"a note"}'))).to.equal(undefined)
  })
})
