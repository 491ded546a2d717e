import type { Translated } from '@amana/sdk/cli/texts/message'
import type { words as english } from './words.en.ts'

export const words: Translated<typeof english> = {
  siteTitle: 'Amana\u202f: ce que deviennent les pièces',
  siteSubtitle:
    'Nouvelles campagnes, demandes de versement, objections, décisions, déblocages, versements et remboursements.',
  campaignSubtitle: (name) => `Ce qui se passe dans «\u202f${name}\u202f», tel que son contrat l’a inscrit.`,
  charityTitle: (charity) => `Campagnes\u202f: ${charity}`,
  charitySubtitle:
    'Toutes les campagnes de cet organisateur\u202f: demandes, objections, décisions, déblocages, versements et remboursements.',
  inCampaign: (name, sentence) => `${name}\u202f: ${sentence}`,
  recorded: (transaction, block) => `Inscrit dans le bloc ${block}, transaction ${transaction}.`,
  created: (charity, goal, milestones) =>
    `${charity} a ouvert une campagne de ${goal}, nombre d’étapes\u202f: ${milestones}`,
  claimed: (m) => `Versement de l’étape ${m} demandé, avec justificatifs`,
  claimedAgain: (m, attempt) => `Versement de l’étape ${m} demandé de nouveau, tentative ${attempt}`,
  objected: (m, amount) => `Un donateur a fait objection à l’étape ${m} avec ${amount}`,
  ruledFor: (m) => `Décision du comité de verser l’étape ${m}`,
  ruledAgainst: (m) => `Décision du comité de ne pas verser l’étape ${m}`,
  approved: (m, until) => `L’étape ${m} est approuvée\u202f; ses donateurs peuvent faire objection jusqu’au ${until}`,
  approvedByPanel: (m, until) =>
    `Le comité a approuvé l’étape ${m} à la place des vérificateurs, restés sans réponse\u202f; ses donateurs peuvent faire objection jusqu’au ${until}`,
  silence: (m, until) =>
    `Les vérificateurs n’ont pas répondu\u202f: le comité a jusqu’au ${until} pour décider de l’étape ${m}`,
  contested: (m, until) =>
    `Assez de donateurs ont fait objection\u202f: le comité a jusqu’au ${until} pour décider de l’étape ${m}`,
  backToCharity: (m) => `L’étape ${m} est revenue à l’organisateur, qui peut demander de nouveau le versement`,
  released: (m, amount) => `L’étape ${m} est débloquée\u202f: ${amount} à verser à ses bénéficiaires`,
  split: (m, released, back) =>
    `L’étape ${m} est partagée\u202f: ${back} à rendre aux donateurs qui ont fait objection, ${released} à verser aux bénéficiaires`,
  refundsDue: (m, amount) => `L’étape ${m} est terminée\u202f: ${amount} à rendre aux donateurs`,
  closedEmpty: (m) => `L’étape ${m} est terminée\u202f: rien n’avait été donné pour elle`,
  paid: (amount, recipient, m) => `Versement de ${amount} à ${recipient} pour l’étape ${m}`,
  update: (author) => `Nouvelle publiée par ${author}`,
  correction: (author) => `Correction publiée par ${author}`,
  titled: (sentence, title) => `${sentence}\u202f: ${title}`,
  journalText: 'Son texte est sur la page de la campagne, comparé à l’empreinte inscrite sur la chaîne.',

  calendarOf: (name) => `Échéances\u202f: ${name}`,
  fundBy: (name) => `${name}\u202f: fin des dons`,
  claimBy: (name, m) => `${name}\u202f: dernier moment pour demander le versement de l’étape ${m}`,
  reviewEnds: (name, m) => `${name}\u202f: fin de l’examen de l’étape ${m}`,
  objectionsEnd: (name, m) => `${name}\u202f: dernier moment pour faire objection à l’étape ${m}`,
  appealEnds: (name, m) => `${name}\u202f: dernier moment pour la décision du comité sur l’étape ${m}`,
  aboutMilestone: (m, sentence) => `Étape ${m}\u202f: ${sentence}`,
}
