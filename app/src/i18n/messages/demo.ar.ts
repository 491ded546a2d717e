import type { Translated } from '../message.ts'
import type { demo as english } from './demo.en.ts'

export const demo: Translated<typeof english> = {
  chainName: 'سلسلة العرض المحلية',
  clock: 'ساعة العرض',
  clockText: 'السلسلة المحلية وحدها تسمح بتحريك وقتها. والمواعيد في هذا الموقع تتبع وقت السلسلة لا وقت جهازك أبدًا.',
  now: 'وقت السلسلة',
  hour: 'تقديم ساعة',
  day: 'تقديم يوم',
  toDeadline: 'الموعد التالي',
  moved: (time) => `وقت السلسلة الآن ${time}.`,
  failed: 'لم تتحرّك الساعة لأن العقدة رفضت. هل هي عقدة العرض المحلية؟',
}
