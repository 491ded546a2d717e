import type { Translated } from '../message.ts'
import type { trace as english } from './trace.en.ts'

export const trace: Translated<typeof english> = {}
