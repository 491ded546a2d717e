import type { events as english } from './events.en.ts'
import type { Translated } from './message.ts'

export const events: Translated<typeof english> = {
  gave: (donor, milestone, amount) => `${donor} a donné ${amount} pour l’étape ${milestone}`,
  absorbed: (milestone, amount) =>
    `${amount} arrivés sans don ont été placés dans l’étape ${milestone} pour le bénéficiaire de secours`,
  surplusSent: (to, amount) => `${amount} arrivés sans don ont été transmis à ${to}`,
  claimed: (milestone, attempt) =>
    `versement de l’étape ${milestone} demandé avec ses justificatifs, tentative ${attempt}`,
  approved: (verifier, milestone) => `étape ${milestone} approuvée par ${verifier}`,
  rejected: (verifier, milestone) => `étape ${milestone} refusée par ${verifier}`,
  ruledFor: (member, milestone) => `décision du comité de verser l’étape ${milestone}, par ${member}`,
  ruledAgainst: (member, milestone) => `décision du comité de ne pas verser l’étape ${milestone}, par ${member}`,
  state: (milestone, state) => `l’étape ${milestone} est maintenant\u202f: ${state}`,
  objected: (donor, milestone, amount) => `${donor} a fait objection à l’étape ${milestone} avec ${amount}`,
  paid: (recipient, milestone, amount) => `${amount} versés à ${recipient} pour l’étape ${milestone}`,
  refunded: (to, milestone, amount) => `${amount} rendus à ${to} depuis l’étape ${milestone}`,
}
