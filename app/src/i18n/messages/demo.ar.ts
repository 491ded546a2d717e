import type { Translated } from '../message.ts'
import type { demo as english } from './demo.en.ts'

export const demo: Translated<typeof english> = {
  clock: 'ساعة العرض',
  clockText: 'السلسلة المحلية وحدها تسمح بتحريك وقتها. المواعيد في هذا الموقع تتبع وقت السلسلة لا وقت جهازك.',
  now: 'وقت السلسلة',
  hour: '+ ساعة',
  day: '+ يوم',
  toDeadline: 'الموعد التالي',
  moved: (time) => `وقت السلسلة الآن ${time}.`,
  failed: 'لم تتحرك الساعة لأن العقدة رفضت. هل هي عقدة العرض المحلية؟',
}
