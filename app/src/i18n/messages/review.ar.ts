import { afterPreposition } from '../arabic-case.ts'
import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { review as english } from './review.en.ts'

export const review: Translated<typeof english> = {
  loading: 'يُقرأ من السلسلة ما سُئل عنه هذا العضو',
  badAddress: 'هذا ليس عنوانًا',
  badAddressText: 'يبدو العنوان هكذا: \u20660x…\u2069 وبعده أربعون خانة. يُرجى التأكّد من الرابط.',
  empty: 'لم يُسمّ أحد هذا العنوان',
  emptyText: 'ليس لأحد المدقّقين ولا لأحد أعضاء الهيئة في أي حملة على هذه السلسلة.',
  noMilestone: 'ليس في هذه الحملة مرحلة كهذه',
  noMilestoneText: (count) =>
    plural('ar', count, {
      zero: 'لا مراحل فيها. يُرجى التأكّد من الرابط.',
      one: 'فيها مرحلة واحدة. يُرجى التأكّد من الرابط.',
      two: 'فيها مرحلتان. يُرجى التأكّد من الرابط.',
      few: 'فيها # مراحل. يُرجى التأكّد من الرابط.',
      many: 'فيها # مرحلة. يُرجى التأكّد من الرابط.',
      other: 'فيها # مرحلة. يُرجى التأكّد من الرابط.',
    }),
  kinds: { verifier: 'مدقّق', panel: 'عضو في الهيئة', both: 'مدقّق وعضو في الهيئة' },
  lead: 'كل ما هنا من السلسلة. أما من هو في الحياة فتقوله كل جهة منظّمة بكلامها.',
  leadMine: 'هذه محفظتك. وما ينتظرك يأتي أولًا.',
  inbox: (count) =>
    plural('ar', count, {
      zero: 'لا قرار في الانتظار',
      one: 'قرار واحد منتظر',
      two: 'قراران منتظران',
      few: '# قرارات منتظرة',
      many: '# قرارًا منتظرًا',
      other: '# قرار منتظر',
    }),
  inboxEmpty: 'لا شيء ينتظر هذا العضو الآن. هنا يظهر طلب جهة منظّمة أو اعتراضات متبرّعين.',
  kindsOfQuestion: {
    review: 'طلب صرف',
    silence: 'لم يردّ المدقّقون',
    objection: 'متبرّعون معترضون',
  },
  opens: (from) => `يُحسب ابتداءً من ${from}،`,
  before: 'قبل',
  examine: 'الفحص واتّخاذ القرار',
  figures: 'حتى الآن',
  figuresText:
    'محسوب من أحداث كل حملات هذه السلسلة. ولا يُعدّ سكوتًا إلا ما انقضى وقته؛ أما من لم تعد الحاجة إليه فلم يسكت.',
  asked: 'سُئل',
  yes: 'بالصرف',
  no: 'بعدم الصرف',
  silent: 'بلا ردّ',
  notNeeded: 'لم تعد الحاجة إليه',
  late: 'بعد المهلة',
  lateCount: 'بعد المهلة',
  median: 'نصف الردود خلال',
  objected: 'مما أقرّ صرفه، دعا المتبرّعون الهيئة في',
  overruled: 'وقرّرت الهيئة خلافه في',
  ofYes: (count, share) => `${count} (${share})`,
  nothing: 'لا شيء بعد',
  past: 'الردود',
  pastEmpty: 'لم يُسأل هذا العضو بعد عن شيء انتهى.',
  answers: {
    verifier: {
      yes: 'وافق',
      no: 'رفض',
      silent: 'لم يردّ في الوقت المحدّد',
      notNeeded: 'لم تعد إليه حاجة: قرّر غيره',
    },
    panel: {
      yes: 'حكم بالصرف',
      no: 'حكم بعدم الصرف',
      silent: 'لم يردّ في الوقت المحدّد',
      notNeeded: 'لم تعد إليه حاجة: قرّر غيره',
    },
  },
  after: (duration) => `بعد ${afterPreposition(duration)}`,
  more: (count) =>
    plural('ar', count, {
      zero: 'لا مزيد',
      one: 'عرض إجابة أخرى',
      two: 'عرض إجابتين أخريين',
      few: 'عرض # إجابات أخرى',
      many: 'عرض # إجابة أخرى',
      other: 'عرض # إجابة أخرى',
    }),
  charities: 'من سمّاه',
  charitiesText: 'تختار الجهات المنظّمة مدقّقيها. وأن تسمّيه جهة واحدة مرة بعد مرة ليس عيبًا، لكن من حقّ المتبرّع أن يعرف.',
  campaigns: (count) =>
    plural('ar', count, {
      zero: 'في لا حملة',
      one: 'في حملة واحدة',
      two: 'في حملتين',
      few: 'في # حملات',
      many: 'في # حملة',
      other: 'في # حملة',
    }),
}
