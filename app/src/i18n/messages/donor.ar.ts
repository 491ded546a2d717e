import type { Translated } from '../message.ts'
import type { donor as english } from './donor.en.ts'

export const donor: Translated<typeof english> = {}
