import type { AccountId } from '@amana/sdk/caip'
import { type AuditCampaignReturnType, type AuditProgress, auditCampaign } from '@amana/sdk/ledger/audit'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createClient, http } from 'viem'
import { getChainId } from 'viem/actions'
import type { ChainConfig } from '../../data/config.ts'
import { isUnreachable } from '../../data/reading-view.tsx'

export interface AuditSubject {
  account: AccountId
  /** Whom to ask. */
  rpcUrl: string
  /** The chain as this site knows it, if it does: its factory is the one that must have made the campaign. */
  chain: ChainConfig | undefined
}

export type AuditProblem = 'unreachable' | 'wrongChain' | 'notACampaign' | 'failed'

export type AuditRun =
  | { status: 'idle' }
  | { status: 'running'; progress: AuditProgress | undefined }
  | { status: 'cancelled' }
  | { status: 'failed'; problem: AuditProblem; foundChain: number | undefined; details: string }
  | { status: 'done'; result: AuditCampaignReturnType }

class OtherChainError extends Error {
  readonly found: number

  constructor(found: number) {
    super(`chain ${found}`)
    this.found = found
  }
}

/** Runs the audit in this browser, now and again when asked. */
export function useAudit(subject: AuditSubject | undefined) {
  const [run, setRun] = useState<AuditRun>({ status: 'idle' })
  const stop = useRef<AbortController>(undefined)
  const key = subject && `${subject.account.chainId} ${subject.account.address} ${subject.rpcUrl}`
  const latest = useRef(subject)
  latest.current = subject

  const start = useCallback(async () => {
    if (!latest.current) return
    stop.current?.abort()
    const controller = new AbortController()
    stop.current = controller
    setRun({ status: 'running', progress: undefined })
    const outcome = await audited(latest.current, controller.signal, (progress) => {
      if (!controller.signal.aborted) setRun({ status: 'running', progress })
    })
    if (!controller.signal.aborted) setRun(outcome)
  }, [])

  useEffect(() => {
    if (key === undefined) return
    void start()
    return () => stop.current?.abort()
  }, [key, start])

  const cancel = () => {
    stop.current?.abort()
    setRun({ status: 'cancelled' })
  }
  return { run, start: () => void start(), cancel }
}

async function audited(
  { account, rpcUrl, chain }: AuditSubject,
  signal: AbortSignal,
  onProgress: (progress: AuditProgress) => void,
): Promise<AuditRun> {
  try {
    const client = createClient({ transport: http(rpcUrl, { retryCount: 1, timeout: 30_000 }) })
    const found = await getChainId(client)
    if (found !== account.chainId) throw new OtherChainError(found)
    const result = await auditCampaign(client, {
      campaign: account.address,
      ...(chain && { factory: chain.factory, fromBlock: BigInt(chain.startBlock) }),
      signal,
      onProgress,
    })
    const { interruption } = result
    if (interruption?.kind === 'unreachable') return failed('unreachable', interruption.message)
    if (interruption?.kind === 'refused' && isNoCampaign(result)) return failed('notACampaign', interruption.message)
    return { status: 'done', result }
  } catch (error) {
    if (error instanceof OtherChainError) return failed('wrongChain', error, error.found)
    if (isUnreachable(error)) return failed('unreachable', error)
    return failed('failed', error)
  }
}

function failed(problem: AuditProblem, error: unknown, foundChain?: number): AuditRun {
  const details = error instanceof Error ? error.message : String(error)
  return { status: 'failed', problem, foundChain, details }
}

/** No code there, or code that is no campaign's. */
function isNoCampaign({ checks }: AuditCampaignReturnType): boolean {
  return checks.some(({ id, outcome }) => id === 'code' && outcome === 'contradicts')
}
