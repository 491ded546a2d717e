import type { Translated } from '../message.ts'
import type { audit as english } from './audit.en.ts'

export const audit: Translated<typeof english> = {}
