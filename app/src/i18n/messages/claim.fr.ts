import type { Translated } from '../message.ts'
import type { claim as english } from './claim.en.ts'

export const claim: Translated<typeof english> = {}
