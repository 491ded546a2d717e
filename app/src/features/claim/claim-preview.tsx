import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { termsIn } from '../../lib/terms-in.ts'
import { Hash } from '../../ui/hash.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { ReceiptLine } from '../../ui/receipt-line.tsx'
import { useReceiptText } from '../../ui/receipt-text.ts'
import { Table } from '../../ui/table.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { isPicture } from './clean-picture.ts'
import type { EvidencePackage, HashedFile } from './evidence-package.ts'
import { Thumbnail } from './file-list.tsx'

interface ClaimPreviewProps {
  record: CampaignRecord
  /** Counted from 0. */
  milestone: number
  evidence: EvidencePackage
  files: readonly HashedFile[]
}

/** What verifiers will have before them: the statement, the files, what the terms ask for, and who is paid what. */
export function ClaimPreview({ record, milestone, evidence, files }: ClaimPreviewProps) {
  const { claim: text, campaign } = useText()
  const format = useFormat()
  const money = useReceiptText()
  const receipts = money.sum(evidence.manifest.files)
  return (
    <section className="claim-preview stack" aria-label={text.preview}>
      <h5>{text.preview}</h5>
      <p className="small quiet">{text.previewLead}</p>
      <p>
        <strong>
          <UserText>{evidence.manifest.title}</UserText>
        </strong>
      </p>
      <UserText block>{evidence.manifest.statement}</UserText>
      <ul className="claim-files">
        {files.map((file, index) => (
          <li key={file.sha256} className="stack" data-gap="small">
            {isPicture(file) && file.clean !== 'undrawable' && <Thumbnail file={file} />}
            <span className="small">
              <UserText>{file.name}</UserText> <span className="quiet">{format.fileSize(file.size)}</span>{' '}
              <Hash value={file.sha256} />
            </span>
            <ReceiptLine receipt={evidence.manifest.files[index]?.receipt} />
          </li>
        ))}
      </ul>
      {receipts && <p className="small">{campaign.receipts(receipts)}</p>}
      <Checklist record={record} milestone={milestone} />
      <Recipients record={record} milestone={milestone} />
      <p className="small">
        {text.packageReady(files.length)} {text.packageHash} <Hash value={evidence.hash} full copy />
      </p>
    </section>
  )
}

function Checklist({ record, milestone }: Pick<ClaimPreviewProps, 'record' | 'milestone'>) {
  const { claim: text } = useText()
  const language = useLanguage()
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const items = texts?.milestones[milestone]?.checklist ?? []
  if (items.length === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h6>{text.checklist}</h6>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>
            <UserText lang={texts?.language}>{item}</UserText>
          </li>
        ))}
      </ul>
      <p className="small quiet">{text.checklistText}</p>
    </div>
  )
}

/** Exactly what can be paid, and to whom. */
export function Recipients({ record, milestone }: Pick<ClaimPreviewProps, 'record' | 'milestone'>) {
  const { claim: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { nameOf } = usePartyNames(record)
  return (
    <Table
      caption={text.recipients}
      rows={record.milestones[milestone]?.payouts ?? []}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          name: 'recipient',
          header: text.recipient,
          rowHeader: true,
          cell: ({ recipient }) => <Party name={nameOf(recipient)} address={recipient} />,
        },
        { name: 'amount', header: text.amount, numeric: true, cell: ({ amount }) => money.amount(amount) },
      ]}
    />
  )
}
