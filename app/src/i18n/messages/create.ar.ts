import type { Translated } from '../message.ts'
import { create as source } from './create.en.ts'

export const create: Translated<typeof source> = source
