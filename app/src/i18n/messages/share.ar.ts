import type { Translated } from '../message.ts'
import type { share as english } from './share.en.ts'

export const share: Translated<typeof english> = {
  open: 'مشاركة',
  title: 'مشاركة هذه الصفحة',
  native: 'مشاركة عبر تطبيق',
  copy: 'نسخ الرابط',
  link: 'الرابط',
  words: 'كلمات هذه الحملة',
  wordsHelp: 'تظهر بجانب كل رمز لهذه الحملة وعلى صفحتها. فإن اختلفت الكلمات فهي حملة أخرى.',
  wordsMissing: 'لا يستطيع هذا المتصفّح حسابها هنا.',
  codeLabel: (host) => `رمز \u2066QR\u2069 لرابط يقود إلى ${host}`,
  codeLeads: 'يقود إلى {host}',
  local: 'يعمل هذا الموقع على جهازك وحده: لا يعمل الرمز على جهاز آخر.',
  insecure: 'هذا الموقع غير مفتوح عبر \u2066https\u2069. لا ينبغي طباعة هذا الرمز.',
  embed: 'لمواقع أخرى',
  embedHelp: 'من غير برنامج: بطاقة فيها التقدّم ورابط، وصورة كشارة. كلتاهما تتجدّد من نفسها.',
  widget: 'بطاقة',
  badge: 'شارة',
  wall: 'شاشة مباشرة للفعاليات والبثّ',
  saveCode: 'حفظ الرمز لملصق',
}
