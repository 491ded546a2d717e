import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { campaigns as english } from './campaigns.en.ts'

export const campaigns: Translated<typeof english> = {
  title: 'الحملات',
  lead: 'لكل قطعة تتبرّع بها رقم لا يتغيّر. إما أن تصل إلى المستفيد الذي رأيته حين تبرّعت بعد التحقّق من إنجاز العمل، وإما أن تعود إليك.',
  loading: 'تُقرأ الحملات من السلسلة',
  empty: 'لا حملات بعد',
  emptyText: 'لم يُنشئ أحد حملة بالعقد الذي يقرؤه هذا الموقع. ستظهر أحدث حملة هنا.',
  auditAny: 'تحقّق من أي حملة',
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
  by: 'تنظّمها',
  current: (number, title) => `المرحلة ${number}: ${title}`,
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
