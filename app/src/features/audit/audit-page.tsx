import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import type { AuditCampaignReturnType, AuditProgress } from '@amana/sdk/ledger/audit'
import { Link } from 'wouter'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { AuditExports } from './audit-exports.tsx'
import { AuditForm } from './audit-form.tsx'
import type { ExportName, ExportQuestion } from './audit-messages.ts'
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
  /** Nodes of the visitor's own. */
  nodes: readonly string[]
  /** Whom the pages ask about this chain, where no node is named. */
  usualNodes: readonly string[]
  onSubmit: (account: AccountId, nodes: readonly string[]) => void
}

/** Re-derives everything that a campaign says, in the visitor's own browser. */
export function AuditPage(props: AuditPageProps) {
  const { chain, defaultChainId, account, asked, nodes, usualNodes, onSubmit } = props
  const { audit: text } = useText()
  const language = useLanguage()
  const rpcUrls = nodes.length > 0 ? nodes : usualNodes
  const factory = chain?.factory
  const fromBlock = chain && BigInt(chain.startBlock)
  const subject = account && rpcUrls.length > 0 ? { account, rpcUrls, factory, fromBlock } : undefined
  const { run, start, cancel, exportFile } = useAudit(subject)
  const hosts = rpcUrls.map((url) => isolate(new URL(url).host))
  return (
    <div className="stack audit" data-gap="large">
      <header className="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      <section className="card">
        <AuditForm
          key={`${asked} ${nodes.join()}`}
          chainId={defaultChainId}
          campaign={account ? formatAccountId(account) : asked}
          nodes={nodes}
          onSubmit={onSubmit}
        />
      </section>
      {asked && !account && <Notice kind="danger">{text.badCampaign}</Notice>}
      {account && !subject && <Notice kind="warning">{text.noNode(isolate(String(account.chainId)))}</Notice>}
      {account && subject && (
        <>
          <div className="row">
            {run.status === 'running' ? (
              <Button onClick={cancel}>{text.cancel}</Button>
            ) : (
              <Button onClick={start}>{text.run}</Button>
            )}
            {chain && <Link href={paths.campaign(language, account)}>{text.toCampaign}</Link>}
          </div>
          <p className="small quiet">
            {hosts.length > 1
              ? text.readFromSeveral(new Intl.ListFormat(language).format(hosts))
              : text.readFrom(hosts[0] ?? '')}
          </p>
          <Standing run={run} account={account} onRetry={start} />
          {chain && run.status === 'done' && run.result.verdict === 'ok' && (
            <AuditExports
              account={account}
              exportFile={(name) => exportFile(fileOf(name, { chain, account, rpcUrls, result: run.result }))}
            />
          )}
        </>
      )}
    </div>
  )
}

interface Audited {
  chain: ChainConfig
  account: AccountId
  rpcUrls: readonly string[]
  result: AuditCampaignReturnType
}

function fileOf(name: ExportName, { chain, account, rpcUrls, result }: Audited): ExportQuestion {
  const { factory, startBlock, tokens } = chain
  const { block } = result
  if (!block) throw new Error('an audit that agrees speaks about a block')
  return { name, account, rpcUrls, factory, fromBlock: BigInt(startBlock), tokens, block }
}

interface StandingProps {
  run: AuditRun
  account: AccountId
  onRetry: () => void
}

function Standing({ run, account, onRetry }: StandingProps) {
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
      const host = isolate(run.host)
      const sentences = {
        unreachable: text.unreachable(host),
        wrongChain: text.wrongChain(host, isolate(String(run.foundChain)), isolate(String(account.chainId))),
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
