import type { Translated } from '../message.ts'
import type { states as english } from './states.en.ts'

export const states: Translated<typeof english> = {
  waiting: 'في الانتظار',
  underReview: 'قيد المراجعة',
  objectionWindow: 'فترة الاعتراض',
  beforePanel: 'أمام الهيئة',
  released: 'أُقرّ صرفها ولم تُدفع بعد',
  paid: 'وصلت',
  paidTo: (recipient) => `وصلت إلى ${recipient}`,
  refundable: 'تُعاد إلى المتبرّع',
  refunded: 'أُعيدت',
}
