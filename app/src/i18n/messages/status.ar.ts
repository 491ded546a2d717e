import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { status as english } from './status.en.ts'

export const status: Translated<typeof english> = {
  title: 'حالة الموقع',
  lead: 'يسأل متصفّحك كل جزء الآن، ثم كل ربع دقيقة. ومهما تعطّل جزء، تبقى الأموال حيث تحفظها العقود.',
  toSettings: 'استعمال عُقد أخرى أو فهرس آخر',
  asking: 'جارٍ السؤال…',
  readsNow: 'منها القراءة الآن',
  nodeAnswers: (block, time, milliseconds) =>
    `زمن الردّ بالمللي ثانية: ${milliseconds}. أحدث كتلة: ${block}، بتاريخ ${time}.`,
  nodeOfOtherChain: (found, expected) => `تردّ عن السلسلة ${found} لا عن ${expected}. لا يُعرض شيء منها.`,
  nodeUnreachable: 'لا تردّ، أو لا تسمح لهذه الصفحة بسؤالها.',
  withoutNode:
    'من دون أي عقدة لسلسلة ما لا يمكن عرض حملاتها ولا التبرّع لها هنا، ولا يتوقّف شيء على السلسلة نفسها. وأي عقدة أخرى تفي بالغرض.',
  services: 'الخدمات',
  index: 'الفهرس',
  indexOff: 'غير مستعمل: تقرأ الصفحات كل شيء من السلسلة.',
  indexReady: 'يردّ، وقد قرأ كل ما سبق تشغيله.',
  indexCatchingUp: 'يردّ، وما زال يقرأ ما حدث قبل تشغيله.',
  indexUnreachable: 'لا يردّ. تقرأ الصفحات كل شيء من السلسلة.',
  indexElsewhere: (chain) => `${chain}: لا يقرؤها هذا الفهرس`,
  indexAt: (chain, block) => `${chain}: الكتلة ${block}`,
  indexBehind: (chain, block, behind) =>
    plural('ar', behind, {
      zero: `${chain}: الكتلة ${block}، غير متأخّر عن العقدة`,
      one: `${chain}: الكتلة ${block}، متأخّر عن العقدة بكتلة واحدة`,
      two: `${chain}: الكتلة ${block}، متأخّر عن العقدة بكتلتين`,
      few: `${chain}: الكتلة ${block}، متأخّر عن العقدة بـ# كتل`,
      many: `${chain}: الكتلة ${block}، متأخّر عن العقدة بـ# كتلة`,
      other: `${chain}: الكتلة ${block}، متأخّر عن العقدة بـ# كتلة`,
    }),
  withoutIndex: 'من دونه تكون الصفحات أبطأ وتعرض الأشياء نفسها تمامًا؛ ولا تعمل التنبيهات.',
  content: 'الملفات',
  contentAnswers: 'المخزن يردّ.',
  contentUnreachable: 'المخزن لا يردّ.',
  withoutContent: 'من دونه تغيب الصور والأدلة؛ وتبقى بصماتها على السلسلة، ويمكن التحقّق من أي نسخة من الملف.',
  relay: 'التبرّع بلا رسوم شبكة',
  relayOn: 'تُنقل التبرّعات الموقّعة على:',
  relayElsewhere: 'تُنقل التبرّعات الموقّعة، لكن ليس على سلسلة من سلاسل هذا الموقع.',
  relayOff: 'غير متاح هنا.',
  relayUnreachable: 'المُرحِّل لا يردّ.',
  withoutRelay: 'من دونها يعمل التبرّع كالمعتاد، وتدفع المحفظة رسوم الشبكة بنفسها.',
  build: 'هذا الإصدار',
  buildText: 'رقم الإصدار الذي بُنيت منه هذه الصفحات. ومن يبني الإصدار نفسه يحصل على الصفحات نفسها.',
  files: 'بصمة ملفات الموقع',
  filesUnknown: 'لا يذكر هذا المضيف أيّ ملفات يقدّمها.',
  filesText:
    'بصمة قائمة كل الملفات مع بصماتها، كما يقدّمها هذا المضيف. ولمقارنتها بالشيفرة المصدرية، يُبنى الإصدار المذكور أعلاه:',
}
