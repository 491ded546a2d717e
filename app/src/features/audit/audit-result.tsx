import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { canonicalJson, type Json } from '@amana/sdk/canonical-json'
import type { AuditCampaignReturnType } from '@amana/sdk/ledger/audit'
import type { Check } from '@amana/sdk/ledger/check'
import { useMemo } from 'react'
import { sha256, stringToBytes } from 'viem'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'

interface AuditResultProps {
  account: AccountId
  result: AuditCampaignReturnType
}

/** The verdict in words, then every check. Nothing here is green unless everything agrees. */
export function AuditResult({ account, result }: AuditResultProps) {
  const { audit: text } = useText()
  const { checks } = result
  const document = useMemo(() => resultDocument(account, result), [account, result])
  return (
    <div className="stack" data-gap="large">
      <Verdict result={result} />
      <section className="card">
        <h2>{text.checked}</h2>
        <ul className="checks">
          {checks.map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </ul>
      </section>
      <Notice kind="info" title={text.notProven}>
        {text.notProvenText}
      </Notice>
      <section className="card">
        <div>
          <SaveButton fileName={`amana-audit-${account.address}.json`} content={() => document}>
            {text.download}
          </SaveButton>
        </div>
        <p className="small">
          {text.fingerprint} <Hash value={sha256(stringToBytes(document))} full copy />
        </p>
      </section>
    </div>
  )
}

function Verdict({ result: { verdict, checks, block } }: { result: AuditCampaignReturnType }) {
  const { audit } = useText()
  const format = useFormat()
  const text = audit.verdicts
  const number = block ? isolate(format.number(block.number)) : '–'
  const made = checks.filter(({ outcome }) => outcome === 'agrees').length
  const failed = checks.filter(({ ok }) => !ok).length
  if (verdict === 'ok') {
    return (
      <Notice kind="success" role="status" title={text.ok}>
        {text.okText(made, number)}
      </Notice>
    )
  }
  return verdict === 'mismatch' ? (
    <Notice kind="danger" role="alert" title={text.mismatch}>
      {text.mismatchText(failed, number)}
    </Notice>
  ) : (
    <Notice kind="warning" role="alert" title={text.incomplete}>
      {text.incompleteText(number)}
    </Notice>
  )
}

/** So many places are listed; the saved result has all. */
const MOST_EVIDENCE = 8

function CheckLine({ check }: { check: Check }) {
  const { audit: text, shell } = useText()
  const { id, ok, outcome } = check
  const names = { agrees: text.passed, contradicts: text.differs, ...text }
  const words = text.checks[id]
  return (
    <li className="check" data-ok={ok} data-outcome={outcome}>
      <Icon name={outcome === 'agrees' ? 'check' : ok ? 'info' : 'error'} />
      <div className="stack" data-gap="small">
        <p>
          <strong>{words.name}</strong> <span className="check-word">{names[outcome]}</span>
        </p>
        {outcome !== 'unasked' && outcome !== 'missing' && (
          <p className="small">
            {!ok && <strong>{text.meaning}: </strong>}
            {ok ? words.ok : words.fail}
          </p>
        )}
        {ok ? (
          <details className="small quiet">
            <summary>{shell.details}</summary>
            <Facts check={check} />
          </details>
        ) : (
          <Facts check={check} />
        )}
      </div>
    </li>
  )
}

/** As the SDK found them: base units, hashes and places, for those who check the check. */
function Facts({ check: { expected, found, evidence } }: { check: Check }) {
  const { audit: text } = useText()
  return (
    <dl className="check-facts small quiet">
      <dt>{text.expected}</dt>
      <dd>
        <bdi dir="ltr" lang="en" className="hash">
          {expected}
        </bdi>
      </dd>
      <dt>{text.found}</dt>
      <dd>
        <bdi dir="ltr" lang="en" className="hash">
          {found}
        </bdi>
      </dd>
      {evidence.length > 0 && (
        <>
          <dt>{text.evidence}</dt>
          {evidence.slice(0, MOST_EVIDENCE).map((place) => (
            <dd key={place}>
              <bdi dir="ltr" lang="en" className="hash">
                {place}
              </bdi>
            </dd>
          ))}
          {evidence.length > MOST_EVIDENCE && <dd>{text.more(evidence.length - MOST_EVIDENCE)}</dd>}
        </>
      )}
    </dl>
  )
}

/** What is saved: canonical JSON, amounts and times as decimal strings, so that equal audits have equal hashes. */
export function resultDocument(
  account: AccountId,
  { verdict, block, totals, checks }: AuditCampaignReturnType,
): string {
  const decimals = (values: object): Json =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return canonicalJson({
    kind: 'amana-audit',
    campaign: formatAccountId(account),
    verdict,
    ...(block && { block: decimals(block) }),
    ...(totals && { totals: decimals(totals) }),
    checks: checks.map(({ id, outcome, ok, expected, found, evidence }) => ({
      id,
      outcome,
      ok,
      expected,
      found,
      evidence,
    })),
  })
}
