import type { Submission } from './submission.ts'
import type { Look } from './watch.ts'

/** How something is looked for while it is in no block; each way is downloaded when it is first needed. */
export async function lookFor(kind: Submission['kind']): Promise<Look> {
  const look = await (async () => {
    switch (kind) {
      case 'transaction':
        return (await import('./watch-transaction.ts')).lookForTransaction
      case 'proposal':
        return (await import('./watch-proposal.ts')).lookForProposal
      case 'calls':
        return (await import('./watch-calls.ts')).lookForCalls
      case 'signed':
        return (await import('./watch-signed.ts')).createSignedLook()
      case 'entry':
        return (await import('./watch-entry.ts')).createEntryLook()
    }
  })()
  return look as Look
}
