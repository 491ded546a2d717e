import type { Translated } from '../message.ts'
import type { pay as english } from './pay.en.ts'

export const pay: Translated<typeof english> = {}
