import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { statements as english } from './statements.en.ts'

export const statements: Translated<typeof english> = {
  title: 'Pièces de la campagne',
  lead: 'Une lettre pour la banque, un dossier d’audit et un rapport. Chaque fait découle de la chaîne\u202F: une banque, un auditeur ou un donateur peut les vérifier sans demander à personne.',
  printAll: 'Tout imprimer',
  kinds: { bankLetter: 'Origine des fonds', report: 'Rapport de campagne' },
  bankText: (amount, payments) =>
    plural('fr', payments, {
      one: `Du séquestre de {campaign}, une campagne de {charity}, ${amount} ont été versés aux bénéficiaires en # versement.`,
      other: `Du séquestre de {campaign}, une campagne de {charity}, ${amount} ont été versés aux bénéficiaires en # versements.`,
    }),
  noPayments: 'Pas encore de lettre pour la banque',
  noPaymentsText: 'Il y en a une dès qu’un premier bénéficiaire a été payé.',
  funds: 'D’où vient l’argent',
  publicFunds: 'Le public',
  insiderFunds: 'Personnes ayant un rôle dans la campagne',
  withoutGift: 'Arrivé sans don',
  fundsOf: (amount, gifts, donors) =>
    `${amount}\u202F: ${plural('fr', gifts, { one: '# don', other: '# dons' })} de ${plural('fr', donors, { one: '# adresse', other: '# adresses' })}`,
  between: (from, to) => (from === to ? `donné le ${from}` : `donné entre le ${from} et le ${to}`),
  released: (date) => `Débloquée le ${date}\u202F: les conditions étaient remplies.`,
  split: (date, objected) =>
    `Partagée le ${date}\u202F: ${objected} dont les donateurs ont fait objection reviennent, toutes les autres pièces sont versées.`,
  upfront: 'Versée d’avance, comme le disent ses conditions\u202F: sans justificatif et sans décision.',
  evidence: 'Justificatifs (SHA-256)',
  receiptsOutside: 'Cela figure dans les justificatifs, et ne fait pas partie du code ci-dessous.',
  byPanel: {
    approved: 'A signé pour, au nom du comité\u202F: {signer}',
    rejected: 'A signé contre, au nom du comité\u202F: {signer}',
  },
  byVerifier: {
    approved: 'A signé pour, comme vérificateur\u202F: {signer}',
    rejected: 'A signé contre, comme vérificateur\u202F: {signer}',
  },
  payments: 'Versements',
  proves: 'Ce que cela prouve, et ce que cela ne prouve pas',
  provesText:
    'Cela prouve, d’après les enregistrements publics de la chaîne\u202F: quels montants ont été versés à quelles adresses, dans quelles transactions, de quelle campagne, après les signatures de qui, et de combien de dons ils viennent.',
  provesNot:
    'Cela ne prouve pas qui se trouve derrière une adresse, d’où les donateurs tiennent leur argent, ni ce qui en a été acheté. Les noms sont ceux des conditions de la campagne, écrites par l’organisateur. Aucun donateur n’est nommé.',
  reportText: {
    over: (date) =>
      `Ce qu’est devenue {campaign}, d’après ce qui est enregistré jusqu’au ${date}. Chaque étape est tranchée.`,
    open: (date) => `Où en est {campaign}, d’après ce qui est enregistré jusqu’au ${date}. Elle est encore en cours.`,
  },
  goal: 'Objectif',
  money: 'Où est l’argent',
  states: {
    Funding: 'en attente',
    Claimed: 'en vérification',
    Approved: 'délai d’objection',
    ApprovedByPanel: 'délai d’objection, après le comité',
    AppealedSilence: 'devant le comité',
    AppealedObjection: 'devant le comité',
    Released: 'débloquée',
    Split: 'partagée',
    Refunded: 'terminée, les pièces reviennent',
  },
  attempt: (number) => `Demande ${number}`,
  noClaim: 'Aucune demande n’a été faite.',
  objected: (amount, donors) =>
    plural('fr', donors, {
      one: `# donateur a fait objection avec ${amount}`,
      other: `# donateurs ont fait objection avec ${amount}`,
    }),
  payout: (amount) => `${amount} à {party}`,
  notPaid: 'pas encore versé',
  received: (date) => `Le bénéficiaire a confirmé le ${date} que c’est arrivé.`,
  notReceived: 'Le bénéficiaire n’a pas encore dit que c’est arrivé.',
  told: 'Ce qui a été dit',
  updates: (count) =>
    count === 0
      ? 'Aucune nouvelle de l’organisateur.'
      : plural('fr', count, {
          one: '# nouvelle ou correction de l’organisateur.',
          other: '# nouvelles et corrections de l’organisateur.',
        }),
  answered: (answered, asked) =>
    asked === 0
      ? 'Personne n’a posé de question publique.'
      : plural('fr', asked, {
          one: `Réponse à ${answered} question publique sur #.`,
          other: `Réponse à ${answered} questions publiques sur #.`,
        }),
  median: (time) => `La moitié des réponses est venue en moins de ${time}.`,
  facts: {
    campaign: 'Campagne',
    charity: 'Organisateur',
    terms: 'Conditions (SHA-256)',
    token: 'Jeton',
    created: 'Créée',
    block: 'Au bloc',
  },
  journalMissing: 'Aucun rapport ne peut être écrit maintenant',
  journalMissingText:
    'Le nœud omet une partie de ce qui a été écrit sur cette campagne. Réessayez, ou choisissez un autre nœud dans les réglages.',
  pack: 'Dossier d’audit',
  packText:
    'Toute l’histoire de la campagne avec chaque contrôle, en un seul fichier. Le dossier de chacun, au même bloc, a les mêmes octets\u202F: le vôtre, celui de votre auditeur et celui de {command}.',
  packMake: 'Auditer ici et faire le dossier',
  packMaking: 'Chaque événement, signature et transfert est contrôlé…',
  packReady: (events, block) => `Fait de ${events} événements au bloc ${block}\u202F; tout concorde.`,
  packNotOk: 'L’audit ne concorde pas en tout, aucun dossier n’est donc fait ici. L’audit montre ce qui diffère.',
  packFailed: 'L’audit n’a pas pu être fait maintenant.',
  packHash: 'SHA-256 du dossier',
  packSave: 'Enregistrer le dossier',
  openAudit: 'Ouvrir l’audit',
}
