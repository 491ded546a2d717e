import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { review as english } from './review.en.ts'

export const review: Translated<typeof english> = {
  loading: 'Lecture sur la chaîne de ce qui a été demandé à ce membre',
  badAddress: 'Ceci n’est pas une adresse',
  badAddressText: 'Une adresse ressemble à 0x…, avec 40 caractères après 0x. Vérifiez le lien.',
  empty: 'Personne n’a nommé cette adresse',
  emptyText: 'Elle n’est ni vérificateur ni membre du comité d’aucune campagne de cette chaîne.',
  noMilestone: 'Cette campagne n’a pas cette étape',
  noMilestoneText: (count) =>
    plural('fr', count, { one: 'Elle a # étape. Vérifiez le lien.', other: 'Elle a # étapes. Vérifiez le lien.' }),
  kinds: { verifier: 'Vérificateur', panel: 'Membre du comité', both: 'Vérificateur et membre du comité' },
  lead: 'Tout ce qui est écrit ici vient de la chaîne. Qui c’est dans la vie, chaque organisateur le dit avec ses mots.',
  leadMine: 'C’est votre portefeuille. Ce qui vous attend vient d’abord.',
  inbox: (count) =>
    count === 0
      ? 'Aucune décision attendue'
      : plural('fr', count, { one: '# décision attendue', other: '# décisions attendues' }),
  inboxEmpty:
    'Rien n’attend ce membre en ce moment. Une demande d’un organisateur ou des objections de donateurs apparaîtraient ici.',
  kindsOfQuestion: {
    review: 'une demande de versement',
    silence: 'les vérificateurs n’ont pas répondu',
    objection: 'des donateurs font objection',
  },
  opens: (from) => `Compte à partir du ${from},`,
  before: 'avant le',
  examine: 'Examiner et décider',
  figures: 'Jusqu’ici',
  figuresText:
    'Compté sur les évènements de toutes les campagnes de cette chaîne. Le silence n’est compté que si le temps est écoulé\u202F; qui n’était plus nécessaire n’a pas gardé le silence.',
  asked: 'Consulté',
  yes: 'Pour le versement',
  no: 'Contre le versement',
  silent: 'Sans réponse',
  notNeeded: 'Plus nécessaire',
  late: 'hors délai',
  lateCount: 'Hors délai',
  median: 'La moitié des réponses en',
  objected: 'Parmi ces oui, les donateurs ont saisi le comité pour',
  overruled: 'et le comité a décidé autrement pour',
  ofYes: (count, share) => `${count} (${share})`,
  nothing: 'rien encore',
  past: 'Réponses',
  pastEmpty: 'Rien de ce qui a été demandé à ce membre n’est encore terminé.',
  answers: {
    verifier: {
      yes: 'A approuvé',
      no: 'A refusé',
      silent: 'N’a pas répondu à temps',
      notNeeded: 'Pas nécessaire\u202F: d’autres avaient décidé',
    },
    panel: {
      yes: 'A décidé de verser',
      no: 'A décidé de ne pas verser',
      silent: 'N’a pas répondu à temps',
      notNeeded: 'Pas nécessaire\u202F: d’autres avaient décidé',
    },
  },
  after: (duration) => `après ${duration}`,
  more: (count) => plural('fr', count, { one: 'Afficher # autre réponse', other: 'Afficher # autres réponses' }),
  charities: 'Nommé par',
  charitiesText:
    'Les organisateurs choisissent leurs vérificateurs. Être nommé plusieurs fois par le même n’a rien de mal, mais un donateur doit le savoir.',
  campaigns: (count) => plural('fr', count, { one: 'dans # campagne', other: 'dans # campagnes' }),
}
