import type { Translated } from '../message.ts'
import { createChecks as source } from './create-checks.en.ts'

export const createChecks: Translated<typeof source> = source
