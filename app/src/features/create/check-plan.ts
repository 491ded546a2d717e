import { countrySchema, organisationIdSchema, publisherPrefixSchema } from '@amana/sdk/open-data'
import { line, prose } from '@amana/sdk/schemas'
import { type Address, getAddress, isAddress, isAddressEqual } from 'viem'
import * as z from 'zod/mini'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import type { Language } from '../../i18n/language.ts'
import { DAY, type Draft, endOfDay } from './draft.ts'
import { readAmount, readPercent, restPlace, splitOf } from './drafted-amounts.ts'
import { labelledAmounts, linesOf } from './pasted-lines.ts'
import type { Fault, Problem, StepName } from './problem.ts'
import { restShare, WHOLE } from './shares.ts'

/** What a draft is checked against. */
export interface PlanContext {
  chain: ChainConfig
  token: TokenConfig | undefined
  /** Of the page: it reads what was typed. */
  language: Language
  /** The chain's time, Unix seconds. */
  now: number
  /** Who will create the campaign, once that is known. */
  charity: Address | undefined
}

/** The contract's own bounds. */
export const BOUNDS = {
  milestones: 16,
  payouts: 8,
  verifiers: 9,
  panel: 7,
  year: 365 * DAY,
  life: 3 * 365 * DAY,
  reviewDays: [2, 30],
  objectionDays: [3, 30],
  appealDays: [5, 30],
  objectionShare: [5, 30],
  goal: 2n ** 94n,
} as const

/** What the SDK's terms can hold of labelled lines. */
const MOST_LINES = { budget: 20, checklist: 12, gifts: 12 } as const
/** A date near the contract's own limit would be refused when the next block is a little later. */
const MARGIN = 600

type Report = (step: StepName, field: string, fault: Fault) => void

/** Everything that keeps a draft from becoming a campaign, in the order of the form. */
export function checkPlan(draft: Draft, context: PlanContext): Problem[] {
  const problems: Problem[] = []
  const report: Report = (step, field, fault) => problems.push({ step, field, fault })
  checkWho(draft, report)
  checkWhat(draft, report)
  checkMilestones(draft, context, report)
  checkRecipients(draft, context, report)
  checkDeciders(draft, context, report)
  checkRules(draft, context, report)
  return problems
}

function checkText(report: Report, step: StepName, field: string, typed: string, most: number, lines = false): boolean {
  if (typed.trim() === '') report(step, field, { code: 'empty' })
  else if (typed.trim().length > most) report(step, field, { code: 'tooLong', most })
  else if (!z.safeParse(lines ? prose(most) : line(most), typed.trim()).success)
    report(step, field, { code: 'characters' })
  else return true
  return false
}

function checkOptional(report: Report, step: StepName, field: string, typed: string, most: number): void {
  if (typed.trim() !== '') checkText(report, step, field, typed, most)
}

