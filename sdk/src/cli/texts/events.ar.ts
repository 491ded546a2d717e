import type { events as english } from './events.en.ts'
import type { Translated } from './message.ts'

export const events: Translated<typeof english> = {
  gave: (donor, milestone, amount) => `تبرّع بمبلغ ${amount} للمرحلة ${milestone} من ${donor}`,
  absorbed: (milestone, amount) => `وُضع ${amount} وصل من غير تبرّع في المرحلة ${milestone} لحساب المستفيد البديل`,
  surplusSent: (to, amount) => `حُوّل ${amount} وصل من غير تبرّع إلى ${to}`,
  claimed: (milestone, attempt) => `طلب صرف المرحلة ${milestone} مع الأدلة، المحاولة ${attempt}`,
  approved: (verifier, milestone) => `موافقة على المرحلة ${milestone} بتوقيع ${verifier}`,
  rejected: (verifier, milestone) => `رفض للمرحلة ${milestone} بتوقيع ${verifier}`,
  ruledFor: (member, milestone) => `حكم من الهيئة بصرف المرحلة ${milestone} بتوقيع ${member}`,
  ruledAgainst: (member, milestone) => `حكم من الهيئة بعدم صرف المرحلة ${milestone} بتوقيع ${member}`,
  state: (milestone, state) => `حالة المرحلة ${milestone} الآن: ${state}`,
  objected: (donor, milestone, amount) => `اعتراض على المرحلة ${milestone} بمبلغ ${amount} من ${donor}`,
  paid: (recipient, milestone, amount) => `دُفع ${amount} إلى ${recipient} عن المرحلة ${milestone}`,
  refunded: (to, milestone, amount) => `أُعيد ${amount} إلى ${to} من المرحلة ${milestone}`,
}
