import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { finding as english } from './finding.en.ts'

const CAMPAIGNS = {
  zero: 'لا حملات',
  one: 'حملة واحدة',
  two: 'حملتان',
  few: '# حملات',
  many: '# حملة',
  other: '# حملة',
}

export const finding: Translated<typeof english> = {
  ownCampaign: 'هل لديك عمل يحتاج إلى دعم؟',
  startCampaign: 'بدء حملة',
  words: 'البحث في الحملات',
  standing: 'عرض',
  anyStanding: 'الكل',
  standings: {
    open: 'تستقبل التبرّعات الآن',
    running: 'قيد المراجعة أو الانتظار',
    ended: 'منتهية',
  },
  token: 'العملة',
  anyToken: 'أي عملة',
  kind: 'الجهة المنظّمة',
  anyKind: 'أي جهة',
  language: 'لغة القراءة',
  anyLanguage: 'أي لغة',
  sort: 'الترتيب',
  sorts: {
    newest: 'الأحدث أولًا',
    nearest: 'الأقرب إلى إكمال مرحلة',
    closing: 'الأقرب إلى نهاية التبرّع',
  },
  found: (count, of) =>
    count === of ? plural('ar', of, CAMPAIGNS) : `المعروض: ${count} من أصل ${plural('ar', of, CAMPAIGNS)}`,
  nothing: 'لا نتائج',
  noWords: (words) => `لا توجد حملة تضمّ شروطها كل هذه الكلمات: ${words}. يمكن البحث بكلمات أقل، أو بأوائل الكلمات فقط.`,
  filtersHide: (count) =>
    plural('ar', count, {
      zero: 'لا حملة فيها هذه الكلمات.',
      one: 'هناك حملة واحدة فيها هذه الكلمات، لكن شروط العرض تستبعدها.',
      two: 'هناك حملتان فيهما هذه الكلمات، لكن شروط العرض تستبعدهما.',
      few: 'هناك # حملات فيها هذه الكلمات، لكن شروط العرض تستبعدها.',
      many: 'هناك # حملة فيها هذه الكلمات، لكن شروط العرض تستبعدها.',
      other: 'هناك # حملة فيها هذه الكلمات، لكن شروط العرض تستبعدها.',
    }),
  allHidden: 'سياسة العرض في هذا الموقع تستبعد كل الحملات الموجودة، وهي مذكورة أدناه.',
  forget: 'عرض كل الحملات',
  hidden: (count) =>
    plural('ar', count, {
      zero: 'لا حملات مستبعدة من هذه القائمة',
      one: 'حملة واحدة مستبعدة من هذه القائمة',
      two: 'حملتان مستبعدتان من هذه القائمة',
      few: '# حملات مستبعدة من هذه القائمة',
      many: '# حملة مستبعدة من هذه القائمة',
      other: '# حملة مستبعدة من هذه القائمة',
    }),
  hiddenText: 'من يشغّل هذا الموقع يقرّر ما يُعرض فيه، وعليه أن يبيّن السبب. أما الحملة المستبعدة فتبقى مقروءة بعنوانها.',
  toHow: 'كيف تعمل أمانة',
}
