import type { Translated } from '../message.ts'
import { formatNumber } from '../number.ts'
import { plural } from '../plural.ts'
import type { ledger as english } from './ledger.en.ts'

export const ledger: Translated<typeof english> = {
  title: 'كل التحويلات',
  lead: 'كل ما سجّله عقد هذه الحملة، الأحدث أولًا. لا يمكن حذف شيء منه.',
  empty: 'لم يحدث شيء بعد',
  emptyText: 'سيظهر أول تبرّع هنا فور دخوله في كتلة.',
  emptyFilter: 'لا يوجد شيء من هذا النوع بعد.',
  allGifts: 'كل تبرّعات هذا العنوان',
  filter: 'عرض',
  filters: {
    all: 'الكل',
    gift: 'التبرّعات',
    payout: 'الدفعات',
    refund: 'المبالغ المعادة',
    decision: 'القرارات',
  },
  group: (below) => `جمع التبرّعات الأقل من ${below} في سطر واحد`,
  smallGifts: (count, amount) =>
    plural('ar', count, {
      zero: 'لا تبرّعات صغيرة',
      one: `تبرّع صغير واحد قدره ${amount}`,
      two: `تبرّعان صغيران مجموعهما ${amount}`,
      few: `# تبرّعات صغيرة مجموعها ${amount}`,
      many: `# تبرّعًا صغيرًا مجموعها ${amount}`,
      other: `# تبرّع صغير مجموعها ${amount}`,
    }),
  csv: 'تنزيل ملف \u2066CSV\u2069',
  frame: 'أسطر السجل',
  pastFrame: 'تجاوز أسطر السجل',
  lines: (count) =>
    plural('ar', count, {
      zero: 'لا أسطر',
      one: 'سطر واحد',
      two: 'سطران',
      few: '# أسطر',
      many: '# سطرًا',
      other: '# سطر',
    }),
  fresh: (count, amount) =>
    plural('ar', count, {
      zero: 'لا تبرّعات جديدة',
      one: `تبرّع جديد منذ فتح هذه الصفحة: ${amount}`,
      two: `تبرّعان جديدان منذ فتح هذه الصفحة: ${amount}`,
      few: `# تبرّعات جديدة منذ فتح هذه الصفحة: ${amount}`,
      many: `# تبرّعًا جديدًا منذ فتح هذه الصفحة: ${amount}`,
      other: `# تبرّع جديد منذ فتح هذه الصفحة: ${amount}`,
    }),
  coins: (from, to) => `القطع من ${from} إلى ${to}`,
  milestone: (number) => `المرحلة ${formatNumber('ar', number)}`,
  block: (block) => `الكتلة ${block}`,
  transaction: 'المعاملة',
  passOn: 'إن أُعيد حُوّل إلى المستفيد البديل',
  follow: 'متابعة',
  insider: (role) => `طرف في الحملة: ${role}`,
  insiderHelp: 'الطرف في الحملة هو من له دور فيها، فلا يُحسب تبرّعه دعمًا من الجمهور.',
  roles: {
    charity: 'الجهة المنظّمة',
    recipient: 'مستفيد',
    verifier: 'مدقّق',
    panel: 'عضو الهيئة',
    fallback: 'المستفيد البديل',
  },
  notAGift: 'ليس تبرّعًا',
  gave: (donor, milestone) => `تبرّع للمرحلة ${formatNumber('ar', milestone)} من ${donor}`,
  absorbed: (milestone) =>
    `وُضعت قطع وصلت من غير تبرّع في المرحلة ${formatNumber('ar', milestone)} لحساب المستفيد البديل`,
  surplusSent: (to) => `حُوّلت قطع وصلت من غير تبرّع إلى ${to}`,
  claimed: (charity, milestone) => `طلب صرف المرحلة ${formatNumber('ar', milestone)} مع الأدلة، من ${charity}`,
  claimedAgain: (charity, milestone, attempt) =>
    `طلب صرف المرحلة ${formatNumber('ar', milestone)} من جديد، وهو الطلب رقم ${formatNumber('ar', attempt)}، من ${charity}`,
  approved: (verifier, milestone) => `موافقة على المرحلة ${formatNumber('ar', milestone)} بتوقيع ${verifier}`,
  rejected: (verifier, milestone) => `رفض للمرحلة ${formatNumber('ar', milestone)} بتوقيع ${verifier}`,
  ruledFor: (member, milestone) => `حكم من الهيئة بصرف المرحلة ${formatNumber('ar', milestone)} بتوقيع ${member}`,
  ruledAgainst: (member, milestone) =>
    `حكم من الهيئة بعدم صرف المرحلة ${formatNumber('ar', milestone)} بتوقيع ${member}`,
  objected: (donor, milestone) => `اعتراض على المرحلة ${formatNumber('ar', milestone)} بهذه القطع، من ${donor}`,
  paid: (recipient, milestone) => `دُفع إلى ${recipient} عن المرحلة ${formatNumber('ar', milestone)}`,
  closed: (recipient, milestone) =>
    `لم يبقَ ما يُدفع إلى ${recipient} عن المرحلة ${formatNumber('ar', milestone)}: كل هذه القطع معترضة`,
  refunded: (donor, milestone) => `أُعيد إلى ${donor} من المرحلة ${formatNumber('ar', milestone)}`,
  passedOn: (to, milestone) => `حُوّل إلى ${to} من المرحلة ${formatNumber('ar', milestone)} كما طلب المتبرّع`,
  absorbedReturned: (to, milestone) =>
    `خرجت من المرحلة ${formatNumber('ar', milestone)} قطع وصلت من غير تبرّع وذهبت إلى ${to}`,
  states: {
    Funding: (milestone) =>
      `عادت المرحلة ${formatNumber('ar', milestone)} إلى الجهة المنظّمة، ولها أن تطلب صرفها من جديد`,
    Claimed: (milestone, until) => `مهلة المدقّقين لمراجعة المرحلة ${formatNumber('ar', milestone)} حتى ${until}`,
    Approved: (milestone, until) =>
      `تمّت الموافقة على المرحلة ${formatNumber('ar', milestone)}، ولمتبرّعيها أن يعترضوا حتى ${until}`,
    ApprovedByPanel: (milestone, until) =>
      `وافقت الهيئة على المرحلة ${formatNumber('ar', milestone)} بدلًا من المدقّقين الذين لم يردّوا، ولمتبرّعيها أن يعترضوا حتى ${until}`,
    AppealedSilence: (milestone, until) =>
      `لم يردّ المدقّقون: للهيئة أن تحكم في المرحلة ${formatNumber('ar', milestone)} حتى ${until}`,
    AppealedObjection: (milestone, until) =>
      `بلغت الاعتراضات الحدّ اللازم: للهيئة أن تحكم في المرحلة ${formatNumber('ar', milestone)} حتى ${until}`,
    Released: (milestone) => `أُقرّ صرف المرحلة ${formatNumber('ar', milestone)}: يمكن الدفع إلى مستفيديها`,
    Split: (milestone) => `قُسمت المرحلة ${formatNumber('ar', milestone)}: القطع المعترضة تُعاد، وكل ما عداها يُدفع`,
    Refunded: (milestone) => `انتهت المرحلة ${formatNumber('ar', milestone)}: تُعاد قطعها إلى المتبرّعين`,
  },
}
