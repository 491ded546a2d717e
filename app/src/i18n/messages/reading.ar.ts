import type { Translated } from '../message.ts'
import type { reading as english } from './reading.en.ts'

export const reading: Translated<typeof english> = {
  fromChain: (block) => `مقروء من السلسلة، الكتلة ${block}`,
  notVerifiedNow: (block) => `حتى الكتلة ${block}؛ لم يُتحقَّق منه الآن`,
  slow: (host) => `جارٍ قراءة السلسلة من ${host}…`,
  verySlow: (host) => `يتأخر ${host} في الرد أكثر من المعتاد.`,
  unreachableTitle: 'تعذّر الوصول إلى العقدة',
  unreachable: (host) => `لا يردّ ${host}. أموالك لم تتأثر. تحقّق من اتصالك أو من أن العقدة تعمل، ثم حاول مجددًا.`,
  wrongChainTitle: 'العقدة تردّ عن سلسلة أخرى',
  wrongChain: (host, expected, found) =>
    `المفترض أن يقرأ ${host} السلسلة ${expected}، لكنه يقول إنه السلسلة ${found}. لن نعرض شيئًا منه.`,
  failedTitle: 'تعذّرت قراءة هذه البيانات',
  failed: 'أعطت السلسلة ردًّا لا تفهمه هذه الصفحة. لم يتغيّر شيء.',
  contentMissing: 'الملف غير متاح هنا، لكن بصمته ما زالت مسجّلة على السلسلة.',
  contentMismatch: 'الملف الذي وصل ليس هو المسجّل على السلسلة، ولذلك لا نعرضه.',
  contentUnreachable: 'تعذّر جلب الملف. حاول لاحقًا.',
  contentMatches: 'يطابق بصمته على السلسلة',
  unknownToken: (address) => `عملة غير معروفة ${address}`,
}
