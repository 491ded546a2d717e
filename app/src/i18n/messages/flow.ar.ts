import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { flow as english } from './flow.en.ts'

export const flow: Translated<typeof english> = {
  title: 'من أين تأتي القطع وإلى أين تذهب',
  lead: 'عرض كل شريط بقدر ما فيه من قطع. وما لم يُبتّ فيه بعد يظهر حيث يُفترض أن يذهب.',
  picture: 'أشرطة من المتبرّعين عبر المراحل إلى المستفيدين. الأرقام نفسها في الجدول أدناه.',
  from: 'من',
  through: 'لأجل',
  to: 'إلى',
  others: (people) =>
    plural('ar', people, {
      zero: 'لا آخرون',
      one: 'شخص آخر',
      two: 'شخصان آخران',
      few: '# أشخاص آخرين',
      many: '# شخصًا آخر',
      other: '# شخص آخر',
    }),
  insiders: (people) =>
    plural('ar', people, {
      zero: 'لا أطراف في الحملة',
      one: 'طرف واحد في الحملة',
      two: 'طرفان في الحملة',
      few: '# أطراف في الحملة',
      many: '# طرفًا في الحملة',
      other: '# طرف في الحملة',
    }),
  withoutGift: 'وصلت من غير تبرّع',
  backToDonors: 'تعود إلى المتبرّعين',
  fallback: 'المستفيد البديل',
  arrived: (amount) => `وصل منها ${amount}`,
  given: 'تُبرّع بها',
  showTable: 'عرضه في جدول',
  hideTable: 'إخفاء الجدول',
  table: 'حركة القطع في جدول',
  state: 'الحالة',
  amount: 'المبلغ',
}
