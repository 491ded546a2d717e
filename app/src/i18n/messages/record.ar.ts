import type { Translated } from '../message.ts'
import type { record as english } from './record.en.ts'

export const record: Translated<typeof english> = {
  here: 'في هذه الحملة:',
  everywhere: 'في كل الحملات، وما ينتظر قراره',
  neverAsked: 'لم يُسأل حتى الآن',
  yes: (count) => `بالصرف: ${count}`,
  no: (count) => `بعدم الصرف: ${count}`,
  silent: (count) => `بلا ردّ: ${count}`,
  open: (count) => `قيد السؤال: ${count}`,
  late: (count) => `بعد المهلة: ${count}`,
}
