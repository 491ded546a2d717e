import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { ledger as english } from './ledger.en.ts'

export const ledger: Translated<typeof english> = {
  title: 'Tous les mouvements',
  lead: 'Tout ce que le contrat de cette campagne a inscrit, du plus récent au plus ancien. Rien ne peut en être retiré.',
  empty: 'Il ne s’est encore rien passé',
  emptyText: 'Le premier don apparaîtra ici dès qu’il sera dans un bloc.',
  emptyFilter: 'Il n’y a encore rien de ce genre.',
  allGifts: 'Tous les dons de cette adresse',
  filter: 'Afficher',
  filters: {
    all: 'Tout',
    gift: 'Dons',
    payout: 'Versements',
    refund: 'Remboursements',
    decision: 'Décisions',
  },
  group: (below) => `Regrouper les dons de moins de ${below}`,
  smallGifts: (count, amount) =>
    plural('fr', count, { one: `# petit don de ${amount}`, other: `# petits dons, ${amount} ensemble` }),
  csv: 'Télécharger en CSV',
  frame: 'Les lignes du registre',
  pastFrame: 'Passer les lignes du registre',
  lines: (count) => plural('fr', count, { one: '# ligne', other: '# lignes' }),
  fresh: (count, amount) =>
    plural('fr', count, {
      one: `# nouveau don depuis l’ouverture de cette page\u202F: ${amount}`,
      other: `# nouveaux dons depuis l’ouverture de cette page\u202F: ${amount}`,
    }),
  coins: (from, to) => `pièces ${from} à ${to}`,
  milestone: (number) => `étape ${number}`,
  block: (block) => `bloc ${block}`,
  transaction: 'transaction',
  passOn: 'un remboursement irait au bénéficiaire de secours',
  follow: 'suivre',
  insider: (role) => `partie prenante\u202F: ${role}`,
  insiderHelp: 'Quelqu’un qui a un rôle dans cette campagne. Un tel don n’est pas un soutien du public.',
  roles: {
    charity: 'l’organisateur',
    recipient: 'un bénéficiaire',
    verifier: 'un vérificateur',
    panel: 'un membre du comité',
    fallback: 'le bénéficiaire de secours',
  },
  notAGift: 'pas un don',
  gave: (donor, milestone) => `${donor} a donné pour l’étape ${milestone}`,
  absorbed: (milestone) =>
    `Des pièces arrivées sans don ont été placées dans l’étape ${milestone} pour le bénéficiaire de secours`,
  surplusSent: (to) => `Des pièces arrivées sans don ont été transmises à ${to}`,
  claimed: (charity, milestone) => `${charity} a demandé le versement de l’étape ${milestone}, avec justificatifs`,
  claimedAgain: (charity, milestone, attempt) =>
    `${charity} a demandé de nouveau le versement de l’étape ${milestone}, tentative ${attempt}`,
  approved: (verifier, milestone) => `Étape ${milestone} approuvée par ${verifier}`,
  rejected: (verifier, milestone) => `Étape ${milestone} refusée par ${verifier}`,
  ruledFor: (member, milestone) => `Décision du comité de verser l’étape ${milestone}, par ${member}`,
  ruledAgainst: (member, milestone) => `Décision du comité de ne pas verser l’étape ${milestone}, par ${member}`,
  objected: (donor, milestone) => `${donor} a fait objection à l’étape ${milestone} avec ces pièces`,
  paid: (recipient, milestone) => `Versé à ${recipient} pour l’étape ${milestone}`,
  closed: (recipient, milestone) =>
    `Il ne restait rien à verser à ${recipient} pour l’étape ${milestone}\u202F: toutes ces pièces ont fait objection`,
  refunded: (donor, milestone) => `Remboursé à ${donor} depuis l’étape ${milestone}`,
  passedOn: (to, milestone) => `Transmis à ${to} depuis l’étape ${milestone}, comme le donateur l’a demandé`,
  absorbedReturned: (to, milestone) => `Des pièces arrivées sans don ont quitté l’étape ${milestone} pour ${to}`,
  states: {
    Funding: (milestone) =>
      `L’étape ${milestone} est revenue à l’organisateur, qui peut demander de nouveau le versement`,
    Claimed: (milestone, until) => `Les vérificateurs ont jusqu’au ${until} pour examiner l’étape ${milestone}`,
    Approved: (milestone, until) =>
      `L’étape ${milestone} est approuvée\u202F; ses donateurs peuvent faire objection jusqu’au ${until}`,
    ApprovedByPanel: (milestone, until) =>
      `Le comité a approuvé l’étape ${milestone} à la place des vérificateurs, restés sans réponse\u202F; ses donateurs peuvent faire objection jusqu’au ${until}`,
    AppealedSilence: (milestone, until) =>
      `Les vérificateurs n’ont pas répondu\u202F: le comité a jusqu’au ${until} pour décider de l’étape ${milestone}`,
    AppealedObjection: (milestone, until) =>
      `Assez de donateurs ont fait objection\u202F: le comité a jusqu’au ${until} pour décider de l’étape ${milestone}`,
    Released: (milestone) => `L’étape ${milestone} est débloquée\u202F: ses bénéficiaires peuvent être payés`,
    Split: (milestone) =>
      `L’étape ${milestone} est partagée\u202F: les pièces qui ont fait objection reviennent, toutes les autres sont versées`,
    Refunded: (milestone) => `L’étape ${milestone} est terminée\u202F: ses pièces reviennent aux donateurs`,
  },
}
