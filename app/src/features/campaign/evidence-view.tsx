import { parseAccountId } from '@amana/sdk/caip'
import { useState } from 'react'
import { isAddressEqual } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { useContent } from '../../data/content.ts'
import { FileStateWords, fileState } from '../../data/document-state.tsx'
import { readEvidence } from '../../data/evidence.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useReceiptText } from '../../ui/receipt-text.ts'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { FileCheck } from './file-check.tsx'
import type { Claim } from './milestone-facts.ts'

interface EvidenceViewProps {
  record: CampaignRecord
  milestone: number
  claim: Claim
}

/** What the charity handed in, fetched and hashed here before it is shown. */
export function EvidenceView({ record, milestone, claim }: EvidenceViewProps) {
  const { campaign: text } = useText()
  const [asked, setAsked] = useState(false)
  const content = useContent(asked ? claim.evidence : undefined)
  return (
    <div className="stack" data-gap="small">
      <p className="row">
        <span>{text.evidenceAttempt(claim.attempt)}</span>
        <span className="quiet small">
          <DateTime value={claim.time} />
        </span>
      </p>
      <p className="small quiet">
        {text.fingerprint} <Hash value={claim.evidence} copy />
      </p>
      {!asked && (
        <div>
          <Button onClick={() => setAsked(true)}>
            <Icon name="document" /> {text.evidenceShow}
          </Button>
        </div>
      )}
      {asked && <FileStateWords state={fileState(content)} />}
      {content.data && <Manifest record={record} milestone={milestone} bytes={content.data.bytes} />}
    </div>
  )
}

function Manifest({
  record,
  milestone,
  bytes,
}: {
  record: CampaignRecord
  milestone: number
  bytes: Uint8Array<ArrayBuffer>
}) {
  const { campaign: text } = useText()
  const money = useReceiptText()
  const evidence = readEvidence(bytes)
  if (!evidence) return <p>{text.unreadable}</p>
  const written = parseAccountId(evidence.campaign)
  const fits = written && isAddressEqual(written.address, record.address) && evidence.milestone === milestone
  const receipts = money.sum(evidence.files)
  return (
    <div className="evidence stack" data-gap="small">
      {!fits && <Notice kind="danger">{text.otherMilestone}</Notice>}
      <h4>
        <UserText>{evidence.title}</UserText>
      </h4>
      <UserText block>{evidence.statement}</UserText>
      {evidence.files.length === 0 && <p className="quiet">{text.noFiles}</p>}
      <ul className="stack" data-gap="small">
        {evidence.files.map((file) => (
          <FileCheck key={file.sha256} file={file} />
        ))}
      </ul>
      {receipts && <p className="small">{text.receipts(receipts)}</p>}
    </div>
  )
}
