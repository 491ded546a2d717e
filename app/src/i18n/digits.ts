import * as z from 'zod/mini'
import { storedValue } from '../lib/stored-value.ts'
import type { Language } from './language.ts'

export const DIGITS = ['latin', 'arabic'] as const
export type Digits = (typeof DIGITS)[number]

/**
 * How Arabic pages write numbers: 123 or ١٢٣. Latin at first, because wallets show those and a donor must be able to
 * compare; other languages have no choice.
 */
export const digitsSetting = storedValue('digits', z.enum(DIGITS), 'latin')

/** The digits that a page of this language writes now. */
export function digitsOf(language: Language): Digits {
  return language === 'ar' ? digitsSetting.read() : 'latin'
}

/** Digits 0 to 9 as the Arabic East writes them; everything else stays. */
export function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
}
