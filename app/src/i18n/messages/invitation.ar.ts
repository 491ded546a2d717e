import type { Translated } from '../message.ts'
import { invitation as source } from './invitation.en.ts'

export const invitation: Translated<typeof source> = source
