import { ownScript } from '../../lib/own-script.ts'
import workerUrl from './audit-worker.ts?worker&url'

/** A worker for one audit after another: the page stays free while it reads and hashes. */
export function startAuditWorker(): Worker {
  return new Worker(ownScript(new URL(workerUrl, location.href)), { type: 'module', name: 'audit' })
}
