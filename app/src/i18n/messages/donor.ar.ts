import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { donor as english } from './donor.en.ts'

export const donor: Translated<typeof english> = {
  title: 'تبرّعات عنوان واحد',
  lead: 'كل ما تبرّع به هذا العنوان في حملات هذا الموقع. يستطيع أي شخص الاطّلاع عليه: السلسلة علنية.',
  loading: 'تُقرأ التبرّعات من السلسلة',
  badAddress: 'هذا ليس عنوانًا',
  badAddressText: 'العنوان \u20660x\u2069 تليها أربعون خانة. انسخه من المحفظة.',
  empty: 'لا تبرّعات من هذا العنوان',
  emptyText: 'لم يتبرّع بشيء في الحملات التي يقرؤها هذا الموقع.',
  toCampaigns: 'شاهد الحملات',
  collect: 'ينتظر العودة',
  collectText: 'يستطيع أي شخص تفعيل إعادة هذه القطع، ولا يمكن أن تذهب إلى مكان آخر. افتح الحملة لاسترجاعها.',
  collectAction: (amount) => `استرجع ${amount}`,
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
  follow: 'تتبّع هذا التبرّع',
}
