import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { coinLine as english } from './coin-line.en.ts'

export const coinLine: Translated<typeof english> = {
  title: 'خط القطع',
  lead: 'لكل قطعة رقم خاص بها كعلامات المسطرة. كل تبرّع يأخذ القطع الحرّة التالية في مرحلته.',
  summary: (goal, milestones) =>
    `${plural('ar', milestones, {
      zero: 'لا مراحل',
      one: 'مرحلة واحدة',
      two: 'مرحلتان',
      few: '# مراحل',
      many: '# مرحلة',
      other: '# مرحلة',
    })} على خط طوله ${goal}.`,
  milestoneSummary: (number, title, parts) => `المرحلة ${formatNumber('ar', number)}، ${title}: ${parts}.`,
  part: (amount, state) => `${amount} ${state}`,
  free: 'لم يُتبرَّع بها بعد',
  you: 'أنت',
  own: (amount) => `قطعك: ${amount}`,
  span: (from, to) => `من\u00A0${from} إلى\u00A0${to}`,
  inPieces: (pieces) =>
    plural('ar', pieces, {
      zero: 'لا أجزاء',
      one: 'في جزء واحد',
      two: 'في جزأين',
      few: 'في # أجزاء',
      many: 'في # جزءًا',
      other: 'في # جزء',
    }),
  move: 'التنقّل بين التبرّعات',
  moveHelp:
    'الأسهم تنقل من تبرّع إلى تبرّع، ومفتاحا الصفحة السابقة والتالية من مرحلة إلى مرحلة، ومفتاح الإدخال يفتح التبرّع. علامتا الزائد والناقص للتقريب والتبعيد، والصفر لعرض الخط كله.',
  moveHint: 'لمس الخط يُظهر من أي تبرّع جاءت قطعه.',
  gift: (from, to, milestone, state) =>
    `القطع من ${from} إلى ${to}، المرحلة ${formatNumber('ar', milestone)}، ${state}`,
  zoom: 'تقريب الخط',
  zoomIn: 'تقريب',
  zoomOut: 'تبعيد',
  earlier: 'القطع السابقة',
  later: 'القطع التالية',
  whole: 'الخط كله',
  toYours: 'إظهار قطعي',
  inView: (from, to) => `تظهر القطع من ${from} إلى ${to}`,
  nextFree: (coin) => `أول قطعة حرّة: ${coin}`,
  takesNone: 'لا تقبل تبرّعات الآن',
  givenBy: 'تبرّع بها العنوان',
  notAGift: 'وصلت من غير تبرّع',
  openGift: 'متابعة هذا التبرّع',
  showTable: 'عرضه في جدول',
  hideTable: 'إخفاء الجدول',
  table: 'خط القطع في جدول',
  milestone: 'المرحلة',
  state: 'الحالة',
  coins: 'القطع',
  amount: 'المبلغ',
}
