import { line, prose } from '@amana/sdk/schemas'
import * as z from 'zod/mini'
import { readAmount } from './drafted-amounts.ts'
import { labelledAmounts, linesOf } from './pasted-lines.ts'
import type { PlanContext } from './plan-bounds.ts'
import type { Fault, StepName } from './problem.ts'

export type Report = (step: StepName, field: string, fault: Fault) => void

export function checkText(
  report: Report,
  step: StepName,
  field: string,
  typed: string,
  most: number,
  lines = false,
): boolean {
  if (typed.trim() === '') report(step, field, { code: 'empty' })
  else if (typed.trim().length > most) report(step, field, { code: 'tooLong', most })
  else if (!z.safeParse(lines ? prose(most) : line(most), typed.trim()).success)
    report(step, field, { code: 'characters' })
  else return true
  return false
}

export function checkOptional(report: Report, step: StepName, field: string, typed: string, most: number): void {
  if (typed.trim() !== '') checkText(report, step, field, typed, most)
}

export function checkLabelled(
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

export function amountOr0(typed: string, { token, language }: PlanContext): bigint {
  const read = readAmount(typed, token?.decimals ?? 0, language)
  return 'amount' in read ? read.amount : 0n
}

/** A number of days or percent; Arabic digits are digits too. */
export function wholeNumber(typed: string): number | undefined {
  const latin = typed.trim().replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return /^\d{1,4}$/.test(latin) ? Number(latin) : undefined
}
