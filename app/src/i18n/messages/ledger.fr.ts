import type { Translated } from '../message.ts'
import type { ledger as english } from './ledger.en.ts'

export const ledger: Translated<typeof english> = {}
