import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { AuditProgress } from '@amana/sdk/ledger/audit'
import { Link } from 'wouter'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { AuditForm } from './audit-form.tsx'
import { AuditResult } from './audit-result.tsx'
import { type AuditRun, useAudit } from './audit-run.ts'

interface AuditPageProps {
  /** The chain of the campaign as this site knows it. */
  chain: ChainConfig | undefined
  /** For a bare address in the form. */
  defaultChainId: number
  account: AccountId | undefined
  /** What the page's address names as a campaign, right or wrong. */
  asked: string
  /** A node of the visitor's own; empty: the site's. */
  node: string
  onSubmit: (account: AccountId, node: string) => void
}

/** Re-derives everything that a campaign says, in the visitor's own browser. */
export function AuditPage({ chain, defaultChainId, account, asked, node, onSubmit }: AuditPageProps) {
  const { audit: text } = useText()
  const language = useLanguage()
  const rpcUrl = node || chain?.rpcUrl
  const { run, start, cancel } = useAudit(account && rpcUrl ? { account, rpcUrl, chain } : undefined)
  return (
    <div className="stack audit" data-gap="large">
      <header className="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      <section className="card">
        <AuditForm
          key={`${asked} ${node}`}
          chainId={defaultChainId}
          campaign={account ? formatAccountId(account) : asked}
          node={node}
          onSubmit={onSubmit}
        />
      </section>
      {asked && !account && <Notice kind="danger">{text.badCampaign}</Notice>}
      {account && !rpcUrl && <Notice kind="warning">{text.noNode(isolate(String(account.chainId)))}</Notice>}
      {account && rpcUrl && (
        <>
          <div className="row">
            {run.status === 'running' ? (
              <Button onClick={cancel}>{text.cancel}</Button>
            ) : (
              <Button onClick={start}>{text.run}</Button>
            )}
            {chain && <Link href={paths.campaign(language, account)}>{text.toCampaign}</Link>}
          </div>
          <p className="small quiet">{text.readFrom(isolate(new URL(rpcUrl).host))}</p>
          <Standing run={run} account={account} host={new URL(rpcUrl).host} onRetry={start} />
        </>
      )}
    </div>
  )
}

interface StandingProps {
  run: AuditRun
  account: AccountId
  host: string
  onRetry: () => void
}

function Standing({ run, account, host, onRetry }: StandingProps) {
  const { audit: text } = useText()
  switch (run.status) {
    case 'idle':
      return null
    case 'running':
      return <Running progress={run.progress} />
    case 'cancelled':
      return <Notice role="status">{text.cancelled}</Notice>
    case 'done':
      return <AuditResult account={account} result={run.result} />
    case 'failed': {
      const sentences = {
        unreachable: text.unreachable(isolate(host)),
        wrongChain: text.wrongChain(isolate(host), isolate(String(run.foundChain)), isolate(String(account.chainId))),
        notACampaign: text.notACampaign,
        failed: text.failed,
      }
      return <ErrorState title={text.notMade} text={sentences[run.problem]} details={run.details} onRetry={onRetry} />
    }
  }
}

function Running({ progress }: { progress: AuditProgress | undefined }) {
  const { audit: text } = useText()
  const format = useFormat()
  const step = text.steps[progress?.step ?? 'contract']
  if (!progress || !('scannedTo' in progress)) return <p role="status">{step}…</p>
  const { fromBlock, toBlock, scannedTo, events } = progress
  return (
    <Progress
      label={step}
      value={scannedTo - fromBlock + 1n}
      maximum={toBlock - fromBlock + 1n}
      text={text.events(isolate(format.number(events)))}
    />
  )
}
