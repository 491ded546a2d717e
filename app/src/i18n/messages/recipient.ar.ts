import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { recipient as english } from './recipient.en.ts'

export const recipient: Translated<typeof english> = {
  kind: 'مستفيد',
  lead: 'كل ما دفعته الحملات إلى هذا العنوان وما ستدفعه. يُدفع إليه مباشرة، ولا يستطيع أحد أن يحتفظ بشيء منه.',
  loading: 'تُقرأ دفعات هذا العنوان من السلسلة',
  empty: 'لا حملة تدفع إلى هذا العنوان',
  emptyText: 'ليس مستفيدًا في أي حملة يقرؤها هذا الموقع. ربما كان كذلك على سلسلة أخرى، أو في الرابط خطأ.',
  received: 'ما وصل',
  outstanding: 'أُقرّ صرفه ولم يُدفع بعد',
  undecided: 'لم يُبتّ فيه بعد',
  payouts: 'دفعة دفعة',
  paid: 'وصلت',
  notDecided: 'لم يُبتّ فيها بعد',
  nothing: 'لا شيء يُدفع',
  donors: (count) =>
    plural('ar', count, {
      zero: 'من غير متبرّعين بعد',
      one: 'من قطع متبرّع واحد',
      two: 'من قطع متبرّعَين',
      few: 'من قطع # متبرّعين',
      many: 'من قطع # متبرّعًا',
      other: 'من قطع # متبرّع',
    }),
  proofEnds: 'ينتهي الإثبات عند هذه المحفظة. وما يُشترى بالمال بعد ذلك تبيّنه الإيصالات لا السلسلة.',
}
