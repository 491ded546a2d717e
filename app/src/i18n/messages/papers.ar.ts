import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import type { papers as english } from './papers.en.ts'

export const papers: Translated<typeof english> = {
  title: (amount) => `مستندات تبرّع قدره ${amount}`,
  lead: 'إقرار بالتعهّد فور التبرّع، وإيصال لكل مرحلة أُقرّ صرفها، وإشعار بما يُعاد. كل معلومة فيها مستنتجة من السلسلة، فيستطيع أي شخص التحقّق منها.',
  link: 'مستندات هذا التبرّع',
  toGift: 'متابعة التبرّع',
  printAll: 'طباعة الكل',
  printOne: 'طباعة هذا المستند',
  save: 'حفظ كملف',
  kinds: {
    pledge: 'إقرار بالتعهّد',
    receipt: (milestone) => `إيصال المرحلة ${formatNumber('ar', milestone)}`,
    refund: (milestone) => `إشعار إعادة للمرحلة ${formatNumber('ar', milestone)}`,
  },
  pledgeText: (amount) => `تبرّع {donor} بمبلغ ${amount} لـ{campaign}، وهي حملة تنظّمها {charity}.`,
  pledgeCondition:
    'التبرّع مشروط. تُدفع القطع إلى المستفيدين من المرحلة حين يُقرّ صرف تلك المرحلة، وقبل ذلك ليست إيرادًا للجهة المنظّمة. وإن لم تُنجز المرحلة أُعيدت قطعها.',
  receiptText: (amount, milestone, title, date) =>
    `أُقرّ صرف المرحلة ${formatNumber('ar', milestone)}، ${title}، بتاريخ ${date}. وبذلك لم يعد ${amount} من هذا التبرّع مشروطًا.`,
  splitText: (amount, milestone, title, date) =>
    `قُسمت المرحلة ${formatNumber('ar', milestone)}، ${title}، بتاريخ ${date}: تُعاد القطع المعترضة ويُدفع ما سواها. يُدفع ${amount} من هذا التبرّع.`,
  refundText: (amount, milestone, title, date) =>
    `انتهت المرحلة ${formatNumber('ar', milestone)}، ${title}، بتاريخ ${date} من غير صرف. يُعاد ${amount} من هذا التبرّع.`,
  objectedText: (amount, milestone, title, date) =>
    `قُسمت المرحلة ${formatNumber('ar', milestone)}، ${title}، بتاريخ ${date}. كان المتبرّع قد اعترض بمقدار ${amount} من هذا التبرّع، فيُعاد.`,
  milestone: (number, title) => `المرحلة ${formatNumber('ar', number)}، ${title}`,
  coins: (from, to) => `القطع من ${from} إلى ${to}`,
  for: 'للمستفيد {party}',
  paidTo: 'وصلت إلى {party}',
  backTo: (amount) => `إن لم تُنجز المرحلة، يُعاد ${amount} إلى {party}.`,
  passedOn: (amount) => `إن لم تُنجز المرحلة، يُحوَّل ${amount} إلى {party} كما طلب المتبرّع.`,
  returnsTo: 'تُعاد إلى {party}',
  passesOnTo: 'تُحوَّل إلى {party} كما طلب المتبرّع',
  happened: '{date}، الكتلة {block}، المعاملة {transaction}',
  notPaid: 'أُقرّ صرفها ولم تكن قد دُفعت حين كُتب هذا المستند',
  notReturned: 'لم تكن قد أُعيدت حين كُتب هذا المستند: يستطيع أي شخص تفعيل إعادتها من صفحة الحملة',
  facts: {
    campaign: 'الحملة',
    charity: 'الجهة المنظّمة',
    donor: 'المتبرّع',
    given: 'وقت التبرّع',
    gift: 'رقم التبرّع',
    terms: 'الشروط (\u2066SHA-256\u2069)',
    block: 'حتى الكتلة',
    final: 'تسجيل القرار',
  },
  noTerms: 'الحملة التي على هذا العنوان',
  notTax: 'ليس هذا إيصالًا ضريبيًا. قانون بلدك هو ما يحدّد هل يُخصم التبرّع ومن يؤكّده: يمكن سؤال الجهة المنظّمة.',
  proofEnds: 'يبيّن ما وصل إلى محافظ المستفيدين لا ما اشتُري به، والأسماء فيه هي المذكورة في شروط الحملة.',
  code: 'الرمز (\u2066SHA-256\u2069 للمستند)',
  check:
    'للتحقّق يُحفظ المستند ثم يُنفَّذ الأمر {command}، أو تُفتح الصفحة التي تقود إليها الصورة فهي تستنتج المستند من جديد.',
  waiting: (milestone, title) =>
    `المرحلة ${formatNumber('ar', milestone)}، ${title}: لم يُبتّ في شيء بعد. يتبعها إيصالها أو إشعار إعادتها.`,
  unrecorded: (milestone, title) =>
    `المرحلة ${formatNumber('ar', milestone)}، ${title}: بُتّ فيها بمرور الوقت وحده. يصدر مستندها مع أول معاملة تسجّل ذلك، ويكفي لذلك دفع القطع أو إعادتها.`,
  stillOpen: 'ما لم يُكتب بعد',
  toCampaign: 'إلى الحملة',
  unconfirmed: 'لا يمكن كتابة مستند الآن',
  unconfirmedText:
    'يذكر الفهرس لهذه الأحداث معاملات غير التي تذكرها العقدة. يمكن إيقاف الفهرس من الإعدادات أو المحاولة من جديد.',
  incompleteText: 'تُسقط العقدة أحداثًا من هذه الحملة أو تغيّرها. يمكن المحاولة من جديد أو اختيار عقدة أخرى من الإعدادات.',
  year: {
    title: 'سنة في جدول',
    text: 'كل حركة لقطعك في سنة واحدة (بالتوقيت العالمي): تبرّع وإقرار صرف ودفع وإعادة، كل منها مع معاملته. ملف \u2066CSV\u2069 لبرامج الجداول.',
    label: 'السنة',
    save: (year) => `حفظ سنة ${year}`,
  },
}
