import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { AuditCampaignReturnType } from '@amana/sdk/ledger/audit'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Fill } from '../../ui/fill.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import type { PackOutcome } from './audit-messages.ts'
import { type AuditRun, useAudit } from './audit-run.ts'

interface AuditPackProps {
  chain: ChainConfig
  account: AccountId
}

/** The pack that `amana audit --pack` writes, made in this browser once it has audited the campaign itself. */
export function AuditPack({ chain, account }: AuditPackProps) {
  const { statements: text } = useText()
  const language = useLanguage()
  const [wanted, setWanted] = useState(false)
  const command = (
    <bdi dir="ltr">
      <code>npm run amana -- audit {formatAccountId(account)} --pack pack.json</code>
    </bdi>
  )
  return (
    <section className="card">
      <h2>{text.pack}</h2>
      <p>
        <Fill text={text.packText} values={{ command }} />
      </p>
      {wanted ? (
        <Making chain={chain} account={account} />
      ) : (
        <p className="row">
          <Button onClick={() => setWanted(true)}>{text.packMake}</Button>
        </p>
      )}
      <p>
        <Link href={paths.audit(language, account)}>{text.openAudit}</Link>
      </p>
    </section>
  )
}

function Making({ chain, account }: AuditPackProps) {
  const { statements: text } = useText()
  const { factory, startBlock, rpcUrl } = chain
  const { run, start, makePack } = useAudit({ account, rpcUrls: [rpcUrl], factory, fromBlock: BigInt(startBlock) })
  const [outcome, setOutcome] = useState<PackOutcome>()
  const result = run.status === 'done' && run.result.verdict === 'ok' ? run.result : undefined
  const make = useRef<(audited: AuditCampaignReturnType) => Promise<PackOutcome>>(undefined)
  make.current = ({ block, ...audited }) =>
    block
      ? makePack({
          account,
          rpcUrls: [rpcUrl],
          factory,
          fromBlock: BigInt(startBlock),
          block,
          result: { block, ...audited },
        })
      : Promise.resolve({ kind: 'failed', details: 'no block' })
  // Once for each audit, however often the page is drawn meanwhile.
  useEffect(() => {
    if (result) void make.current?.(result).then(setOutcome)
  }, [result])
  const failed = run.status === 'failed' || outcome?.kind === 'failed'
  return (
    <div className="stack" data-gap="small">
      <p role="status">{(run.status === 'running' || (result && !outcome)) && text.packMaking}</p>
      {isOtherwise(run) && <Notice kind="warning">{text.packNotOk}</Notice>}
      {failed && (
        <Notice kind="warning" title={text.packFailed}>
          <Button onClick={start}>{text.packMake}</Button>
        </Notice>
      )}
      {outcome?.kind === 'pack' && result && <Made outcome={outcome} result={result} account={account} />}
    </div>
  )
}

function isOtherwise(run: AuditRun): boolean {
  return run.status === 'done' && run.result.verdict !== 'ok'
}

interface MadeProps {
  outcome: Extract<PackOutcome, { kind: 'pack' }>
  result: AuditCampaignReturnType
  account: AccountId
}

function Made({ outcome: { bytes, hash, events }, result, account }: MadeProps) {
  const { statements: text } = useText()
  const format = useFormat()
  const block = isolate(format.number(result.block?.number ?? 0n))
  return (
    <Notice kind="success" role="status" title={text.packReady(isolate(format.number(events)), block)}>
      <p>
        {text.packHash} <Hash value={hash} full copy />
      </p>
      <p className="row">
        <SaveButton fileName={`amana-pack-${account.address.slice(2, 10)}.json`} content={() => new Blob([bytes])}>
          {text.packSave}
        </SaveButton>
      </p>
    </Notice>
  )
}