const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/
const LINK = /^https:\/\/[^\s<>"']+$/

function checkWho(draft: Draft, report: Report): void {
  checkText(report, 'who', 'who-name', draft.organiser, 120)
  if (draft.country !== '' && !z.safeParse(countrySchema, draft.country).success) {
    report('who', 'who-country', { code: 'empty' })
  }
  checkOptional(report, 'who', 'who-register', draft.register, 120)
  checkOptional(report, 'who', 'who-number', draft.number, 60)
  if (draft.domain.trim() !== '' && !DOMAIN.test(draft.domain.trim().toLowerCase())) {
    report('who', 'who-domain', { code: 'domain' })
  }
  if (draft.identifier.trim() !== '' && !z.safeParse(organisationIdSchema, draft.identifier.trim()).success) {
    report('who', 'who-identifier', { code: 'identifier' })
  }
  if (
    draft.publisherPrefix.trim() !== '' &&
    !z.safeParse(publisherPrefixSchema, draft.publisherPrefix.trim()).success
  ) {
    report('who', 'who-prefix', { code: 'prefix' })
  }
}

function checkWhat(draft: Draft, report: Report): void {
  checkText(report, 'what', 'what-name', draft.name, 120)
  checkText(report, 'what', 'what-story', draft.story, 6_000, true)
  const link = draft.link.trim()
  if (link !== '' && (!LINK.test(link) || link.length > 500)) report('what', 'what-link', { code: 'link' })
}

function checkMilestones(draft: Draft, context: PlanContext, report: Report): void {
  const { token, now } = context
  if (!token) report('milestones', 'plan-token', { code: 'token' })
  const fundBy = endOfDay(draft.fundBy)
  const latestFundBy = now + BOUNDS.year - MARGIN
  if (fundBy === undefined) report('milestones', 'plan-fund-by', { code: 'day' })
  else if (fundBy <= now + MARGIN || fundBy > latestFundBy) {
    report('milestones', 'plan-fund-by', { code: 'fundBy', from: now, to: latestFundBy - DAY })
  }
  const { milestones } = draft
  if (milestones.length === 0) report('milestones', 'plan-add', { code: 'noMilestone' })
  if (milestones.length > BOUNDS.milestones)
    report('milestones', 'plan-add', { code: 'tooMany', most: BOUNDS.milestones })
  let earliest = (fundBy ?? now) + DAY
  for (const { key, ...milestone } of milestones) {
    const field = `milestone-${key}`
    checkText(report, 'milestones', `${field}-title`, milestone.title, 120)
    if (milestone.description.trim() !== '') {
      checkText(report, 'milestones', `${field}-description`, milestone.description, 2_000, true)
    }
    const read = readAmount(milestone.amount, token?.decimals ?? 0, context.language)
    if ('fault' in read) report('milestones', `${field}-amount`, { code: 'amount', fault: read.fault })
    const claimBy = endOfDay(milestone.claimBy)
    const latest = now + BOUNDS.life - MARGIN
    if (claimBy === undefined) report('milestones', `${field}-day`, { code: 'day' })
    else if (claimBy < earliest || claimBy > latest) {
      // Days are shown by their beginning: the last one that ends early enough.
      report('milestones', `${field}-day`, { code: 'claimBy', from: earliest - DAY, to: latest - DAY })
    }
    if (claimBy !== undefined) earliest = Math.max(earliest, claimBy + DAY)
    checkChecklist(report, `${field}-checklist`, milestone.checklist)
    checkLabelled(report, 'milestones', `${field}-budget`, milestone.budget, 120, MOST_LINES.budget, context)
  }
  const goal = milestones.reduce((sum, { amount }) => sum + amountOr0(amount, context), 0n)
  if (goal >= BOUNDS.goal) report('milestones', 'plan-add', { code: 'goal' })
}

function checkChecklist(report: Report, field: string, typed: string): void {
  const items = linesOf(typed)
  if (items.length > MOST_LINES.checklist) report('milestones', field, { code: 'tooMany', most: MOST_LINES.checklist })
  const wrong = items.find((item) => !z.safeParse(line(200), item).success)
  if (wrong) report('milestones', field, { code: 'listLine', line: wrong })
}

function checkLabelled(
  report: Report,
  step: StepName,
  field: string,
  typed: string,
  longest: number,
  most: number,
  { token, language }: PlanContext,
): void {
  const found = labelledAmounts(typed)
  if (found.length > most) report(step, field, { code: 'tooMany', most })
  const wrong = found.findIndex(
    ({ label, amount }) =>
      !z.safeParse(line(longest), label).success || !('amount' in readAmount(amount, token?.decimals ?? 0, language)),
  )
  if (wrong >= 0) report(step, field, { code: 'line', line: linesOf(typed)[wrong] ?? '' })
}

function amountOr0(typed: string, { token, language }: PlanContext): bigint {
  const read = readAmount(typed, token?.decimals ?? 0, language)
  return 'amount' in read ? read.amount : 0n
}

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

function checkRecipients(draft: Draft, context: PlanContext, report: Report): void {
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

function checkDeciders(draft: Draft, context: PlanContext, report: Report): void {
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

function checkRules(draft: Draft, context: PlanContext, report: Report): void {
  const numbers = ['reviewDays', 'objectionDays', 'appealDays', 'objectionShare'] as const
  for (const name of numbers) {
    const [least, most] = BOUNDS[name]
    const value = wholeNumber(draft[name])
    if (value === undefined || value < least || value > most)
      report('rules', `rules-${name}`, { code: 'between', least, most })
  }
  const minimum = readAmount(draft.minimum, context.token?.decimals ?? 0, context.language)
  if ('fault' in minimum) report('rules', 'rules-minimum', { code: 'amount', fault: minimum.fault })
  const amounts = draft.milestones.map(({ amount }) => amountOr0(amount, context))
  const goal = amounts.reduce((sum, amount) => sum + amount, 0n)
  const [first = 0n] = amounts
  if (draft.upfront && first * 10n > goal * 3n) {
    report('rules', 'rules-upfront', { code: 'advance', amount: first, most: (goal * 3n) / 10n })
  }
  checkLabelled(report, 'rules', 'rules-gifts', draft.gifts, 80, MOST_LINES.gifts, context)
}

/** A number of days or percent; Arabic digits are digits too. */
export function wholeNumber(typed: string): number | undefined {
  const latin = typed.trim().replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return /^\d{1,4}$/.test(latin) ? Number(latin) : undefined
}
