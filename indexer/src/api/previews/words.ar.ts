import type { Translated } from '@amana/sdk/cli/texts/message'
import { plural } from './plural.ts'
import type { words as english } from './words.en.ts'

export const words: Translated<typeof english> = {
  brand: 'أمانة',
  by: (organiser) => `من ${organiser}`,
  givenOf: (given, goal) => `وصل ${given} من ${goal}`,
  amountOf: (part, whole) => `${part} من ${whole}`,
  gifts: (count) =>
    plural('ar', count, {
      zero: 'لا تبرّعات بعد',
      one: 'تبرّع واحد',
      two: 'تبرّعان',
      few: '# تبرّعات',
      many: '# تبرّعًا',
      other: '# تبرّع',
    }),
  milestoneOf: (number, count) => `المرحلة ${number} من ${count}`,
  promise: 'لكل قطعة رقم، ويستطيع أي شخص أن يتحقّق أين ذهبت.',
  noFee: 'بلا رسوم. وما لا يبلغ غايته يعود.',
  whereItIs: 'أين القطع',
  donate: 'تبرّع',
  see: 'صفحة الحملة',
  atBlock: (block) => `الكتلة ${block}`,
  giftOf: (amount) => `تبرّع بمبلغ ${amount}`,
  giftTo: (name) => `إلى ${name}`,
  giftPart: (amount, m) => `${amount} للمرحلة ${m}`,
  moreParts: (count) => `ولمراحل أخرى عددها: ${count}`,
  description: (progress, place, title, state) =>
    `${progress}. ${place}، ${title}: ${state}. لكل قطعة رقم، ويستطيع أي شخص أن يتحقّق أين ذهبت.`,
  pictureAlt: (name, progress, parts) => `${name}: ${progress}. ${parts}`,
  part: (word, amount) => `${word}: ${amount}`,
  widgetTitle: (name) => `${name}: أين المال`,
  donorsOf: (name) => `متبرّعو ${name}`,
  openPage: 'فتح الصفحة',
}
