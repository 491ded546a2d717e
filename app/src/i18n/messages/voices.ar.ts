import type { Translated } from '../message.ts'
import type { voices as source } from './voices.en.ts'

export const voices: Translated<typeof source> = {
  title: 'اسأل علنًا',
}
