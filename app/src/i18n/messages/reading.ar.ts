import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { reading as english } from './reading.en.ts'

export const reading: Translated<typeof english> = {
  fromChain: (block) => `مقروء من السلسلة، الكتلة ${block}`,
  fromChainSilent: (block) => `مقروء من السلسلة، الكتلة ${block}؛ الفهرس لا يردّ`,
  fromChainElsewhere: (block) => `مقروء من السلسلة، الكتلة ${block}؛ الفهرس لا يقرأ هذه السلسلة`,
  fromChainBehind: (block, behind) =>
    plural('ar', behind, {
      zero: `مقروء من السلسلة، الكتلة ${block}؛ الفهرس غير متأخّر`,
      one: `مقروء من السلسلة، الكتلة ${block}؛ الفهرس متأخّر بكتلة واحدة`,
      two: `مقروء من السلسلة، الكتلة ${block}؛ الفهرس متأخّر بكتلتين`,
      few: `مقروء من السلسلة، الكتلة ${block}؛ الفهرس متأخّر بـ# كتل`,
      many: `مقروء من السلسلة، الكتلة ${block}؛ الفهرس متأخّر بـ# كتلة`,
      other: `مقروء من السلسلة، الكتلة ${block}؛ الفهرس متأخّر بـ# كتلة`,
    }),
  fromChainAhead: (block) => `مقروء من السلسلة، الكتلة ${block}؛ لم يُقارن بالفهرس بعد`,
  indexAgrees: (index) => `الفهرس، الكتلة ${index}: مطابق للسلسلة`,
  indexAgreesBehind: (index, behind) =>
    plural('ar', behind, {
      zero: `الفهرس، الكتلة ${index}: مطابق للسلسلة`,
      one: `الفهرس، الكتلة ${index}، متأخّر بكتلة واحدة: مطابق للسلسلة`,
      two: `الفهرس، الكتلة ${index}، متأخّر بكتلتين: مطابق للسلسلة`,
      few: `الفهرس، الكتلة ${index}، متأخّر بـ# كتل: مطابق للسلسلة`,
      many: `الفهرس، الكتلة ${index}، متأخّر بـ# كتلة: مطابق للسلسلة`,
      other: `الفهرس، الكتلة ${index}، متأخّر بـ# كتلة: مطابق للسلسلة`,
    }),
  indexDisagrees: (block) => `مقروء من السلسلة، الكتلة ${block}؛ الفهرس يقول غير ذلك`,
  historyIncomplete: (block) => `مقروء من السلسلة، الكتلة ${block}؛ قائمة الأحداث ناقصة`,
  disagreesTitle: 'الفهرس والسلسلة غير متطابقين',
  disagreesText: (index) =>
    `ما تعرضه هذه الصفحة هو ما على السلسلة، قرأه متصفّحك نفسه. أما الفهرس، عند الكتلة ${index}، فيقول غير ذلك مرتين متتاليتين: نرجو إبلاغ من يشغّل هذا الموقع.`,
  incompleteTitle: 'لم تسلّم العقدة السجل كاملًا',
  incompleteText: (host) =>
    `الأحداث التي وصلت من ${host} لا تعطي البصمة التي يحفظها العقد: بعضها ناقص أو مضاف أو مغيَّر. لا يُعتمد على هذه المجاميع، والأفضل استعمال عقدة أخرى.`,
  differences: {
    subject: 'في الحملة',
    what: 'البند',
    index: 'ما يقوله الفهرس',
    chain: 'ما تقوله السلسلة',
    nothing: 'لا شيء عنه',
    given: 'مجموع التبرّعات',
    events: 'عدد الأحداث',
    ledgerHash: 'بصمة السجل',
    campaign: 'حملة أنشأها مصنع هذا الموقع',
  },
  audit: 'التحقّق منه بنفسك',
  otherNode: 'استعمال عقدة أخرى',
  staleTitle: 'غير متحقَّق منه الآن',
  stale: (host, time) => `لم يعد ${host} يردّ. هذا هو الوضع كما كان في ${time}، ولم يُراجَع شيء منه بعد ذلك.`,
  notVerifiedNow: (block) => `حتى الكتلة ${block}؛ لم يُتحقَّق منه الآن`,
  slow: (host) => `تُقرأ السلسلة من ${host}…`,
  verySlow: (host) => `يتأخّر ردّ ${host} أكثر من المعتاد.`,
  unreachableTitle: 'تعذّر الوصول إلى العقدة',
  unreachable: (host) =>
    `لا يردّ ${host}. أموالك لم تتأثّر. يُرجى التأكّد من الاتصال ومن أن العقدة تعمل، ثم إعادة المحاولة.`,
  wrongChainTitle: 'العقدة تردّ عن سلسلة أخرى',
  wrongChain: (host, expected, found) =>
    `المفترض أن يردّ ${host} عن السلسلة ${expected}، لكنه يردّ عن السلسلة ${found}. لذلك لا يُعرض شيء منه.`,
  failedTitle: 'تعذّرت قراءة هذه البيانات',
  failed: 'أعطت السلسلة ردًّا لا تفهمه هذه الصفحة. لم يتغيّر شيء.',
  contentMissing: 'الملف غير متاح هنا، لكن بصمته ما زالت مسجّلة على السلسلة.',
  contentMismatch: 'الملف الذي وصل ليس هو المسجّل على السلسلة، ولذلك لا يُعرض.',
  contentUnreachable: 'تعذّر جلب الملف. يمكن إعادة المحاولة لاحقًا.',
  contentMatches: 'يطابق بصمته على السلسلة',
  unknownToken: (address) => `عملة غير معروفة: ${address}`,
}
