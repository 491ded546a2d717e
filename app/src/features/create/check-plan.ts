import { countrySchema, organisationIdSchema, publisherPrefixSchema } from '@amana/sdk/open-data'
import { line } from '@amana/sdk/schemas'
import * as z from 'zod/mini'
import { checkDeciders, checkRecipients } from './check-people.ts'
import { amountOr0, checkLabelled, checkOptional, checkText, type Report, wholeNumber } from './check-text.ts'
import { DAY, type Draft, endOfDay } from './draft.ts'
import { readAmount } from './drafted-amounts.ts'
import { linesOf } from './pasted-lines.ts'
import { BOUNDS, type PlanContext } from './plan-bounds.ts'
import type { Problem } from './problem.ts'

/** What the SDK's terms can hold of labelled lines. */
const MOST_LINES = { budget: 20, checklist: 12, gifts: 12 } as const
/** A date near the contract's own limit would be refused when the next block is a little later. */
const MARGIN = 600

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
