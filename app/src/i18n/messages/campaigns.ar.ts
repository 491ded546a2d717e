import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { campaigns as english } from './campaigns.en.ts'

export const campaigns: Translated<typeof english> = {
  title: 'الحملات',
  lead: 'لكل قطعة في تبرّعك رقم لا يتغيّر. إما أن تصل، بعد التحقّق من إنجاز العمل، إلى المستفيد الذي ظهر لك عند التبرّع، وإما أن تعود إليك.',
  loading: 'تُقرأ الحملات من السلسلة',
  empty: 'لا حملات بعد',
  emptyText: 'لم يُنشئ أحد حملة بعد بالعقد الذي يقرؤه هذا الموقع. ستظهر الحملات هنا، الأحدث أولًا.',
  auditAny: 'التحقّق من أي حملة',
  untitled: 'حملة تعذّرت قراءة شروطها',
  count: (count) =>
    plural('ar', count, {
      zero: 'لا حملات',
      one: 'حملة واحدة',
      two: 'حملتان',
      few: '# حملات',
      many: '# حملة',
      other: '# حملة',
    }),
  by: 'من تنظيم',
  current: (number, title) => `المرحلة ${formatNumber('ar', number)}: ${title}`,
  of: (given, amount) => `${given} من ${amount}`,
  overall: (given, goal) => `${given} من ${goal} في المجموع`,
  milestones: (count) =>
    plural('ar', count, {
      zero: 'لا مراحل',
      one: 'مرحلة واحدة',
      two: 'مرحلتان',
      few: '# مراحل',
      many: '# مرحلة',
      other: '# مرحلة',
    }),
  givingEnds: (relative, date) => `ينتهي التبرّع ${relative}، في ${date}`,
  givingEnded: (date) => `انتهى التبرّع في ${date}`,
  over: 'انتهت كل المراحل',
}
