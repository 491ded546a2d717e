import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { desk as english } from './desk.en.ts'

export const desk: Translated<typeof english> = {
  kind: 'Bureau de l’organisateur',
  loading: 'Les campagnes de cette adresse sont lues sur la chaîne',
  empty: 'Aucune campagne de cette adresse',
  emptyText:
    'Elle n’a créé aucune campagne que ce site lise. Elle est peut-être sur une autre chaîne, ou le lien est mal écrit.',
  toCharity: 'Page publique',
  reading: 'Vous êtes en lecture',
  readingText:
    'Chacun peut voir ce qu’un organisateur doit faire et jusqu’à quand. Avec son propre portefeuille connecté, il peut le faire ici.',
  connect: 'Connecter le portefeuille de l’organisateur',
  due: 'Ce qui vient',
  nothingDue: 'Rien n’attend',
  nothingDueText: 'Chaque étape est tranchée, et chaque pièce est à sa place.',
  anyTime: 'À tout moment',
  yourTurn: 'À vous',
  charitysTurn: 'À l’organisateur',
  campaigns: (count) => plural('fr', count, { one: '# campagne', other: '# campagnes' }),
  toCampaign: 'Page de la campagne',
  toStatements: 'Lettre pour la banque, dossier d’audit, rapport',
  toExports: 'Audit et exports (CSV, JSON, 360Giving, IATI)',
  voices: 'Nouvelles et réponses',
  budget: 'Budget, versements et reçus',
  noBudget: 'Les conditions ne nomment pas de postes de budget pour cette étape.',
  planned: 'Prévu en tout',
  plannedDiffers:
    'Les postes prévus ne font pas le montant de l’étape. Ce sont les versements ci-dessous qui comptent.',
  paidTo: 'Promis et versé',
  recipient: 'Bénéficiaire',
  promised: 'Promis',
  paid: 'Versé',
  notPaid: 'pas encore',
  received: 'Confirmé par le bénéficiaire',
  notSaid: 'pas encore dit',
  receiptsNamed:
    'Les reçus sont parmi les fichiers des justificatifs. Leurs montants y figurent et non dans l’enregistrement\u202F; ils ne sont donc pas additionnés ici.',
  noReceipts: 'Aucun justificatif n’a été remis\u202F: rien n’est dit des reçus.',
  funnel: 'De la visite au don, par source',
  way: 'Comment ils sont venus',
  ways: {
    paid: 'Médias payés',
    earned: 'Relayé par d’autres',
    owned: 'Canaux propres',
    ambassador: 'Ambassadeurs',
    none: 'Sans source',
    other: 'Autres sources',
  },
  steps: { view: 'Visites', 'open-donate': 'Ont commencé', sign: 'Allés signer', given: 'Ont donné ici' },
  atLeast: (number) => `au moins ${number}`,
  giftsOnChain: 'Dons sur la chaîne',
  amount: 'Montant',
  noIndex:
    'Ce site lit sans index\u202F: personne ne compte les visites. Les dons par source sont connus de la chaîne.',
  noCounts: 'L’index ne donne pas ses comptes maintenant. Les dons par source sont connus de la chaîne.',
  noVisits: (from, to) => `Aucune visite n’a été comptée du ${from} au ${to}.`,
  nobodyYet: 'Personne n’est encore venu qui puisse être compté.',
  funnelCaption: (from, to) => `Visites du ${from} au ${to}, dons depuis le début`,
  funnelChain: 'Dons depuis le début',
  funnelHow:
    'Compté sans cookies et sans adresses. Les nombres au-dessous de cinq sont cachés\u202F: les sommes peuvent être inférieures à la réalité. Une source est ce qu’un lien ou un donateur dit de lui-même.',
  calendar: 'Les échéances dans votre agenda',
  calendarText:
    'Chaque échéance avec celui à qui c’est le tour et ce qui arrive si personne n’agit. Fait sur cet appareil.',
  calendarFile: (campaign) => `Enregistrer les échéances de ${campaign}`,
  calendarTitle: (campaign, milestone) => `${campaign}\u202F: ${milestone}`,
  subscribe: 'S’abonner à toutes les échéances, toujours à jour',
}
