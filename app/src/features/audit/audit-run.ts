import type { AuditCampaignReturnType, AuditProgress } from '@amana/sdk/ledger/audit'
import { useCallback, useEffect, useRef, useState } from 'react'
import type {
  AuditOutcome,
  AuditQuestion,
  ExportName,
  ExportOutcome,
  ExportQuestion,
  FromWorker,
  PackOutcome,
  PackQuestion,
  ToWorker,
} from './audit-messages.ts'

export type AuditSubject = Omit<AuditQuestion, 'resume'>

export type AuditRun =
  | { status: 'idle' }
  | { status: 'running'; progress: AuditProgress | undefined }
  | { status: 'cancelled' }
  | Extract<AuditOutcome, { status: 'failed' }>
  | { status: 'done'; result: AuditCampaignReturnType }

/** Runs the audit in a worker of this browser, now and again when asked. */
export function useAudit(subject: AuditSubject | undefined) {
  const [run, setRun] = useState<AuditRun>({ status: 'idle' })
  const worker = useRef<Promise<Worker>>(undefined)
  const waiting = useRef(new Map<ExportName, (outcome: ExportOutcome) => void>())
  const packing = useRef<(outcome: PackOutcome) => void>(undefined)
  const kept = useRef<{ key: string; resume: unknown }>(undefined)
  const key = subject && JSON.stringify([subject.account, subject.rpcUrls])
  const latest = useRef(subject)
  latest.current = subject

  const stop = useCallback(() => {
    worker.current?.then((running) => running.terminate()).catch(() => undefined)
    worker.current = undefined
    for (const settle of waiting.current.values()) settle({ kind: 'failed', details: 'stopped' })
    waiting.current.clear()
    packing.current?.({ kind: 'failed', details: 'stopped' })
    packing.current = undefined
  }, [])

  const hear = useCallback((message: FromWorker) => {
    switch (message.tell) {
      case 'progress':
        return setRun({ status: 'running', progress: message.progress })
      case 'outcome': {
        const { outcome } = message
        const resume = outcome.status === 'done' ? outcome.result.resume : outcome.resume
        kept.current = resume === undefined ? undefined : { key: keyOf(latest.current), resume }
        return setRun(outcome)
      }
      case 'export':
        waiting.current.get(message.name)?.(message.outcome)
        waiting.current.delete(message.name)
        return undefined
      case 'pack':
        packing.current?.(message.outcome)
        packing.current = undefined
    }
  }, [])

  const start = useCallback(async () => {
    const asked = latest.current
    if (!asked) return
    stop()
    setRun({ status: 'running', progress: undefined })
    // What an interrupted run had read is not read again; the audit believes nothing of it unhashed.
    const resume = kept.current?.key === keyOf(asked) ? kept.current.resume : undefined
    const starting = startWorker(hear, (error) => {
      if (worker.current === starting) setRun(notStarted(asked, error))
    })
    worker.current = starting
    try {
      const running = await starting
      if (worker.current === starting) send(running, { ask: 'audit', question: { ...asked, resume } })
    } catch (error) {
      if (worker.current === starting) setRun(notStarted(asked, error))
    }
  }, [stop, hear])

  useEffect(() => {
    if (key === undefined) return
    void start()
    return stop
  }, [key, start, stop])

  const cancel = () => {
    stop()
    setRun({ status: 'cancelled' })
  }

  /** A file of what was audited; made by the worker that audited it. */
  const exportFile = async (question: ExportQuestion): Promise<ExportOutcome> => {
    const fail = (error: Error) => waiting.current.get(question.name)?.({ kind: 'failed', details: error.message })
    const running = await (worker.current ?? startWorker(hear, fail))
    return new Promise((resolve) => {
      waiting.current.set(question.name, resolve)
      send(running, { ask: 'export', question })
    })
  }

  /** The audit pack of what was audited; made by the worker that audited it. */
  const makePack = async (question: PackQuestion): Promise<PackOutcome> => {
    const running = await worker.current
    if (!running) return { kind: 'failed', details: 'stopped' }
    return new Promise((resolve) => {
      packing.current = resolve
      send(running, { ask: 'pack', question })
    })
  }
  return { run, start: () => void start(), cancel, exportFile, makePack }
}

async function startWorker(hear: (message: FromWorker) => void, fail: (error: Error) => void): Promise<Worker> {
  const { startAuditWorker } = await import('./start-worker.ts')
  const worker = startAuditWorker()
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data))
  worker.addEventListener('error', ({ message }) => fail(new Error(message || 'the worker did not start')))
  return worker
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message)
}

function keyOf(subject: AuditSubject | undefined): string {
  return JSON.stringify(subject?.account)
}

function notStarted({ rpcUrls }: AuditSubject, error: unknown): AuditRun {
  const details = error instanceof Error ? error.message : String(error)
  const host = new URL(rpcUrls[0] ?? location.href).host
  return { status: 'failed', problem: 'failed', host, foundChain: undefined, details, resume: undefined }
}
