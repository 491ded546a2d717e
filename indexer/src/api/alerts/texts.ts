import type { Language } from '@amana/sdk/schemas'
import { speechOf } from '../platform/speech/speech.ts'

/** Milestones are numbered from 1, as people count; dates are written out. */
interface Texts {
  claim: (milestone: string) => string
  objection: (milestone: string) => string
  appeal: (milestone: string) => string
  ruledFor: (milestone: string) => string
  ruledAgainst: (milestone: string) => string
  released: (milestone: string) => string
  split: (milestone: string) => string
  refund: (milestone: string) => string
  refundOfSplit: (milestone: string) => string
  update: string
  question: string
  /** The first message of a subscription. */
  welcome: (until: string) => string
  renewal: (until: string) => string
  campaign: string
  charity: string
  stop: string
  keep: string
  askStop: string
  stopped: string
  askKeep: (until: string) => string
  kept: (until: string) => string
  gone: string
}

export const texts: Readonly<Record<Language, Texts>> = {
  en: {
    claim: (milestone) => `Milestone ${milestone} was claimed: the verifiers look at the evidence now.`,
    objection: (milestone) => `Donors object to milestone ${milestone}.`,
    appeal: (milestone) => `Enough donors objected to milestone ${milestone}: the panel decides.`,
    ruledFor: (milestone) => `The panel ruled that milestone ${milestone} be paid.`,
    ruledAgainst: (milestone) => `The panel ruled that milestone ${milestone} not be paid.`,
    released: (milestone) => `Milestone ${milestone} is released: its recipients can be paid.`,
    split: (milestone) => `Milestone ${milestone} is split: coins that objected go back, all others can be paid.`,
    refund: (milestone) => `Milestone ${milestone} is to be refunded: donors can get these coins back.`,
    refundOfSplit: (milestone) => `Coins of milestone ${milestone} that objected are to be refunded.`,
    update: 'The charity has written an update.',
    question: 'A question was asked in public.',
    welcome: (until) => `You will be told what happens, until ${until}. Each message lets you stop this.`,
    renewal: (until) => `Do you still want these alerts? Without an answer they end on ${until}.`,
    campaign: 'Campaign',
    charity: 'Charity',
    stop: 'Stop these alerts',
    keep: 'Keep these alerts',
    askStop: 'Do you want to stop the alerts about this?',
    stopped: 'The alerts have stopped, and nothing about you is kept here.',
    askKeep: (until) => `Do you still want the alerts about this? They end on ${until}.`,
    kept: (until) => `The alerts go on until ${until}.`,
    gone: 'These alerts have ended already. Nothing about you is kept here.',
  },
  ar: {
    claim: (milestone) => `طُلب صرف المرحلة ${milestone}: المدقّقون ينظرون الآن في الأدلة.`,
    objection: (milestone) => `متبرّعون يعترضون على المرحلة ${milestone}.`,
    appeal: (milestone) => `اعترض ما يكفي من المتبرّعين على المرحلة ${milestone}: القرار الآن للهيئة.`,
    ruledFor: (milestone) => `حكمت الهيئة بصرف المرحلة ${milestone}.`,
    ruledAgainst: (milestone) => `حكمت الهيئة بعدم صرف المرحلة ${milestone}.`,
    released: (milestone) => `أُقرّ صرف المرحلة ${milestone}: يمكن الآن الدفع إلى مستفيديها.`,
    split: (milestone) => `قُسمت المرحلة ${milestone}: القطع المعترضة تُعاد إلى المتبرّعين، وما سواها يمكن دفعه.`,
    refund: (milestone) => `تُعاد قطع المرحلة ${milestone}: يمكن للمتبرّعين استردادها.`,
    refundOfSplit: (milestone) => `تُعاد القطع المعترضة من المرحلة ${milestone} إلى المتبرّعين.`,
    update: 'كتبت الجهة المنظّمة خبرًا جديدًا.',
    question: 'طُرح سؤال علني.',
    welcome: (until) => `ستصلك التنبيهات بما يحدث حتى ${until}. في كل رسالة ما يوقفها.`,
    renewal: (until) => `هل ما زلت تريد هذه التنبيهات؟ من دون جواب تنتهي في ${until}.`,
    campaign: 'حملة',
    charity: 'جهة منظّمة',
    stop: 'أوقف هذه التنبيهات',
    keep: 'أبقِ هذه التنبيهات',
    askStop: 'هل تريد إيقاف التنبيهات عن هذا؟',
    stopped: 'توقّفت التنبيهات، ولم يبقَ عنك شيء محفوظ هنا.',
    askKeep: (until) => `هل ما زلت تريد التنبيهات عن هذا؟ تنتهي في ${until}.`,
    kept: (until) => `تستمرّ التنبيهات حتى ${until}.`,
    gone: 'انتهت هذه التنبيهات من قبل. لا شيء عنك محفوظ هنا.',
  },
  fr: {
    claim: (milestone) =>
      `Le versement de l’étape ${milestone} est demandé\u202f: les vérificateurs examinent les justificatifs.`,
    objection: (milestone) => `Des donateurs font objection à l’étape ${milestone}.`,
    appeal: (milestone) => `Assez de donateurs ont fait objection à l’étape ${milestone}\u202f: le comité décide.`,
    ruledFor: (milestone) => `Le comité a décidé que l’étape ${milestone} soit versée.`,
    ruledAgainst: (milestone) => `Le comité a décidé que l’étape ${milestone} ne soit pas versée.`,
    released: (milestone) => `L’étape ${milestone} est débloquée\u202f: ses bénéficiaires peuvent être payés.`,
    split: (milestone) =>
      `L’étape ${milestone} est partagée\u202f: les pièces qui ont fait objection reviennent, les autres peuvent être versées.`,
    refund: (milestone) => `L’étape ${milestone} est à rembourser\u202f: les donateurs peuvent reprendre ces pièces.`,
    refundOfSplit: (milestone) => `Les pièces de l’étape ${milestone} qui ont fait objection sont à rembourser.`,
    update: 'L’organisateur a publié une nouvelle.',
    question: 'Une question a été posée en public.',
    welcome: (until) =>
      `Vous serez prévenu de ce qui se passe, jusqu’au ${until}. Chaque message permet d’y mettre fin.`,
    renewal: (until) => `Voulez-vous encore ces alertes\u202f? Sans réponse, elles prennent fin le ${until}.`,
    campaign: 'Campagne',
    charity: 'Organisateur',
    stop: 'Arrêter ces alertes',
    keep: 'Garder ces alertes',
    askStop: 'Voulez-vous arrêter les alertes à ce sujet\u202f?',
    stopped: 'Les alertes sont arrêtées, et rien de vous n’est conservé ici.',
    askKeep: (until) => `Voulez-vous encore les alertes à ce sujet\u202f? Elles prennent fin le ${until}.`,
    kept: (until) => `Les alertes continuent jusqu’au ${until}.`,
    gone: 'Ces alertes ont déjà pris fin. Rien de vous n’est conservé ici.',
  },
}

/** A day such as `2027-05-25`, written out; in a line of Arabic its parts stay in order. */
export function dayIn(language: Language, day: string): string {
  return speechOf(language).day(Date.parse(`${day}T00:00:00Z`) / 1_000)
}
