import { organisationIdSchema } from '@amana/sdk/open-data'
import { type Address, getAddress, isAddress, isAddressEqual } from 'viem'
import * as z from 'zod/mini'
import { amountOr0, checkOptional, checkText, type Report } from './check-text.ts'
import type { Draft } from './draft.ts'
import { readPercent, restPlace, splitOf } from './drafted-amounts.ts'
import { BOUNDS, type PlanContext } from './plan-bounds.ts'
import type { StepName } from './problem.ts'
import { restShare, WHOLE } from './shares.ts'

/** Addresses that the contract takes for nobody. */
function unusable({ chain, token }: PlanContext, address: Address): boolean {
  const { factory, journal } = chain
  return [factory, journal, token?.address].some((one) => one !== undefined && isAddressEqual(one, address))
}

export function addressOf(typed: string): Address | undefined {
  const text = typed.trim()
  return isAddress(text, { strict: false }) && !/^0x0{40}$/.test(text) ? getAddress(text) : undefined
}

/** Mixed letters hold a check against mistyping: a wrong one is somebody else's address. */
function hasWrongLetters(typed: string): boolean {
  const text = typed.trim()
  return /[a-f]/.test(text.slice(2)) && /[A-F]/.test(text.slice(2)) && !isAddress(text)
}

interface AddressPlace {
  step: StepName
  field: string
  typed: string
}

function checkAddress(report: Report, context: PlanContext, { step, field, typed }: AddressPlace): Address | undefined {
  const address = addressOf(typed)
  if (typed.trim() === '') report(step, field, { code: 'addressMissing' })
  else if (!address) report(step, field, { code: 'address' })
  else if (hasWrongLetters(typed)) report(step, field, { code: 'checksum' })
  else if (unusable(context, address)) report(step, field, { code: 'unusable' })
  else return address
  return undefined
}

export function checkRecipients(draft: Draft, context: PlanContext, report: Report): void {
  const { recipients } = draft
  if (recipients.length === 0) report('recipients', 'recipients-add', { code: 'noRecipient' })
  const rest = restPlace(draft)
  const seen = new Set<Address>()
  const shares: bigint[] = []
  const usesShares = draft.milestones.some(({ exact }) => !exact)
  for (const [place, { key, name, address: typed, share, identity }] of recipients.entries()) {
    const field = `recipient-${key}`
    checkText(report, 'recipients', `${field}-name`, name, 120)
    const address = checkAddress(report, context, { step: 'recipients', field: `${field}-address`, typed })
    if (address && seen.has(address)) report('recipients', `${field}-address`, { code: 'usedTwice' })
    if (address) seen.add(address)
    const read = place === rest ? 0n : readPercent(share, context.language)
    if (read === undefined && usesShares) report('recipients', `${field}-share`, { code: 'percent' })
    shares.push(read ?? 0n)
    const text = identity.trim()
    if (text !== '' && text !== 'individual' && !z.safeParse(organisationIdSchema, text).success) {
      report('recipients', `${field}-identity`, { code: 'identifier' })
    }
  }
  const left = restShare(shares, rest)
  if (usesShares && left < 0n) report('recipients', 'recipients-rest', { code: 'overWhole', percent: WHOLE - left })
  checkPayouts(draft, context, report)
}

function checkPayouts(draft: Draft, context: PlanContext, report: Report): void {
  const minimum = amountOr0(draft.minimum, context)
  const amounts = { decimals: context.token?.decimals ?? 0, language: context.language }
  for (const [index, milestone] of draft.milestones.entries()) {
    const field = `split-${milestone.key}`
    const split = splitOf(draft, milestone, amounts)
    if (split.kind === 'differs') {
      report('recipients', field, { code: 'differs', sum: split.sum, amount: split.amount })
    }
    if (split.kind === 'open' && milestone.exact) report('recipients', field, { code: 'amount', fault: 'unreadable' })
    if (split.kind !== 'shares' && split.kind !== 'exact') continue
    const paid = split.amounts.filter((amount) => amount > 0n)
    if (paid.length > BOUNDS.payouts) {
      report('recipients', field, { code: 'payouts', milestone: index + 1, most: BOUNDS.payouts })
    }
    const small = split.amounts.findIndex((amount) => amount > 0n && amount < minimum)
    if (small >= 0) {
      const name = draft.recipients[small]?.name ?? ''
      report('recipients', field, { code: 'payout', name, milestone: index + 1, minimum })
    }
  }
}

export function checkDeciders(draft: Draft, context: PlanContext, report: Report): void {
  const recipients = draft.recipients.flatMap(({ address }) => addressOf(address) ?? [])
  const verifiers = checkMembers(draft, context, report, 'verifiers', recipients)
  const panel = checkMembers(draft, context, report, 'panel', recipients, verifiers)
  const { fallback } = draft
  checkOptional(report, 'deciders', 'fallback-name', fallback.name, 120)
  const place: AddressPlace = { step: 'deciders', field: 'fallback-address', typed: fallback.address }
  const address = checkAddress(report, context, place)
  const parties = [...recipients, ...verifiers, ...panel, ...(context.charity ? [context.charity] : [])]
  if (address && parties.some((one) => isAddressEqual(one, address))) {
    report('deciders', 'fallback-address', { code: 'interestedFallback' })
  }
}

function checkMembers(
  draft: Draft,
  context: PlanContext,
  report: Report,
  part: 'verifiers' | 'panel',
  recipients: readonly Address[],
  others: readonly Address[] = [],
): Address[] {
  const { members, threshold } = draft[part]
  const most = BOUNDS[part]
  if (members.length === 0) report('deciders', `${part}-add`, { code: part === 'panel' ? 'noPanel' : 'noVerifier' })
  if (members.length > most) report('deciders', `${part}-add`, { code: 'tooMany', most })
  const seen: Address[] = []
  for (const { key, name, address: typed } of members) {
    const field = `${part}-${key}`
    checkOptional(report, 'deciders', `${field}-name`, name, 120)
    const address = checkAddress(report, context, { step: 'deciders', field: `${field}-address`, typed })
    if (!address) continue
    const among = (list: readonly Address[]) => list.some((one) => isAddressEqual(one, address))
    const fault = among(seen)
      ? 'usedTwice'
      : among(others)
        ? 'onBoth'
        : among(recipients)
          ? 'interested'
          : context.charity && isAddressEqual(context.charity, address)
            ? 'ownCharity'
            : undefined
    if (fault) report('deciders', `${field}-address`, { code: fault })
    seen.push(address)
  }
  const least = majorityOf(members.length)
  if (members.length > 0 && threshold !== null && (threshold < least || threshold > members.length)) {
    report('deciders', `${part}-threshold`, { code: 'threshold', least, most: members.length })
  }
  return seen
}

/** The fewest that are more than half. */
export function majorityOf(members: number): number {
  return Math.floor(members / 2) + 1
}

/** How many have to agree: as chosen, else more than half. */
export function thresholdOf({ threshold, members }: Draft['verifiers']): number {
  return threshold ?? majorityOf(members.length)
}
