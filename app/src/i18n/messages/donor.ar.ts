import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { donor as english } from './donor.en.ts'

export const donor: Translated<typeof english> = {
  title: 'تبرّعات عنوان واحد',
  lead: 'كل ما تبرّع به هذا العنوان في حملات هذا الموقع. يستطيع أي شخص الاطّلاع عليه لأن السلسلة علنية.',
  loading: 'تُقرأ التبرّعات من السلسلة',
  badAddress: 'هذا ليس عنوانًا',
  badAddressText: 'يبدأ العنوان بـ \u20660x\u2069 وبعدها أربعون خانة. يمكن نسخه من المحفظة.',
  empty: 'لا تبرّعات من هذا العنوان',
  emptyText: 'لم يتبرّع بشيء في الحملات التي يقرؤها هذا الموقع.',
  toCampaigns: 'إلى الحملات',
  collect: 'بانتظار إعادتها',
  collectText:
    'يستطيع أي شخص تفعيل إعادة هذه القطع، ولا تذهب إلا إلى المتبرّع أو إلى حيث طلب. ويكون استردادها من صفحة الحملة.',
  collectAction: (amount) => `استرداد ${amount}`,
  gifts: (count) =>
    plural('ar', count, {
      zero: 'لا تبرّعات',
      one: 'تبرّع واحد',
      two: 'تبرّعان',
      few: '# تبرّعات',
      many: '# تبرّعًا',
      other: '# تبرّع',
    }),
  unknownToken: 'عملة غير معروفة',
  givenOn: (date) => `بتاريخ ${date}`,
  follow: 'متابعة هذا التبرّع',
  papers: 'مستندات هذا التبرّع',
  carried: 'تبرّعات جاءت بها هذه الروابط',
  carriedText: 'تبرّعات من آخرين تذكر أن هذا العنوان هو الذي نشر النداء. المتبرّعون هم من يذكرون ذلك، ولا مقابل عليه.',
  carriedGifts: (count, amount) =>
    plural('ar', count, {
      zero: 'لا تبرّعات',
      one: `تبرّع واحد قدره ${amount}`,
      two: `تبرّعان مجموعهما ${amount}`,
      few: `# تبرّعات مجموعها ${amount}`,
      many: `# تبرّعًا مجموعها ${amount}`,
      other: `# تبرّع مجموعها ${amount}`,
    }),
}
