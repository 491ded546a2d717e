import { parseAccountId } from '@amana/sdk/caip'
import type { AuditCampaignReturnType } from '@amana/sdk/ledger/audit'
import { CHECK_IDS, type CheckId } from '@amana/sdk/ledger/check'
import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { AuditResult, resultDocument } from '../../../app/src/features/audit/audit-result.tsx'
import { audit } from '../../../app/src/i18n/messages/audit.en.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { catalogues } from '../support/catalogues.ts'

const account = parseAccountId('eip155:31337:0x00000000000000000000000000000000000000a1')
if (!account) throw new Error('not an account id')
const ACCOUNT = account

describe('the result of an audit', () => {
  it('is green only when everything agrees', () => {
    expect(page(result('ok')))
      .to.include(audit.verdicts.ok)
      .and.to.include('data-kind="success"')
    for (const verdict of ['mismatch', 'incomplete'] as const) {
      const shown = page(result(verdict, 'balance'))
      expect(shown).to.include(audit.verdicts[verdict])
      expect(shown).to.not.include(audit.verdicts.ok)
      expect(shown).to.not.include('data-kind="success"')
    }
  })

  it('says of each check what it means, whether it agrees or not', () => {
    const shown = page(result('mismatch', 'balance'))
    for (const id of CHECK_IDS) {
      const { ok, fail } = audit.checks[id]
      expect(shown).to.include(escaped(id === 'balance' ? fail : ok))
      expect(shown).to.not.include(escaped(id === 'balance' ? ok : fail))
    }
    expect(shown).to.include('expected of balance').and.to.include('found for balance').and.to.include('0xproof')
  })

  it('shows no tick beside a check that was not made', () => {
    const made = result('ok')
    const unmade = { ...made, checks: made.checks.map((check) => ({ ...check, outcome: 'unasked' as const })) }
    const ticks = (shown: AuditCampaignReturnType) => [...page(shown).matchAll(/M4 12\.5l5 5L20 6\.5/g)].length
    expect(ticks(made) - ticks(unmade)).to.equal(CHECK_IDS.length)
  })

  it('says what is not proven, even when everything agrees', () => {
    expect(page(result('ok'))).to.include(escaped(audit.notProvenText))
  })

  it('is saved in the one canonical form, amounts as decimal strings', () => {
    const saved = resultDocument(ACCOUNT, result('mismatch', 'balance'))
    expect(saved).to.equal(resultDocument(ACCOUNT, result('mismatch', 'balance')))
    const parsed = JSON.parse(saved)
    expect(parsed).to.include({ kind: 'amana-audit', verdict: 'mismatch' })
    expect(parsed.totals.given).to.equal('90071992547409930')
    expect(parsed.checks.filter(({ ok }: { ok: boolean }) => !ok)).to.have.length(1)
    expect(Object.keys(parsed)).to.deep.equal(Object.keys(parsed).toSorted())
  })
})

function page(shown: AuditCampaignReturnType): string {
  return renderToStaticMarkup(
    <TextProvider language="en" texts={catalogues.en}>
      <AuditResult account={ACCOUNT} result={shown} />
    </TextProvider>,
  )
}

function result(verdict: AuditCampaignReturnType['verdict'], failed?: CheckId): AuditCampaignReturnType {
  return {
    verdict,
    campaign: ACCOUNT.address,
    chainId: ACCOUNT.chainId,
    interruption: undefined,
    resume: undefined,
    block: { number: 7n, hash: `0x${'7'.repeat(64)}`, timestamp: 1_780_000_000n },
    totals: {
      given: 90_071_992_547_409_930n,
      absorbed: 0n,
      waiting: 0n,
      released: 0n,
      paid: 90_071_992_547_409_930n,
      refundable: 0n,
      refunded: 0n,
      surplus: 0n,
    },
    checks: CHECK_IDS.map((id) => ({
      id,
      outcome: id === failed ? 'contradicts' : 'agrees',
      ok: id !== failed,
      expected: `expected of ${id}`,
      found: `found for ${id}`,
      evidence: id === failed ? ['0xproof'] : [],
    })),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
