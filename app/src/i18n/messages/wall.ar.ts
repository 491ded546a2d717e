import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { wall as english } from './wall.en.ts'

export const wall: Translated<typeof english> = {
  heading: (name) => `الشاشة المباشرة لـ${name}`,
  link: 'الشاشة المباشرة',
  anonymous: 'فاعل خير',
  newest: 'أحدث التبرّعات',
  empty: 'يظهر أول تبرّع هنا.',
  small: (count, amount) =>
    plural('ar', count, {
      zero: `ولا تبرّعات صغيرة: ${amount}`,
      one: `وتبرّع صغير واحد: ${amount}`,
      two: `وتبرّعان صغيران: ${amount}`,
      few: `و# تبرّعات صغيرة: ${amount}`,
      many: `و# تبرّعًا صغيرًا: ${amount}`,
      other: `و# تبرّع صغير: ${amount}`,
    }),
  gifts: (count) =>
    plural('ar', count, {
      zero: 'لا تبرّعات',
      one: 'تبرّع واحد',
      two: 'تبرّعان',
      few: '# تبرّعات',
      many: '# تبرّعًا',
      other: '# تبرّع',
    }),
  of: (given, goal) => `${given} من ${goal}`,
  milestone: (number, title) => `المرحلة ${formatNumber('ar', number)}، ${title}`,
  scan: 'للتبرّع: مسح هذا الرمز',
  ended: 'انتهى وقت التبرّع.',
  noteHidden: 'كلمة مخفيّة على هذه الشاشة',
  notesHidden: (count) =>
    plural('ar', count, {
      zero: 'لا كلمات مخفيّة',
      one: 'كلمة واحدة مخفيّة',
      two: 'كلمتان مخفيّتان',
      few: '# كلمات مخفيّة',
      many: '# كلمة مخفيّة',
      other: '# كلمة مخفيّة',
    }),
  hide: 'إخفاء الكلمة',
  show: 'إظهار الكلمة',
  moderate: 'اختيار الكلمات',
  moderateDone: 'تمّ',
  moderateHelp: 'يُحفظ الإخفاء على هذا الجهاز وحده، وتبقى الكلمة على السلسلة، وتقول الشاشة إنها مخفيّة.',
  pause: 'إيقاف مؤقّت',
  resume: 'متابعة',
  paused: (count) =>
    plural('ar', count, {
      zero: 'متوقّفة مؤقّتًا: لا تبرّعات تنتظر',
      one: 'متوقّفة مؤقّتًا: تبرّع واحد ينتظر',
      two: 'متوقّفة مؤقّتًا: تبرّعان ينتظران',
      few: 'متوقّفة مؤقّتًا: # تبرّعات تنتظر',
      many: 'متوقّفة مؤقّتًا: # تبرّعًا ينتظر',
      other: 'متوقّفة مؤقّتًا: # تبرّع ينتظر',
    }),
  transparent: 'شفّافة، للبثّ',
  opaque: 'مع خلفية',
  fullScreen: 'ملء الشاشة',
  leave: 'إلى الحملة',
  reconnecting: 'جارٍ إعادة الاتصال. ما حُسب محفوظ.',
  live: 'مباشر',
  polled: 'جارٍ سؤال السلسلة',
  announce: (count, amount) =>
    plural('ar', count, {
      zero: `لا تبرّعات جديدة: ${amount}`,
      one: `تبرّع جديد: ${amount}`,
      two: `تبرّعان جديدان: ${amount} معًا`,
      few: `# تبرّعات جديدة: ${amount} معًا`,
      many: `# تبرّعًا جديدًا: ${amount} معًا`,
      other: `# تبرّع جديد: ${amount} معًا`,
    }),
}
