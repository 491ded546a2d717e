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

const UNREACHABLE = { status: 'failed', problem: 'unreachable', foundChain: undefined } as const

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
    if (result.interruption?.kind === 'unreachable') return { ...UNREACHABLE, details: result.interruption.message }
    return { status: 'done', result }
  } catch (error) {
    if (error instanceof OtherChainError) return failed('wrongChain', error, error.found)
    if (isUnreachable(error)) return failed('unreachable', error)
    return failed(isNoCampaign(error) ? 'notACampaign' : 'failed', error)
  }
}

function failed(problem: AuditProblem, error: unknown, foundChain?: number): AuditRun {
  const details = error instanceof Error ? error.message : String(error)
  return { status: 'failed', problem, foundChain, details }
}

/** No code there, or code that does not answer as a campaign: the contract's views revert or return nothing. */
function isNoCampaign(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : ''
  return /ZeroData|returned no data|NotACampaign|reverted|AbiDecoding|Invalid(Params|Input)/i.test(text)
}
