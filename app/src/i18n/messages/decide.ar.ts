import type { Translated } from '../message.ts'
import type { decide as english } from './decide.en.ts'

export const decide: Translated<typeof english> = {}
