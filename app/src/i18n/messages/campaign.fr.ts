import type { Translated } from '../message.ts'
import type { campaign as english } from './campaign.en.ts'

export const campaign: Translated<typeof english> = {}
