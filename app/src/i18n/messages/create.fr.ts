import type { Translated } from '../message.ts'
import type { create as source } from './create.en.ts'

export const create: Translated<typeof source> = {
  title: 'Nouvelle campagne',
}
