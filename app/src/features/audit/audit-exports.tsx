import type { AccountId } from '@amana/sdk/caip'
import { useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import { EXPORTS, type ExportName, type ExportOutcome } from './audit-messages.ts'

interface AuditExportsProps {
  account: AccountId
  exportFile: (name: ExportName) => Promise<ExportOutcome>
}

const FILES: Record<ExportName, { ending: string; type: string }> = {
  ledger: { ending: 'ledger.csv', type: 'text/csv' },
  gifts: { ending: 'gifts.csv', type: 'text/csv' },
  payouts: { ending: 'payouts.csv', type: 'text/csv' },
  threeSixtyGiving: { ending: '360giving.json', type: 'application/json' },
  iati: { ending: 'iati.xml', type: 'application/xml' },
}

/** The audited campaign as files, made in this browser from the audited node. */
export function AuditExports({ account, exportFile }: AuditExportsProps) {
  const { audit: text } = useText()
  const [making, setMaking] = useState<ExportName>()
  const [outcome, setOutcome] = useState<ExportOutcome>()

  const save = async (name: ExportName) => {
    setMaking(name)
    setOutcome(undefined)
    const made = await exportFile(name)
    setMaking(undefined)
    setOutcome(made)
    const { ending, type } = FILES[name]
    if (made.kind === 'file') saveFile(`amana-${account.chainId}-${account.address}-${ending}`, made.text, type)
  }
  return (
    <Card>
      <h2>{text.files}</h2>
      <p className="quiet small">{text.filesHint}</p>
      <div className="row">
        {EXPORTS.map((name) => (
          <Button key={name} busy={making === name} onClick={() => void save(name)}>
            {text.exports[name]}
          </Button>
        ))}
      </div>
      <p role="status" className="small">
        {making && text.making}
        {outcome?.kind === 'file' && text.made}
      </p>
      {outcome?.kind === 'missing' && (
        <Notice kind="info" title={text.fieldsMissing} role="status">
          <ul>
            {outcome.fields.map(({ field, needs }) => (
              <li key={field}>
                <bdi dir="ltr" lang="en" className="hash">
                  {field}
                </bdi>{' '}
                <bdi lang="en">{needs}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {outcome?.kind === 'failed' && (
        <Notice kind="warning" title={text.notMadeFile} role="alert">
          <bdi dir="ltr" lang="en" className="hash">
            {outcome.details}
          </bdi>
        </Notice>
      )}
    </Card>
  )
}
