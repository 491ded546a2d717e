import { afterPreposition } from '../arabic-case.ts'
import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { charity as english } from './charity.en.ts'

export const charity: Translated<typeof english> = {
  kind: 'الجهة المنظّمة',
  desk: 'مكتب الجهة المنظّمة: ما المطلوب ومتى',
  loading: 'تُقرأ حملات هذا العنوان من السلسلة',
  empty: 'لا حملات لهذا العنوان',
  emptyText: 'لم يُنشئ هذا العنوان أي حملة يقرؤها هذا الموقع. ربما كانت على سلسلة أخرى، أو في الرابط خطأ.',
  selfDeclared:
    'الاسم والبلد والسجل كما كتبتها الجهة عن نفسها. لم يتحقّق أحد هنا من هويتها: يستطيع أي شخص أن يُنشئ حملة بأي اسم.',
  noTerms: 'تعذّرت قراءة شروط حملتها، فلا يُعرف ما تقوله عن نفسها.',
  country: 'البلد',
  register: 'السجل',
  number: 'الرقم',
  identifier: 'المعرّف',
  website: 'الموقع',
  standing: 'ما آلت إليه وعودها',
  milestones: (count) =>
    plural('ar', count, {
      zero: 'لم تَعِد بأي مرحلة',
      one: 'وعدت بمرحلة واحدة',
      two: 'وعدت بمرحلتين',
      few: 'وعدت بـ# مراحل',
      many: 'وعدت بـ# مرحلة',
      other: 'وعدت بـ# مرحلة',
    }),
  released: (count) =>
    plural('ar', count, {
      zero: 'لم يُقرّ صرف أي مرحلة بعد',
      one: 'مرحلة واحدة تمّ التحقّق منها وأُقرّ صرفها',
      two: 'مرحلتان تمّ التحقّق منهما وأُقرّ صرفهما',
      few: '# مراحل تمّ التحقّق منها وأُقرّ صرفها',
      many: '# مرحلة تمّ التحقّق منها وأُقرّ صرفها',
      other: '# مرحلة تمّ التحقّق منها وأُقرّ صرفها',
    }),
  undecided: (count) =>
    plural('ar', count, {
      zero: 'لا مراحل جارية',
      one: 'مرحلة واحدة ما زالت جارية',
      two: 'مرحلتان ما زالتا جاريتين',
      few: '# مراحل ما زالت جارية',
      many: '# مرحلة ما زالت جارية',
      other: '# مرحلة ما زالت جارية',
    }),
  refunded: (count) =>
    plural('ar', count, {
      zero: 'لم تنته أي مرحلة بإعادة قطعها',
      one: 'مرحلة واحدة انتهت وأعادت قطعها',
      two: 'مرحلتان انتهتا وأعادتا قطعهما',
      few: '# مراحل انتهت وأعادت قطعها',
      many: '# مرحلة انتهت وأعادت قطعها',
      other: '# مرحلة انتهت وأعادت قطعها',
    }),
  rejected: (rejected, claims) =>
    plural('ar', claims, {
      zero: 'لم تطلب صرف أي مرحلة',
      one: `طلب صرف واحد، والمرفوض منه ${rejected}`,
      two: `طلبا صرف، والمرفوض منهما ${rejected}`,
      few: `# طلبات صرف، والمرفوض منها ${rejected}`,
      many: `# طلبًا للصرف، والمرفوض منها ${rejected}`,
      other: `# طلب صرف، والمرفوض منها ${rejected}`,
    }),
  inToken: (symbol, campaigns) =>
    plural('ar', campaigns, {
      zero: `\u2066${symbol}\u2069، لا حملات`,
      one: `\u2066${symbol}\u2069، حملة واحدة`,
      two: `\u2066${symbol}\u2069، حملتان`,
      few: `\u2066${symbol}\u2069، # حملات`,
      many: `\u2066${symbol}\u2069، # حملة`,
      other: `\u2066${symbol}\u2069، # حملة`,
    }),
  unknownTokens: 'تستعمل حملاتها عملات لا يعرفها هذا الموقع، فلا مجموع لها.',
  campaigns: (count) =>
    plural('ar', count, {
      zero: 'لا حملات',
      one: 'حملة واحدة نظّمتها',
      two: 'حملتان نظّمتهما',
      few: '# حملات نظّمتها',
      many: '# حملة نظّمتها',
      other: '# حملة نظّمتها',
    }),
  updates: 'ما قالته لمتبرّعيها',
  noUpdates: 'لا مستجدّات بعد',
  noUpdatesText: 'ما تكتبه الجهة من مستجدّات يبقى معلنًا: تستطيع تصحيحه، ولا تستطيع حذفه.',
  correction: 'تصحيح',
  loadingWords: 'يُقرأ من السلسلة ما قيل علنًا',
  unreadable: 'يطابق بصمته، لكنه ليس مما تستطيع هذه الصفحة قراءته.',
  answers: 'كيف تجيب',
  noQuestions: 'لم يسأل أحد علنًا بعد.',
  answered: (answered, asked) =>
    plural('ar', asked, {
      zero: 'لا أسئلة',
      one: `أُجيب عن ${answered} من سؤال واحد`,
      two: `أُجيب عن ${answered} من سؤالين`,
      few: `أُجيب عن ${answered} من # أسئلة`,
      many: `أُجيب عن ${answered} من # سؤالًا`,
      other: `أُجيب عن ${answered} من # سؤال`,
    }),
  within: (duration) => `نصف الإجابات وصل خلال ${afterPreposition(duration)}.`,
  follow: 'متابعة هذه الجهة',
  followText: 'الأخبار والمواعيد في قارئك أو تقويمك، من غير حساب.',
  feed: 'الأخبار بصيغة \u2066Atom\u2069',
  calendar: 'المواعيد في تقويم',
}
