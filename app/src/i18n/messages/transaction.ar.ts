import type { Translated } from '../message.ts'
import type { transaction as english } from './transaction.en.ts'

export const transaction: Translated<typeof english> = {}
