import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { ledger as english } from './ledger.en.ts'

export const ledger: Translated<typeof english> = {
  title: 'Tous les mouvements',
  lead: 'Tout ce que le contrat de cette campagne a inscrit, du plus récent au plus ancien. Rien ne peut en être retiré.',
  empty: 'Il ne s’est encore rien passé',
  emptyText: 'Le premier don apparaîtra ici dès qu’il sera dans un bloc.',
  emptyFilter: 'Il n’y a encore rien de ce genre.',
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
  shown: (from, to, of) => `${from} à ${to} sur ${of}`,
  newer: 'Plus récents',
  older: 'Plus anciens',
  pages: 'Pages du registre',
  coins: (from, to) => `pièces ${from} à ${to}`,
  milestone: (number) => `étape ${number}`,
  block: (block) => `bloc ${block}`,
  transaction: 'transaction',
  passOn: 'un remboursement irait au bénéficiaire de secours',
  follow: 'suivre',
  insider: (role) => `partie prenante\u202F: ${role}`,
  insiderHelp: 'Quelqu’un qui a un rôle dans cette campagne. Un tel don n’est pas un soutien du public.',
  roles: {
    charity: 'l’association',
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
  claimed: (charity, milestone) => `${charity} a demandé l’étape ${milestone} avec ses justificatifs`,
  claimedAgain: (charity, milestone, attempt) =>
    `${charity} a demandé de nouveau l’étape ${milestone}, tentative ${attempt}`,
  approved: (verifier, milestone) => `${verifier} a approuvé l’étape ${milestone}`,
  rejected: (verifier, milestone) => `${verifier} a refusé l’étape ${milestone}`,
  ruledFor: (member, milestone) => `${member}, du comité, a décidé que l’étape ${milestone} soit versée`,
  ruledAgainst: (member, milestone) => `${member}, du comité, a décidé que l’étape ${milestone} ne soit pas versée`,
  objected: (donor, milestone) => `${donor} a objecté à l’étape ${milestone} avec ces pièces`,
  paid: (recipient, milestone) => `Versé à ${recipient} pour l’étape ${milestone}`,
  closed: (recipient, milestone) =>
    `Il ne restait rien à verser à ${recipient} pour l’étape ${milestone}\u202F: les donateurs de toutes ces pièces avaient objecté`,
  refunded: (donor, milestone) => `Rendu à ${donor} depuis l’étape ${milestone}`,
  passedOn: (to, milestone) => `Transmis à ${to} depuis l’étape ${milestone}, comme le donateur l’a demandé`,
  absorbedReturned: (to, milestone) => `Des pièces arrivées sans don ont quitté l’étape ${milestone} pour ${to}`,
  states: {
    Funding: (milestone) => `L’étape ${milestone} est revenue à l’association, qui peut la demander de nouveau`,
    Claimed: (milestone, until) => `Les vérificateurs ont jusqu’au ${until} pour examiner l’étape ${milestone}`,
    Approved: (milestone, until) =>
      `L’étape ${milestone} est approuvée\u202F; ses donateurs peuvent objecter jusqu’au ${until}`,
    ApprovedByPanel: (milestone, until) =>
      `Le comité a approuvé l’étape ${milestone} à la place des vérificateurs muets\u202F; ses donateurs peuvent objecter jusqu’au ${until}`,
    AppealedSilence: (milestone, until) =>
      `Les vérificateurs n’ont rien dit\u202F: le comité a jusqu’au ${until} pour statuer sur l’étape ${milestone}`,
    AppealedObjection: (milestone, until) =>
      `Assez de donateurs ont objecté\u202F: le comité a jusqu’au ${until} pour statuer sur l’étape ${milestone}`,
    Released: (milestone) => `L’étape ${milestone} est débloquée\u202F: ses bénéficiaires peuvent être payés`,
    Split: (milestone) =>
      `L’étape ${milestone} est partagée\u202F: les pièces qui ont objecté reviennent, toutes les autres sont versées`,
    Refunded: (milestone) => `L’étape ${milestone} est terminée\u202F: ses pièces reviennent aux donateurs`,
  },
}
