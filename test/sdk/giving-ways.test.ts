import { expect } from 'chai'
import fc from 'fast-check'
import { GIVING_WAYS, type GivingFacts, type GivingWay, givingWays } from '../../sdk/src/giving-ways.ts'

const token = fc.option(
  fc.record({
    permit: fc.constantFrom('eip2612' as const, 'none' as const),
    authorization: fc.constantFrom('erc3009' as const, 'none' as const),
  }),
  { nil: undefined },
)
const facts: fc.Arbitrary<GivingFacts> = fc.record({
  amount: fc.bigInt({ min: 1n, max: 10n }),
  allowance: fc.bigInt({ min: 0n, max: 10n }),
  token,
  account: fc.constantFrom('key', 'delegated', 'contract'),
  atomic: fc.constantFrom('supported', 'ready', 'unsupported'),
})
const KEY: GivingFacts = {
  amount: 5n,
  allowance: 4n,
  token: { permit: 'eip2612', authorization: 'erc3009' },
  account: 'key',
  atomic: 'unsupported',
}
const openTo = (change: Partial<GivingFacts>): GivingWay[] =>
  givingWays({ ...KEY, ...change }).flatMap(({ way, open }) => (open ? [way] : []))

describe('the ways of giving', () => {
  it('are open when everything they need is there', () => {
    expect(openTo({})).to.deep.equal(['permit', 'authorization', 'approve'])
    expect(openTo({ account: 'delegated' })).to.deep.equal(['permit', 'authorization', 'approve'])
    expect(openTo({ account: 'contract' })).to.deep.equal(['approve'])
    expect(openTo({ token: undefined })).to.deep.equal(['approve'])
    expect(openTo({ token: { permit: 'none', authorization: 'erc3009' } })).to.deep.equal(['authorization', 'approve'])
    expect(openTo({ token: { permit: 'eip2612', authorization: 'none' } })).to.deep.equal(['permit', 'approve'])
    expect(openTo({ allowance: 5n })[0]).to.equal('allowance')
    expect(openTo({ atomic: 'supported' })[0]).to.equal('calls')
    expect(openTo({ atomic: 'ready', account: 'contract', token: undefined })).to.deep.equal(['calls', 'approve'])
  })

  it('are always all there with a reason, the one with the fewest questions first', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const options = givingWays(given)
        expect(options.map(({ way }) => way)).to.deep.equal(GIVING_WAYS)
        expect(options.every(({ reason }) => reason.length > 10)).to.equal(true)
        const questions = options.filter(({ open }) => open).map((one) => one.signatures + one.transactions)
        expect(questions).to.deep.equal(questions.toSorted((a, b) => a - b))
        expect(options.at(-1)?.open).to.equal(true)
      }),
    )
  })

  it('never ask a contract, or anybody for an unknown token, for a signature', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const signed = givingWays(given).filter(({ signatures, open }) => signatures > 0 && open)
        if (given.account === 'contract' || given.token === undefined) expect(signed).to.deep.equal([])
      }),
    )
  })
})
