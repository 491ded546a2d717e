import { expect } from 'chai'
import type { DecisionContext } from '../../../app/src/features/decide/decision-file.ts'
import { decisionOf } from '../../../app/src/features/decide/decision-file.ts'
import { carriedIn, fragmentForCode, fragmentOf } from '../../../app/src/features/decide/decision-link.ts'
import type { SignedDecisionFile } from '../../../sdk/src/schemas.ts'
import { account } from '../../sdk/ledger/every-event.ts'

const CONTEXT: DecisionContext = {
  chainId: 31337,
  campaign: account(9),
  milestone: 1,
  attempt: 2,
  evidence: `0x${'ee'.repeat(32)}`,
  payouts: [{ recipient: account(2), amount: 5n }],
  verifiers: [account(3)],
  panel: [account(4)],
  cause: undefined,
  now: 1_000n,
}
const NOTE = { text: 'رأيت السقف بنفسي. 🏠', language: 'ar' } as const

describe('a link that carries a signed decision', () => {
  for (const verdict of ['approve', 'reject', 'confirm', 'refuse'] as const) {
    it(`brings it whole, with its words in any script: ${verdict}`, () => {
      const file = signed(verdict)
      const context = { ...CONTEXT, cause: file.kind === 'ruling' ? ('Objection' as const) : undefined }
      expect(carriedIn(fragmentOf(file, NOTE), context)).to.deep.equal({ file, note: NOTE })
      expect(carriedIn(fragmentOf(file, undefined), context)).to.deep.equal({ file, note: undefined })
    })
  }

  it('has letters that no messenger breaks', () => {
    expect(fragmentOf(signed('approve'), NOTE)).to.match(/^#signed=[\w-]+$/)
  })

  it('leaves long words out of a code, which cameras could not read any more', () => {
    const long = { text: 'seen '.repeat(700), language: 'en' } as const
    const code = fragmentForCode(signed('approve'), long)
    expect(code.length).to.be.below(1_100)
    expect(carriedIn(code, CONTEXT)).to.deep.equal({ file: signed('approve'), note: undefined })
    expect(carriedIn(fragmentForCode(signed('approve'), NOTE), CONTEXT))
      .to.have.property('note')
      .that.deep.equals(NOTE)
  })

  it('takes claim and payouts from the chain, so that it cannot bring others', () => {
    const carried = carriedIn(
      fragmentOf({ ...signed('approve'), evidence: `0x${'dd'.repeat(32)}` }, undefined),
      CONTEXT,
    )
    expect(carried !== 'unreadable' && carried?.file.evidence).to.equal(CONTEXT.evidence)
  })

  it('says nothing for other fragments, and that it cannot be read for broken ones', () => {
    for (const other of ['', '#', '#giving', '#milestone-1']) expect(carriedIn(other, CONTEXT)).to.equal(undefined)
    const whole = fragmentOf(signed('approve'), NOTE)
    for (const broken of [
      '#signed=',
      '#signed=%%%',
      `#signed=${btoa('{}')}`,
      whole.slice(0, -9),
      `#signed=${'A'.repeat(50_000)}`,
    ]) {
      expect(carriedIn(broken, CONTEXT), broken.slice(0, 20)).to.equal('unreadable')
    }
  })
})

function signed(verdict: 'approve' | 'reject' | 'confirm' | 'refuse'): SignedDecisionFile {
  const signer = verdict === 'approve' || verdict === 'reject' ? account(3) : account(4)
  const said = {
    attempt: 2,
    verdict,
    cause: 'Objection',
    signer,
    reason: `0x${'ab'.repeat(32)}`,
    validUntil: 2_000,
  } as const
  return { ...decisionOf(said, CONTEXT), signature: `0x${'cd'.repeat(65)}` }
}
