import type { Translated } from '@amana/sdk/cli/texts/message'
import type { words as english } from './words.en.ts'

export const words: Translated<typeof english> = {
  siteTitle: 'أمانة: ما يحدث للقطع',
  siteSubtitle: 'حملات جديدة وطلبات صرف واعتراضات وأحكام وقرارات صرف ودفعات ومبالغ مُعادة.',
  campaignSubtitle: (name) => `ما يحدث في «${name}» كما سجّله عقدها.`,
  charityTitle: (charity) => `حملات ${charity}`,
  charitySubtitle: 'كل حملات هذه الجهة: طلبات الصرف والاعتراضات والأحكام وقرارات الصرف والدفعات والمبالغ المُعادة.',
  inCampaign: (name, sentence) => `${name}: ${sentence}`,
  recorded: (transaction, block) => `مسجَّل في الكتلة ${block}، المعاملة ${transaction}.`,
  created: (charity, goal, milestones) => `حملة جديدة من ${charity} هدفها ${goal}، عدد المراحل: ${milestones}`,
  claimed: (m) => `طلب صرف المرحلة ${m} مع الأدلة`,
  claimedAgain: (m, attempt) => `طلب صرف المرحلة ${m} من جديد، المحاولة ${attempt}`,
  objected: (m, amount) => `اعتراض من متبرّع على المرحلة ${m} بمبلغ ${amount}`,
  ruledFor: (m) => `حكم من الهيئة بصرف المرحلة ${m}`,
  ruledAgainst: (m) => `حكم من الهيئة بعدم صرف المرحلة ${m}`,
  approved: (m, until) => `تمّت الموافقة على المرحلة ${m}، ولمتبرّعيها أن يعترضوا حتى ${until}`,
  approvedByPanel: (m, until) =>
    `وافقت الهيئة على المرحلة ${m} بدلًا من المدقّقين الذين لم يردّوا، ولمتبرّعيها أن يعترضوا حتى ${until}`,
  silence: (m, until) => `لم يردّ المدقّقون: للهيئة أن تحكم في المرحلة ${m} حتى ${until}`,
  contested: (m, until) => `بلغت الاعتراضات الحدّ اللازم: للهيئة أن تحكم في المرحلة ${m} حتى ${until}`,
  backToCharity: (m) => `عادت المرحلة ${m} إلى الجهة المنظّمة، ولها أن تطلب صرفها من جديد`,
  released: (m, amount) => `أُقرّ صرف المرحلة ${m}: يمكن دفع ${amount} إلى مستفيديها`,
  split: (m, released, back) =>
    `قُسمت المرحلة ${m}: يُعاد ${back} إلى المتبرّعين الذين اعترضوا، ويمكن دفع ${released} إلى المستفيدين`,
  refundsDue: (m, amount) => `انتهت المرحلة ${m}: يُعاد ${amount} إلى المتبرّعين`,
  closedEmpty: (m) => `انتهت المرحلة ${m}: لم يكن قد وصل إليها أي تبرّع`,
  paid: (amount, recipient, m) => `دُفع ${amount} إلى ${recipient} عن المرحلة ${m}`,
  update: (author) => `خبر جديد من ${author}`,
  correction: (author) => `تصحيح من ${author}`,
  titled: (sentence, title) => `${sentence}: ${title}`,
  journalText: 'نصّه في صفحة الحملة، مقارنًا ببصمته على السلسلة.',

  calendarOf: (name) => `المواعيد: ${name}`,
  fundBy: (name) => `${name}: ينتهي التبرّع`,
  claimBy: (name, m) => `${name}: آخر موعد لطلب صرف المرحلة ${m}`,
  reviewEnds: (name, m) => `${name}: تنتهي مراجعة المرحلة ${m}`,
  objectionsEnd: (name, m) => `${name}: آخر موعد للاعتراض على المرحلة ${m}`,
  appealEnds: (name, m) => `${name}: آخر موعد لحكم الهيئة في المرحلة ${m}`,
  aboutMilestone: (m, sentence) => `المرحلة ${m}: ${sentence}`,
}
