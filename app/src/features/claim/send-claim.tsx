import { claim } from '@amana/sdk/actions/claim'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import type { Transaction } from '../../chain/use-transaction.ts'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { EvidencePackage } from './evidence-package.ts'

interface SendClaimProps {
  chain: ChainConfig
  record: CampaignRecord
  /** Counted from 0. */
  milestone: number
  evidence: EvidencePackage
  kept: boolean
  transaction: Transaction
  onKept: () => void
  onChange: () => void
}

/** The package is kept first: from the chain nobody can make it again. */
export function SendClaim({ chain, record, milestone, evidence, kept, transaction, onKept, onChange }: SendClaimProps) {
  const { claim: text } = useText()
  const format = useFormat()
  const { verifiers, rules } = record.parameters
  const campaign = record.address

  const send = () =>
    transaction.run([
      { label: text.send, prepare: async () => claim.call({ campaign, milestone, evidence: evidence.hash }) },
    ])
  return (
    <div className="stack">
      <StepHeading arrived>{text.steps[1]}</StepHeading>
      <p>{text.packageReady(evidence.manifest.files.length)}</p>
      <ul className="small">
        {evidence.manifest.files.map(({ name, sha256 }) => (
          <li key={sha256}>
            <UserText>{name}</UserText> <Hash value={sha256} />
          </li>
        ))}
      </ul>
      <p className="small">
        {text.packageHash} <Hash value={evidence.hash} full copy />
      </p>
      <p>{text.keepWhy}</p>
      <div className="row">
        <SavePackage evidence={evidence} milestone={milestone} first={!kept} onSaved={onKept} />
        {!transaction.busy && !transaction.done && (
          <Button kind="quiet" onClick={onChange}>
            {text.change}
          </Button>
        )}
      </div>
      {kept && (
        <Notice kind="success" role="status">
          {text.kept}
        </Notice>
      )}
      <p className="quiet small">
        {text.next(verifiers.threshold, verifiers.members.length, format.duration(rules.reviewWindow))}
      </p>
      <TransactionStatus transaction={transaction} token={record.token} success={text.done} />
      {!transaction.done && (
        <div className="stack" data-gap="small">
          {!kept && <p className="small">{text.sendNeedsKeeping}</p>}
          <WalletGate chain={chain}>
            <Button
              kind={kept ? 'primary' : 'secondary'}
              disabled={!kept}
              busy={transaction.busy}
              onClick={() => void send()}
            >
              {text.send}
            </Button>
          </WalletGate>
        </div>
      )}
    </div>
  )
}

interface SavePackageProps {
  evidence: EvidencePackage
  /** Counted from 0. */
  milestone: number
  /** It is what should be done now. */
  first?: boolean
  onSaved?: () => void
}

export function SavePackage({ evidence, milestone, first = false, onSaved }: SavePackageProps) {
  const { claim: text } = useText()
  const save = () => {
    const blob = new Blob([evidence.bytes], { type: 'application/json' })
    saveFile(`amana-evidence-milestone-${milestone + 1}.json`, blob, 'application/json')
    onSaved?.()
  }
  return (
    <Button kind={first ? 'primary' : 'secondary'} onClick={save}>
      {text.keep}
    </Button>
  )
}
