import { claim } from '@amana/sdk/actions/claim'
import { useCallback } from 'react'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import type { Transaction } from '../../chain/use-transaction.ts'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { contentStoreUrl } from '../../data/content.ts'
import { useSite } from '../../data/site.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { SaveButton, saveFile } from '../../ui/save-button.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import type { ChangeDraft, ClaimDraft } from './claim-draft.ts'
import { ClaimPreview } from './claim-preview.tsx'
import type { EvidencePackage, HashedFile } from './evidence-package.ts'
import { HandIn } from './hand-in.tsx'

interface SendClaimProps {
  chain: ChainConfig
  record: CampaignRecord
  /** Counted from 0. */
  milestone: number
  evidence: EvidencePackage
  draft: ClaimDraft
  onDraft: ChangeDraft
  transaction: Transaction
}

/** The package is handed in or kept first: from the chain nobody can make it again. */
export function SendClaim({ chain, record, milestone, evidence, draft, onDraft, transaction }: SendClaimProps) {
  const { claim: text } = useText()
  const format = useFormat()
  const { indexUrl } = useSite()
  const { verifiers, rules } = record.parameters
  const { files, handedIn } = draft
  const campaign = record.address
  const onHandedIn = useCallback(() => onDraft({ handedIn: true }), [onDraft])

  const send = () =>
    transaction.run([
      { label: text.send, prepare: async () => claim.call({ campaign, milestone, evidence: evidence.hash }) },
    ])
  return (
    <div className="stack">
      <StepHeading arrived>{text.steps[1]}</StepHeading>
      <ClaimPreview record={record} milestone={milestone} evidence={evidence} files={files} />
      {indexUrl ? (
        <HandIn
          storeUrl={contentStoreUrl(indexUrl)}
          chain={chain}
          record={record}
          evidence={evidence}
          files={files}
          onDone={onHandedIn}
        />
      ) : (
        <p>{text.noStore}</p>
      )}
      <p className="small">{indexUrl ? text.orKeep : text.keepWhy}</p>
      <div className="row">
        <SavePackage evidence={evidence} milestone={milestone} first={!handedIn && !indexUrl} onSaved={onHandedIn} />
        {!transaction.busy && !transaction.done && (
          <Button
            kind="quiet"
            onClick={() => onDraft({ evidence: undefined, handedIn: false, returned: true, restored: false })}
          >
            {text.change}
          </Button>
        )}
      </div>
      <Copies files={files} />
      <p className="quiet small">
        {text.next(verifiers.threshold, verifiers.members.length, format.duration(rules.reviewWindow))}
      </p>
      <TransactionStatus transaction={transaction} token={record.token} success={text.done} />
      {!transaction.done && (
        <div className="stack" data-gap="small">
          {!handedIn && <p className="small">{text.sendNeedsKeeping}</p>}
          <WalletGate chain={chain}>
            <Button
              kind={handedIn ? 'primary' : 'secondary'}
              disabled={!handedIn}
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

/** Pictures as they were drawn anew: the originals on the device have other fingerprints. */
function Copies({ files }: { files: readonly HashedFile[] }) {
  const { claim: text } = useText()
  const copies = files.filter(({ clean }) => clean === 'cleaned')
  if (copies.length === 0) return null
  return (
    <details>
      <summary className="small">{text.savedCopies}</summary>
      <div className="row">
        {copies.map(({ sha256, name, file, type }) => (
          <SaveButton key={sha256} fileName={name} content={() => file} type={type}>
            {text.saveFile(isolateText(name))}
          </SaveButton>
        ))}
      </div>
    </details>
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
