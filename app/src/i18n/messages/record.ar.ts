import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import type { record as english } from './record.en.ts'

export const record: Translated<typeof english> = {
  here: 'في هذه الحملة:',
  everywhere: 'في كل الحملات، وما ينتظر قراره',
  neverAsked: 'لم يُسأل حتى الآن',
  yes: (count) => `بالصرف: ${formatNumber('ar', count)}`,
  no: (count) => `بعدم الصرف: ${formatNumber('ar', count)}`,
  silent: (count) => `بلا ردّ: ${formatNumber('ar', count)}`,
  open: (count) => `قيد السؤال: ${formatNumber('ar', count)}`,
  late: (count) => `بعد المهلة: ${formatNumber('ar', count)}`,
  proof: {
    none: 'لم يقدّم إثباتًا على تحكّمه بهذا العنوان.',
    checking: 'يجري التحقّق من إثبات التحكّم …',
    current: (date) =>
      `أثبت تحكّمه بهذا العنوان واطّلاعه على هذه الخطّة، قبل إنشاء الحملة في ${date}. جرى التحقّق على جهازك.`,
    earlier: (date) => `أثبت تحكّمه بهذا العنوان قبل إنشاء الحملة في ${date}، ولكن لخطّة سابقة. جرى التحقّق على جهازك.`,
    unconfirmed: 'في الشروط إثبات تحكّم، لكن هذا العنوان لا يؤكّده.',
    unchecked: 'في الشروط إثبات تحكّم، وتعذّر التحقّق منه الآن.',
  },
}
