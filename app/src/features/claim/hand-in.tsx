import { useEffect } from 'react'
import type { Hex } from 'viem'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { EvidencePackage, HashedFile } from './evidence-package.ts'
import { type Upload, type UploadState, useUpload } from './use-upload.ts'

interface HandInProps {
  storeUrl: string
  chain: ChainConfig
  record: CampaignRecord
  evidence: EvidencePackage
  files: readonly HashedFile[]
  onDone: () => void
}

/** Brings package and files to where verifiers fetch them, file by file; what failed is tried again with the same hash. */
export function HandIn({ storeUrl, chain, record, evidence, files, onDone }: HandInProps) {
  const { claim: text } = useText()
  const format = useFormat()
  const upload = useUpload({ storeUrl, chainId: chain.chainId, campaign: record.address, evidence, files })
  const { done } = upload
  useEffect(() => {
    if (done) onDone()
  }, [done, onDone])
  const size = files.reduce((sum, file) => sum + file.size, evidence.bytes.length)
  const rows = [{ hash: evidence.hash, name: undefined }, ...files.map(({ sha256, name }) => ({ hash: sha256, name }))]
  return (
    <section className="stack" data-gap="small" aria-label={text.upload}>
      <h5>{text.upload}</h5>
      <p className="small">{text.uploadLead(isolateText(format.fileSize(size)))}</p>
      {(upload.busy || upload.states.size > 0) && (
        <ul className="claim-uploads" aria-live="polite">
          {rows.map(({ hash, name }) => (
            <UploadRow key={hash} hash={hash} name={name} state={upload.states.get(hash)} />
          ))}
        </ul>
      )}
      <Outcome upload={upload} />
      {!done && (
        <WalletGate chain={chain}>
          <div className="row">
            <Button kind="primary" busy={upload.busy} onClick={() => void upload.start()}>
              {upload.failed ? text.uploadRetry : text.uploadStart}
            </Button>
          </div>
        </WalletGate>
      )}
    </section>
  )
}

function Outcome({ upload: { done, busy, failed, refused, states } }: { upload: Upload }) {
  const { claim: text } = useText()
  return (
    <div role="status">
      {done && <Notice kind="success">{text.uploadDone}</Notice>}
      {busy && states.size === 0 && <Notice>{text.uploadSigning}</Notice>}
      {failed && <Notice kind="warning">{text.uploadFailed}</Notice>}
      {!busy && refused === 'rejected' && <Notice kind="warning">{text.uploadRejected}</Notice>}
      {!busy && refused === 'failed' && <Notice kind="warning">{text.uploadNotSigned}</Notice>}
    </div>
  )
}

interface UploadRowProps {
  hash: Hex
  /** Nothing for the package. */
  name: string | undefined
  state: UploadState | undefined
}

function UploadRow({ name, state = { status: 'waiting' } }: UploadRowProps) {
  const { claim: text } = useText()
  const format = useFormat()
  const words = text.uploadState
  const said =
    state.status === 'sending'
      ? words.sending(format.number(Math.min(state.sent + 1, state.all)), format.number(state.all))
      : words[state.status === 'failed' ? state.problem : state.status]
  const part = state.status === 'stored' ? 1 : state.status === 'sending' ? state.sent / state.all : 0
  return (
    <li data-status={state.status}>
      <span className="row" data-spread>
        <span>
          <Icon name={state.status === 'stored' ? 'check' : state.status === 'failed' ? 'warning' : 'document'} />{' '}
          {name === undefined ? text.package : <UserText>{name}</UserText>}
        </span>
        <span className="small">{said}</span>
      </span>
      {state.status === 'sending' && <progress value={part} aria-hidden="true" />}
    </li>
  )
}
