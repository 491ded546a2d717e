import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { claim as english } from './claim.en.ts'

export const claim: Translated<typeof english> = {
  title: (number) => `اطلب صرف المرحلة ${number}`,
  onlyCharity: 'طلب صرف هذه المرحلة للجهة الخيرية وحدها: {charity}.',
  notFull: (missing, until) => `يمكن طلب صرفها بعد اكتمالها. ينقصها ${missing}، وينتهي التبرّع في ${until}.`,
  untilWhen: (until) => `يمكن طلب صرفها حتى ${until}.`,
  ifNobody: (until) => `إن لم يطلب أحد صرفها حتى ${until} عادت كل قطعة إلى صاحبها.`,
  deadlineNear: (left) => `لم يبقَ لطلب الصرف سوى ${left}. بعد ذلك تعود كل قطعة إلى صاحبها.`,
  upfront: 'تُصرف هذه المرحلة من غير طلب فور اكتمالها.',
  attempt: (attempt) => `سيكون هذا الطلب رقم ${attempt} لهذه المرحلة.`,
  rejectedBefore: 'رفض المدقّقون أو الهيئة الطلب السابق. اقرأ أسبابهم وأضف ما كان ناقصًا.',
  steps: ['الأدلة', 'احفظ الحزمة', 'أرسل الطلب'],
  evidence: 'ملفات الأدلة',
  evidenceHelp:
    'فواتير وصور وتقارير. تُحسب بصماتها على هذا الجهاز ولا تُرفع إلى أي مكان. احذف الأماكن والوجوه التي يجب أن تبقى خاصة قبل أن تختارها.',
  files: 'ملفات هذا الطلب',
  file: 'الملف',
  size: 'الحجم',
  fingerprint: 'البصمة (SHA-256)',
  remove: 'أزل',
  describe: (name) => `ما الذي يظهر في ${name}`,
  describeHint: 'لمن لا يستطيع رؤيته.',
  noFiles: 'لم يُختر أي ملف بعد.',
  kilobytes: (count) => `${count} kB`,
  statement: 'ما الذي أُنجز',
  statementHint: 'بضع جمل للمدقّقين والمتبرّعين. تبقى علنية.',
  statementMissing: 'اذكر في جملة ما الذي أُنجز.',
  filesMissing: 'أضف ملفًا واحدًا على الأقل.',
  unusable: 'أحد الأسماء أو النصوص لا يمكن استعماله. أزل الرموز غير المألوفة.',
  recipientsTitle: 'من سيُدفع إليه',
  recipients: 'عند إقرار الصرف يمكن تنفيذ هذه الدفعات، وهي ثابتة منذ بداية الحملة.',
  recipient: 'المستفيد',
  amount: 'المبلغ',
  make: 'أنشئ حزمة الأدلة',
  packageReady: (files) =>
    plural('ar', files, {
      zero: 'لا تذكر الحزمة أي ملف.',
      one: 'تذكر الحزمة ملفًا واحدًا ببصمته.',
      two: 'تذكر الحزمة ملفين ببصمتيهما.',
      few: 'تذكر الحزمة # ملفات ببصماتها.',
      many: 'تذكر الحزمة # ملفًا ببصماتها.',
      other: 'تذكر الحزمة # ملف ببصماتها.',
    }),
  packageHash: 'بصمة الحزمة',
  keep: 'احفظ الحزمة',
  keepWhy:
    'لا تحفظ السلسلة إلا البصمة. أرسل هذه الحزمة والملفات إلى المدقّقين واحتفظ بها كلها: لا يستطيع أحد أن يعيد صنعها من السلسلة.',
  kept: 'حُفظت. أرسلها إلى المدقّقين مع الملفات.',
  change: 'غيّر الأدلة',
  send: 'أرسل الطلب',
  sendNeedsKeeping: 'احفظ الحزمة أولًا.',
  next: (threshold, members, days) =>
    `بعد ذلك يجب أن يوافق ${threshold} من ${members} من المدقّقين خلال ${days}. فإن لم يردّوا سُئلت الهيئة.`,
  done: 'الطلب على السلسلة. والقرار الآن للمدقّقين.',
}
