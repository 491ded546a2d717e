import * as z from 'zod/mini'
import { stored } from '../../lib/stored.ts'
import type { DecisionContext } from './decision-file.ts'

/** Signed files by the claim they are about; each is checked anew when it is read. */
const storage = stored('decisions', z.record(z.string(), z.record(z.string(), z.string())))

function keyOf({ chainId, campaign, milestone, attempt }: DecisionContext): string {
  return [chainId, campaign.toLowerCase(), milestone, attempt].join(' ')
}

/** What was signed on this device, so that a page loaded again has it still. One per signer, the newest. */
export const keptDecisions = {
  of(context: DecisionContext): string[] {
    return Object.values(storage.read()?.[keyOf(context)] ?? {})
  },

  /** Whether this signer signed here about an earlier claim of the same milestone. */
  hasEarlier(context: DecisionContext, signer: string): boolean {
    const known = storage.read() ?? {}
    return Array.from({ length: Math.max(0, context.attempt - 1) }, (_, index) => index + 1).some(
      (attempt) => known[keyOf({ ...context, attempt })]?.[signer.toLowerCase()] !== undefined,
    )
  },

  keep(context: DecisionContext, signer: string, file: string): void {
    const known = storage.read() ?? {}
    const key = keyOf(context)
    storage.write({ ...known, [key]: { ...known[key], [signer.toLowerCase()]: file } })
  },

  /** The chain has what it needs of this claim. */
  forget(context: DecisionContext): void {
    const { [keyOf(context)]: _sent, ...others } = storage.read() ?? {}
    storage.write(Object.keys(others).length > 0 ? others : undefined)
  },
}
