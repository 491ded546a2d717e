import type { Translated } from '../message.ts'
import type { give as english } from './give.en.ts'

export const give: Translated<typeof english> = {}
