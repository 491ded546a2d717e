import type { InvariantId } from '../invariants/sentences.ts'
import type { TestToken } from './behaviour.ts'

/** What is done with a campaign in a misbehaving token; `retry` is every payment that failed, once the token behaves. */
export type Action = 'create' | 'donate' | 'settle' | 'refund' | 'retry' | 'absorb'

interface Told {
  /** Replaces the default end of the test's title. */
  says?: string
  /** Invariants that the token itself breaks; exactly these must fail, before and after. */
  breaks?: readonly InvariantId[]
}

/** The campaign's own balance changes by exactly the amount. */
export interface Works extends Told {
  kind: 'EXACT' | 'UNSUPPORTED'
  /** What the payee gets less, or the donor pays more. */
  toll: bigint
}

/** The call reverts with this error, or without a reason when it is null; nothing has changed. */
export interface Fails extends Told {
  kind: 'REVERT' | 'PULL' | 'UNSUPPORTED'
  error: string | null
  /** From what the call would have moved. */
  args?: (amount: bigint, token: TestToken) => readonly unknown[]
}

/** There is nothing to do here. */
export interface Nothing {
  kind: 'NONE'
  reason: string
}

export type Outcome = Works | Fails | Nothing

export function exact(options: Told & { toll?: bigint } = {}): Works {
  return { kind: 'EXACT', toll: 0n, ...options }
}

export function reverts(error: Fails['error'], args?: Fails['args'], told: Told = {}): Fails {
  return { kind: 'REVERT', error, ...(args && { args }), ...told }
}

/** The payment reverts and stays due: anyone tries again when the token behaves. */
export function pull(error: Fails['error'], args?: Fails['args'], told: Told = {}): Fails {
  return { ...reverts(error, args, told), kind: 'PULL' }
}

/** What cannot be made safe, with what happens exactly. */
export function unsupported(outcome: Works | Fails, says: string): Works | Fails {
  return { ...outcome, kind: 'UNSUPPORTED', says }
}

export function none(reason: string): Nothing {
  return { kind: 'NONE', reason }
}

export function fails(outcome: Outcome): outcome is Fails {
  return 'error' in outcome
}

const WORKS: Record<Action, string> = {
  create: 'makes the campaign',
  donate: 'takes the gift to the unit',
  settle: 'pays to the unit',
  refund: 'returns the lot to the unit',
  retry: 'by anyone pays the same account, once the token behaves',
  absorb: 'sends the surplus to the unit',
}

const COSTS: Record<Action, string> = {
  ...WORKS,
  donate: 'takes the gift to the unit, the donor pays more',
  settle: 'pays exactly what leaves, the recipient gets less',
  refund: 'returns exactly what leaves, the donor gets less',
  absorb: 'sends exactly what leaves, the fallback recipient gets less',
}

/** The end of a test's title. */
export function sentence(action: Action, outcome: Works | Fails): string {
  if (outcome.says) return `${action} ${outcome.says}`
  if (!fails(outcome)) return `${action} ${(outcome.toll > 0n ? COSTS : WORKS)[action]}`
  const ending = outcome.kind === 'PULL' ? 'nothing is lost' : 'nothing has changed'
  return `${action} reverts ${outcome.error ?? 'without a reason'}, ${ending}`
}
