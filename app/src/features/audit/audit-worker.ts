import '../../lib/zod-jitless.ts'
import type { FromWorker, ToWorker } from './audit-messages.ts'
import { audited } from './audit-work.ts'
import { exported } from './export-work.ts'
import { packed } from './pack-work.ts'

/** Milliseconds between two messages about progress: a page need not paint each range of blocks. */
const TELL_EVERY = 60

let toldAt = 0

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void answer(data)
})

async function answer(asked: ToWorker): Promise<void> {
  if (asked.ask === 'export') {
    const { name } = asked.question
    return tell({ tell: 'export', name, outcome: await exported(asked.question) })
  }
  if (asked.ask === 'pack') return tell({ tell: 'pack', outcome: await packed(asked.question) })
  const outcome = await audited(asked.question, (progress) => {
    if (performance.now() - toldAt < TELL_EVERY && 'scannedTo' in progress) return
    toldAt = performance.now()
    tell({ tell: 'progress', progress })
  })
  tell({ tell: 'outcome', outcome })
}

function tell(message: FromWorker): void {
  postMessage(message)
}
