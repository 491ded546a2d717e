import type { Translated } from '../message.ts'
import type { papers as english } from './papers.en.ts'

export const papers: Translated<typeof english> = {
  title: (amount) => `Documents d’un don de ${amount}`,
  lead: 'Un accusé de promesse aussitôt, un reçu par étape débloquée, un avis de ce qui revient. Chaque fait s’y déduit de la chaîne\u202F: chacun peut vérifier.',
  link: 'Documents de ce don',
  toGift: 'Suivre le don',
  printAll: 'Tout imprimer',
  printOne: 'Imprimer ce document',
  save: 'Enregistrer le fichier',
  kinds: {
    pledge: 'Accusé de promesse de don',
    receipt: (milestone) => `Reçu de l’étape ${milestone}`,
    refund: (milestone) => `Avis de remboursement de l’étape ${milestone}`,
  },
  pledgeText: (amount) => `{donor} a donné ${amount} à {campaign}, un appel de {charity}.`,
  pledgeCondition:
    'Le don est conditionnel. Les pièces sont versées aux bénéficiaires d’une étape quand cette étape est débloquée\u202F; d’ici là, elles ne sont pas un revenu de l’organisateur. Si une étape échoue, ses pièces reviennent.',
  receiptText: (amount, milestone, title, date) =>
    `L’étape ${milestone}, ${title}, a été débloquée le ${date}. Dès lors, ${amount} de ce don ont cessé d’être conditionnels.`,
  splitText: (amount, milestone, title, date) =>
    `L’étape ${milestone}, ${title}, a été partagée le ${date}\u202F: les pièces qui ont fait objection reviennent, toutes les autres sont versées. ${amount} de ce don sont versés.`,
  refundText: (amount, milestone, title, date) =>
    `L’étape ${milestone}, ${title}, s’est terminée sans déblocage le ${date}. ${amount} de ce don reviennent.`,
  objectedText: (amount, milestone, title, date) =>
    `L’étape ${milestone}, ${title}, a été partagée le ${date}. Le donateur avait fait objection avec ${amount} de ce don\u202F: ils reviennent.`,
  milestone: (number, title) => `Étape ${number}, ${title}`,
  coins: (from, to) => `pièces ${from} à ${to}`,
  for: 'Pour {party}',
  paidTo: 'Versé à {party}',
  backTo: (amount) => `Si l’étape échoue, ${amount} reviennent à {party}.`,
  passedOn: (amount) => `Si l’étape échoue, ${amount} sont transmis à {party}, comme le donateur l’a demandé.`,
  returnsTo: 'Retour à {party}',
  passesOnTo: 'Transmis à {party}, comme le donateur l’a demandé',
  happened: '{date}, bloc {block}, transaction {transaction}',
  notPaid: 'Débloqué, pas encore versé quand ce document a été écrit',
  notReturned:
    'Pas encore remboursé quand ce document a été écrit\u202F: chacun peut le faire rembourser sur la page de la campagne',
  facts: {
    campaign: 'Campagne',
    charity: 'Organisateur',
    donor: 'Donateur',
    given: 'Donné',
    gift: 'Numéro du don',
    terms: 'Conditions (SHA-256)',
    block: 'État au bloc',
    final: 'Décision inscrite',
  },
  noTerms: 'la campagne à cette adresse',
  notTax:
    'Ceci n’est pas un reçu fiscal. La loi de votre pays dit si un don est déductible et qui le confirme\u202F: demandez à l’organisateur.',
  proofEnds:
    'Il montre ce qui est arrivé aux portefeuilles des bénéficiaires, non ce qui a été acheté\u202F; les noms sont ceux des conditions de la campagne.',
  code: 'Code (SHA-256 du document)',
  check:
    'Pour vérifier, enregistrez le document et lancez {command}. Ou ouvrez la page derrière l’image\u202F: elle déduit le document de nouveau.',
  waiting: (milestone, title) =>
    `Étape ${milestone}, ${title}\u202F: rien n’est encore décidé. Son reçu ou son avis de remboursement suivra.`,
  unrecorded: (milestone, title) =>
    `Étape ${milestone}, ${title}\u202F: décidée par le seul temps. Son document est fait avec la première transaction qui l’inscrit\u202F; verser ou rembourser les pièces suffit.`,
  stillOpen: 'Pas encore écrits',
  toCampaign: 'Vers la campagne',
  unconfirmed: 'Aucun document ne peut être écrit maintenant',
  unconfirmedText:
    'L’index nomme pour ces événements d’autres transactions que le nœud. Coupez l’index dans les réglages, ou réessayez.',
  incompleteText:
    'Le nœud omet ou modifie des événements de cette campagne. Réessayez, ou choisissez un autre nœud dans les réglages.',
  year: {
    title: 'Une année en tableau',
    text: 'Chaque mouvement de vos pièces en une année (UTC)\u202F: donné, débloqué, versé, remboursé, chacun avec sa transaction. Un fichier CSV pour un tableur.',
    label: 'Année',
    save: (year) => `Enregistrer ${year}`,
  },
}
