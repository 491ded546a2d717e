import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { campaignParts as english } from './campaign-parts.en.ts'

export const campaignParts: Translated<typeof english> = {
  about: 'عن الحملة',
  wall: 'جدار البث المباشر',
  addressPage: 'صفحة هذا العنوان',
  backers: (count) =>
    plural('ar', count, {
      zero: 'لا أحد بعد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    }),

  current: {
    of: (number, count) => `الآن: المرحلة ${formatNumber('ar', number)} من ${formatNumber('ar', count)}`,
    progress: 'تقدّم هذه المرحلة',
    missing: (amount) => `ما زال ينقصها ${amount}`,
    people: (count) =>
      plural('ar', count, {
        zero: 'لم يتبرّع لها أحد بعد',
        one: 'تبرّع لها شخص واحد',
        two: 'تبرّع لها شخصان',
        few: 'تبرّع لها # أشخاص',
        many: 'تبرّع لها # شخصًا',
        other: 'تبرّع لها # شخص',
      }),
  },

  yours: {
    title: (amount) => `تبرّعت هنا بمبلغ ${amount}`,
    follow: 'أين هو الآن',
    papers: 'أوراق للطباعة',
    all: (count) =>
      plural('ar', count, {
        zero: 'لا تبرّعات هنا بعد',
        one: 'كل تبرّعاتك',
        two: 'التبرّعان هنا وكل تبرّعاتك الأخرى',
        few: '# تبرّعات هنا وكل تبرّعاتك الأخرى',
        many: '# تبرّعًا هنا وكل تبرّعاتك الأخرى',
        other: '# تبرّع هنا وكل تبرّعاتك الأخرى',
      }),
  },

  catalogue: {
    title: 'ماذا يغطّي التبرّع',
    example: 'أمثلة وضعتها الجهة المنظّمة، وكل مبلغ آخر مرحَّب به كذلك.',
  },

  parts: {
    label: 'أقسام هذه الصفحة',
    milestones: 'المراحل',
    updates: 'المستجدّات',
    questions: 'الأسئلة',
    support: 'من تبرّع',
    people: 'من يقرّر',
    rules: 'القواعد',
    contact: 'التواصل',
    ledger: 'كل التحويلات',
  },

  support: {
    title: 'من تبرّع',
    nothingReleased: 'لم يُصرف شيء بعد',
    nobody: 'لم يتبرّع أحد من الجمهور بعد.',
    people: (count, amount) =>
      plural('ar', count, {
        zero: 'لم يتبرّع أحد من خارج الحملة بعد.',
        one: `تبرّع شخص واحد من خارج الحملة بمبلغ ${amount}.`,
        two: `تبرّع شخصان من خارج الحملة بمبلغ ${amount}.`,
        few: `تبرّع # أشخاص من خارج الحملة بمبلغ ${amount}.`,
        many: `تبرّع # شخصًا من خارج الحملة بمبلغ ${amount}.`,
        other: `تبرّع # شخص من خارج الحملة بمبلغ ${amount}.`,
      }),
    largest: (share, amount) => `أكبر متبرّع منهم قدّم ${amount}، أي ${share} من ذلك.`,
    largestFive: (share) => `أكبر خمسة متبرّعين قدّموا معًا ${share} منه.`,
    onlyOne: 'كل المبلغ من عنوان واحد، وهذا لا يدلّ على دعم واسع.',
    addresses:
      'يُحسب كل عنوان شخصًا، وقد يكون لشخص واحد أكثر من عنوان. تبرّعات من لهم دور في الحملة والقطع التي وصلت من غير تبرّع مذكورة على حدة، ولا تدخل في أي من هذه الأرقام.',
    insiders: 'تبرّعات من لهم دور في الحملة',
    milestone: 'المرحلة',
    peopleCount: 'الأشخاص',
    largestGave: 'الأكبر',
    fromInsiders: 'من لهم دور',
    withoutGift: 'من غير تبرّع',
    apart: {
      largest: (share) => `أكبر المتبرّعين قدّم ${share}`,
      insiders: (amount) => `${amount} من أطراف في الحملة، تُحسب على حدة`,
      absorbed: (amount) => `${amount} من غير تبرّع، تُحسب على حدة`,
    },
  },

  contact: {
    title: 'التواصل',
    page: 'صفحة عن هذا النداء:',
    charityPage: 'كل حملات هذه الجهة',
    ownWords: 'هذا ما تقوله الجهة المنظّمة عن نفسها. يُستحسن التأكّد من أن موقعها يذكر عقد هذه الحملة.',
    askThere: 'يمكن السؤال هناك، أو علنًا: الأسئلة والأجوبة تحت «الأسئلة والاعتراضات»، ولا يستطيع أحد حذفها.',
    noContact:
      'لا تذكر الجهة المنظّمة موقعًا لها. يمكن السؤال علنًا: الأسئلة تحت «الأسئلة والاعتراضات»، ولا يستطيع أحد حذفها.',
  },
}
