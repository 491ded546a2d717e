import { afterPreposition } from '../arabic-case.ts'
import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { statements as english } from './statements.en.ts'

const gifts = (count: number) =>
  plural('ar', count, {
    zero: 'لا تبرّعات',
    one: 'تبرّع واحد',
    two: 'تبرّعان',
    few: '# تبرّعات',
    many: '# تبرّعًا',
    other: '# تبرّع',
  })
const addresses = (count: number) =>
  plural('ar', count, {
    zero: 'لا عناوين',
    one: 'عنوان واحد',
    two: 'عنوانين',
    few: '# عناوين',
    many: '# عنوانًا',
    other: '# عنوان',
  })

export const statements: Translated<typeof english> = {
  title: 'مستندات الحملة',
  lead: 'كتاب للمصرف، وملف تدقيق، وتقرير. كل معلومة فيها مستنتجة من السلسلة، فيستطيع المصرف ومدقّق الحسابات والمتبرّع التحقّق منها من غير سؤال أحد.',
  printAll: 'طباعة الكل',
  kinds: { bankLetter: 'مصدر الأموال', report: 'تقرير الحملة' },
  bankText: (amount, payments) =>
    plural('ar', payments, {
      zero: `من عقد ضمان {campaign}، وهي حملة تنظّمها {charity}، لم تُنفَّذ أي دفعة.`,
      one: `من عقد ضمان {campaign}، وهي حملة تنظّمها {charity}، دُفع ${amount} إلى المستفيدين في دفعة واحدة.`,
      two: `من عقد ضمان {campaign}، وهي حملة تنظّمها {charity}، دُفع ${amount} إلى المستفيدين في دفعتين.`,
      few: `من عقد ضمان {campaign}، وهي حملة تنظّمها {charity}، دُفع ${amount} إلى المستفيدين في # دفعات.`,
      many: `من عقد ضمان {campaign}، وهي حملة تنظّمها {charity}، دُفع ${amount} إلى المستفيدين في # دفعة.`,
      other: `من عقد ضمان {campaign}، وهي حملة تنظّمها {charity}، دُفع ${amount} إلى المستفيدين في # دفعة.`,
    }),
  noPayments: 'لا كتاب للمصرف بعد',
  noPaymentsText: 'يصدر فور دفع أول مبلغ إلى مستفيد.',
  funds: 'من أين جاء المال',
  publicFunds: 'الجمهور',
  insiderFunds: 'أطراف في الحملة',
  withoutGift: 'وصل من غير تبرّع',
  fundsOf: (amount, count, donors) => `${amount}: ${gifts(count)} من ${addresses(donors)}`,
  between: (from, to) => (from === to ? `في ${from}` : `بين ${from} و${to}`),
  released: (date) => `أُقرّ صرفها بتاريخ ${date}: تحقّقت شروطها.`,
  split: (date, objected) => `قُسمت بتاريخ ${date}: يُعاد ${objected} اعترض أصحابه، ويُدفع ما سواه.`,
  upfront: 'صُرفت مقدّمًا كما تنصّ شروطها: من غير أدلة ومن غير قرار.',
  evidence: 'الأدلة (\u2066SHA-256\u2069)',
  receiptsOutside: 'هذا مكتوب في الأدلة، وليس من البيانات التي يحسب منها الرمز أدناه.',
  byPanel: {
    approved: 'وقّع بالموافقة من الهيئة: {signer}',
    rejected: 'وقّع بالرفض من الهيئة: {signer}',
  },
  byVerifier: {
    approved: 'وقّع بالموافقة من المدقّقين: {signer}',
    rejected: 'وقّع بالرفض من المدقّقين: {signer}',
  },
  payments: 'الدفعات',
  proves: 'ما يثبته هذا وما لا يثبته',
  provesText:
    'يثبت، من سجلات السلسلة العامة: أي مبالغ دُفعت إلى أي عناوين، وفي أي معاملات، ومن أي حملة، وبعد توقيع مَن، ومن كم تبرّع جاءت.',
  provesNot:
    'ولا يثبت مَن وراء كل عنوان، ولا من أين جاء المتبرّعون بأموالهم، ولا ما اشتُري بها. الأسماء فيه هي المذكورة في شروط الحملة التي كتبتها الجهة المنظّمة. ولا يُسمّى أي متبرّع.',
  reportText: {
    over: (date) => `ما آلت إليه {campaign} كما سُجّل حتى ${date}. بُتّ في كل مرحلة.`,
    open: (date) => `حال {campaign} كما سُجّل حتى ${date}. وهي ما زالت جارية.`,
  },
  goal: 'الهدف',
  money: 'أين المال',
  states: {
    Funding: 'في الانتظار',
    Claimed: 'قيد المراجعة',
    Approved: 'فترة الاعتراض',
    ApprovedByPanel: 'فترة الاعتراض بعد الهيئة',
    AppealedSilence: 'أمام الهيئة',
    AppealedObjection: 'أمام الهيئة',
    Released: 'أُقرّ صرفها',
    Split: 'قُسمت',
    Refunded: 'انتهت وتُعاد قطعها',
  },
  attempt: (number) => `الطلب ${formatNumber('ar', number)}`,
  noClaim: 'لم يُقدَّم أي طلب.',
  objected: (amount, donors) =>
    plural('ar', donors, {
      zero: 'لم يعترض أحد',
      one: `اعترض متبرّع واحد بمقدار ${amount}`,
      two: `اعترض متبرّعان بمقدار ${amount}`,
      few: `اعترض # متبرّعين بمقدار ${amount}`,
      many: `اعترض # متبرّعًا بمقدار ${amount}`,
      other: `اعترض # متبرّع بمقدار ${amount}`,
    }),
  payout: (amount) => `${amount} إلى {party}`,
  notPaid: 'لم تُدفع بعد',
  received: (date) => `أكّد المستفيد وصولها بتاريخ ${date}.`,
  notReceived: 'لم يقل المستفيد بعد إنها وصلت.',
  told: 'ما قيل',
  updates: (count) =>
    plural('ar', count, {
      zero: 'لا مستجدّات من الجهة المنظّمة.',
      one: 'رسالة واحدة من الجهة المنظّمة (مستجدّ أو تصحيح).',
      two: 'رسالتان من الجهة المنظّمة (مستجدّات أو تصحيحات).',
      few: '# رسائل من الجهة المنظّمة (مستجدّات أو تصحيحات).',
      many: '# رسالة من الجهة المنظّمة (مستجدّات أو تصحيحات).',
      other: '# رسالة من الجهة المنظّمة (مستجدّات أو تصحيحات).',
    }),
  answered: (answered, asked) =>
    plural('ar', asked, {
      zero: 'لم يسأل أحد سؤالًا علنيًا.',
      one: `سؤال علني واحد، أُجيب عن ${answered} منه.`,
      two: `سؤالان علنيان، أُجيب عن ${answered} منهما.`,
      few: `# أسئلة علنية، أُجيب عن ${answered} منها.`,
      many: `# سؤالًا علنيًا، أُجيب عن ${answered} منها.`,
      other: `# سؤال علني، أُجيب عن ${answered} منها.`,
    }),
  median: (time) => `جاء نصف الأجوبة خلال ${afterPreposition(time)}.`,
  facts: {
    campaign: 'الحملة',
    charity: 'الجهة المنظّمة',
    terms: 'الشروط (\u2066SHA-256\u2069)',
    token: 'العملة',
    created: 'أُنشئت',
    block: 'حتى الكتلة',
  },
  journalMissing: 'لا يمكن كتابة تقرير الآن',
  journalMissingText: 'تُسقط العقدة بعض ما كُتب عن هذه الحملة. يمكن المحاولة من جديد أو اختيار عقدة أخرى من الإعدادات.',
  pack: 'ملف التدقيق',
  packText:
    'تاريخ الحملة كله مع كل فحص، في ملف واحد. ملفات الجميع للكتلة نفسها متطابقة بايتًا ببايت: ملفك وملف مدقّق حساباتك وما يكتبه الأمر {command}.',
  packMake: 'التدقيق هنا وإعداد الملف',
  packMaking: 'يُفحص كل حدث وكل توقيع وكل تحويل…',
  packReady: (events, block) => `من ${events} حدثًا عند الكتلة ${block}، وكلها متطابقة.`,
  packNotOk: 'لا يتطابق كل شيء في التدقيق، فلا يُعدّ ملف هنا. صفحة التدقيق تبيّن الفرق.',
  packFailed: 'تعذّر التدقيق الآن.',
  packHash: '\u2066SHA-256\u2069 للملف',
  packSave: 'حفظ الملف',
  openAudit: 'فتح التدقيق',
}
