import type { Translated } from '../message.ts'
import type { reading as english } from './reading.en.ts'

export const reading: Translated<typeof english> = {
  fromChain: (block) => `مقروء من السلسلة، الكتلة ${block}`,
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
