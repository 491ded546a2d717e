import { afterPreposition } from '../arabic-case.ts'
import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { journal as english } from './journal.en.ts'

export const journal: Translated<typeof english> = {
  loading: 'تُقرأ المستجدّات والأسئلة من السلسلة',
  updates: 'المستجدّات',
  permanent: 'ما يُكتب هنا لا يمكن حذفه، والتصحيح يظهر إلى جانب ما يصحّحه.',
  noUpdates: 'لم تكتب الجهة المنظّمة شيئًا بعد.',
  foreign: (count) =>
    plural('ar', count, {
      zero: 'لا مشاركات ممن لا دور لهم في الحملة',
      one: 'مشاركة واحدة ممن لا دور له في الحملة',
      two: 'مشاركتان ممن لا دور لهم في الحملة',
      few: '# مشاركات ممن لا دور لهم في الحملة',
      many: '# مشاركة ممن لا دور لهم في الحملة',
      other: '# مشاركة ممن لا دور لهم في الحملة',
    }),
  complete: (count) =>
    plural('ar', count, {
      zero: 'لا شيء في السجل العلني بعد: بصمة العقد تؤكّد ذلك.',
      one: 'المدخل الوحيد في السجل العلني ظاهر هنا: بصمة العقد تطابقه.',
      two: 'المدخلان في السجل العلني ظاهران هنا: بصمة العقد تطابقهما.',
      few: 'في السجل العلني # مدخلات، وكلها ظاهرة هنا: بصمة العقد تطابقها.',
      many: 'في السجل العلني # مدخلًا، وكلها ظاهرة هنا: بصمة العقد تطابقها.',
      other: 'في السجل العلني # مدخل، وكلها ظاهرة هنا: بصمة العقد تطابقها.',
    }),
  incomplete: 'ينقص هنا شيء',
  incompleteText: 'ما سجّله عقد السجل العلني غير ما سلّمته هذه العقدة. يُستحسن النظر لاحقًا أو من عقدة أخرى.',
  roles: {
    charity: 'الجهة المنظّمة',
    recipient: 'مستفيد',
    verifier: 'مدقّق',
    panel: 'عضو في الهيئة',
    fallback: 'المستفيد البديل',
    donor: 'متبرّع',
    visitor: 'لا دور له في الحملة',
  },
  recorded: 'سُجّل في',
  noWords: 'من غير كلام.',
  unreadable: 'يطابق بصمته، لكنه ليس نصًّا تستطيع هذه الصفحة قراءته.',
  corrected: 'صحّحه كاتبه',
  contradicted: 'هناك من يخالفه',
  thanks: 'مع الشكر إلى',
  fetchFile: 'جلبه والتحقّق منه',
  showAll: (count) => `عرض الكل (${formatNumber('ar', count)})`,
  hiddenByCharity: 'طلبت الجهة المنظّمة عدم عرض هذا، وهو باقٍ على السلسلة. السبب الذي ذكرته في',
  showHidden: 'عرضه مع ذلك',

  questions: 'الأسئلة والاعتراضات',
  noQuestions: 'لم يسأل أحد ولم يعترض بعد.',
  answered: (answered, asked) =>
    `عدد ما أجابت عنه الجهة المنظّمة: ${formatNumber('ar', answered)} من ${formatNumber('ar', asked)}.`,
  answeredWithin: (count, duration) => {
    const within = `نصف أجوبتها وصل خلال ${afterPreposition(duration)}.`
    const one = `وصل جوابها بعد ${afterPreposition(duration)}.`
    return plural('ar', count, { zero: within, one, two: within, few: within, many: within, other: within })
  },
  objection: (milestone, amount) => `اعتراض على المرحلة ${formatNumber('ar', milestone)} بقطع قدرها ${amount}`,
  unanswered: (asked) => `لا جواب بعد، وكان السؤال ${asked}`,
  after: (duration) => `مدة انتظار الجواب: ${duration}`,

  story: 'ماذا تحقّق بها',
  seeCorrection: 'صُحّح هذا لاحقًا: التفاصيل في المستجدّات',
  received: (amount) => `تأكيد باستلام ${amount}.`,
  receivedOther: (amount, paid) => `إفادة باستلام ${amount}، والمسجّل على السلسلة لهذه الدفعة ${paid}.`,
  confirmedOn: (date) => `أكّد المستفيد وصولها في ${date}.`,
  notConfirmed: 'لم يؤكّد المستفيد وصولها بعد.',
  givenBy: 'تبرّع لها',
  donors: (count) =>
    plural('ar', count, {
      zero: 'لا أحد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    }),
  doneBy: 'نفّذها ودُفع له',
  checkedBy: 'تحقّق منها',
}
