import type { Translated } from '../message.ts'
import type { errors as english } from './errors.en.ts'

export const errors: Translated<typeof english> = {}
