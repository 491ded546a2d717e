import type { AccountKind } from '@amana/sdk/account-kind'
import type { InvitedRole } from '@amana/sdk/proof-of-control'
import type { Address } from 'viem'
import { addressOf, thresholdOf } from './check-people.ts'
import { wholeNumber } from './check-text.ts'
import { DAY, type Draft, endOfDay } from './draft.ts'
import { readAmount } from './drafted-amounts.ts'
import { labelledAmounts } from './pasted-lines.ts'
import type { PlanContext } from './plan-bounds.ts'
import type { StepName } from './problem.ts'

/** What the chain says about an address that somebody typed. */
export interface AccountFacts {
  kind: AccountKind
  /** It has never sent anything and owns no coin of the chain. */
  unused: boolean
}

/** What deserves a second look and stops nobody. */
export type Warning = { step: StepName } & (
  | { code: 'contract' | 'unused'; name: string; role: InvitedRole }
  | { code: 'noProof'; count: number }
  | { code: 'related'; name: string }
  | { code: 'singleVerifier' | 'singlePanelist' | 'oneMilestone' | 'otherCharity' }
  | { code: 'shortReview' | 'shortObjection' | 'shortAppeal'; days: number }
  | { code: 'lateDeadline'; milestone: number; months: number }
  | { code: 'advance' }
  | { code: 'budget'; milestone: number; sum: bigint; amount: bigint }
)

export interface WarningsContext extends PlanContext {
  /** By address; empty while the chain has not answered. */
  facts: ReadonlyMap<Address, AccountFacts>
  /** Who has proved that an address is theirs. */
  proven: (role: InvitedRole, account: Address) => boolean
}

/** Days below which a window is short: somebody is ill, or on a journey. */
const SHORT = { reviewDays: 5, objectionDays: 7, appealDays: 7 } as const
const LATE = 365 * DAY

export function warningsOf(draft: Draft, context: WarningsContext): Warning[] {
  return [
    ...aboutMilestones(draft, context),
    ...aboutAccounts(draft, context),
    ...aboutDeciders(draft, context),
    ...aboutRules(draft),
  ]
}

interface Invited {
  role: InvitedRole
  name: string
  address: Address
}

/** Everybody with a part, in the order of the form. */
export function invitedIn({ recipients, verifiers, panel }: Draft): Invited[] {
  const of = (role: InvitedRole, people: readonly { name: string; address: string }[]) =>
    people.flatMap(({ name, address: typed }): Invited[] => {
      const address = addressOf(typed)
      return address ? [{ role, name: name.trim(), address }] : []
    })
  return [...of('recipient', recipients), ...of('verifier', verifiers.members), ...of('panel', panel.members)]
}

function aboutMilestones({ milestones, fundBy }: Draft, { token, language, now }: PlanContext): Warning[] {
  const step = 'milestones'
  const decimals = token?.decimals ?? 0
  const amountOf = (typed: string) => {
    const read = readAmount(typed, decimals, language)
    return 'amount' in read ? read.amount : undefined
  }
  const found: Warning[] = milestones.length === 1 ? [{ step, code: 'oneMilestone' }] : []
  for (const [index, { claimBy, amount: typed, budget }] of milestones.entries()) {
    const end = endOfDay(claimBy)
    const wait = end === undefined ? 0 : end - Math.max(now, endOfDay(fundBy) ?? 0)
    if (wait > LATE)
      found.push({ step, code: 'lateDeadline', milestone: index + 1, months: Math.round(wait / (30.4 * DAY)) })
    const costs = labelledAmounts(budget).map(({ amount }) => amountOf(amount))
    const amount = amountOf(typed)
    if (costs.length === 0 || amount === undefined || !costs.every((cost) => cost !== undefined)) continue
    const sum = costs.reduce((total, cost) => total + cost, 0n)
    if (sum !== amount) found.push({ step, code: 'budget', milestone: index + 1, sum, amount })
  }
  return found
}

function aboutAccounts(draft: Draft, { facts, proven }: WarningsContext): Warning[] {
  const invited = invitedIn(draft)
  const found = invited.flatMap(({ role, name, address }): Warning[] => {
    const known = facts.get(address)
    if (!known || proven(role, address)) return []
    const step = role === 'recipient' ? 'recipients' : 'deciders'
    if (known.kind === 'contract') return [{ step, code: 'contract', name: name || address, role }]
    return known.unused ? [{ step, code: 'unused', name: name || address, role }] : []
  })
  const without = invited.filter(({ role, address }) => !proven(role, address)).length
  return without > 0 ? [...found, { step: 'deciders', code: 'noProof', count: without }] : found
}

function aboutDeciders(draft: Draft, { charity }: PlanContext): Warning[] {
  const step = 'deciders'
  const found: Warning[] = []
  const { verifiers, panel, recipients, organiser, proofs } = draft
  if (verifiers.members.length > 0 && thresholdOf(verifiers) === 1) found.push({ step, code: 'singleVerifier' })
  if (panel.members.length > 0 && thresholdOf(panel) === 1) found.push({ step, code: 'singlePanelist' })
  const interested = [organiser, ...recipients.map(({ name }) => name)]
  for (const { name } of [...verifiers.members, ...panel.members]) {
    if (interested.some((other) => soundsLike(name, other))) found.push({ step, code: 'related', name: name.trim() })
  }
  if (charity && proofs.length > 0 && proofs.every((proof) => proof.charity !== charity)) {
    found.push({ step, code: 'otherCharity' })
  }
  return found
}

/** The same name, or one within the other, whatever the case, the accents and the marks between words. */
export function soundsLike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) =>
    name
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
      .trim(),
  )
  if (!first || !second || Math.min(first.length, second.length) < 4) return first !== '' && first === second
  return ` ${first} `.includes(` ${second} `) || ` ${second} `.includes(` ${first} `)
}

function aboutRules(draft: Draft): Warning[] {
  const step = 'rules'
  const short = (name: keyof typeof SHORT, code: 'shortReview' | 'shortObjection' | 'shortAppeal'): Warning[] => {
    const days = wholeNumber(draft[name])
    return days !== undefined && days < SHORT[name] ? [{ step, code, days }] : []
  }
  return [
    ...short('reviewDays', 'shortReview'),
    ...short('objectionDays', 'shortObjection'),
    ...short('appealDays', 'shortAppeal'),
    ...(draft.upfront ? [{ step, code: 'advance' } as const] : []),
  ]
}
