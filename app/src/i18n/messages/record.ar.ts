import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { record as english } from './record.en.ts'

export const record: Translated<typeof english> = {
  here: 'في هذه الحملة:',
  everywhere: 'الحصيلة في كل حملات هذه السلسلة',
  counting: 'تُحسب من أحداث كل الحملات',
  notNow: 'تعذّر الحساب الآن لأن السلسلة لم تُجب.',
  inCampaigns: (count) =>
    plural('ar', count, {
      zero: 'في لا حملة:',
      one: 'في حملة واحدة:',
      two: 'في حملتين:',
      few: 'في # حملات:',
      many: 'في # حملة:',
      other: 'في # حملة:',
    }),
  neverAsked: 'لم يُسأل حتى الآن',
  yes: (count) => `بالصرف: ${count}`,
  no: (count) => `بعدم الصرف: ${count}`,
  silent: (count) => `بلا ردّ: ${count}`,
  open: (count) => `قيد السؤال: ${count}`,
  late: (count) => `بعد المهلة: ${count}`,
}
