import type { Translated } from '../message.ts'
import type { desk as source } from './desk.en.ts'

export const desk: Translated<typeof source> = {
  title: 'مكتب العمل',
}
