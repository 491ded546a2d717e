import { z } from 'zod'

/** A whole number as somebody wrote it: digits and nothing else. */
export function wholeNumber(name: string, lowest: number, highest: number) {
  const rule = `${name} must be a whole number from ${lowest} to ${highest}`
  return z
    .string(rule)
    .regex(/^\d{1,16}$/, rule)
    .transform(Number)
    .pipe(z.number().min(lowest, rule).max(highest, rule))
}
