import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { journal as english } from './journal.en.ts'

export const journal: Translated<typeof english> = {
  loading: 'Lecture des nouvelles et des questions sur la chaîne',
  updates: 'Nouvelles',
  permanent: 'Ce qui est écrit ici ne peut pas être effacé. Une correction se tient à côté de ce qu’elle corrige.',
  noUpdates: 'L’organisateur n’a encore rien écrit.',
  foreign: (count) =>
    plural('fr', count, {
      one: '# texte de quelqu’un sans rôle dans cette campagne',
      other: '# textes de personnes sans rôle dans cette campagne',
    }),
  complete: (count) =>
    plural('fr', count, {
      one: 'La seule entrée du journal est ici\u202F: l’empreinte du contrat concorde.',
      other: 'Les # entrées du journal sont ici\u202F: l’empreinte du contrat concorde.',
    }),
  incomplete: 'Il manque quelque chose ici',
  incompleteText:
    'Le contrat du journal a inscrit d’autres entrées que celles que ce nœud a livrées. Regardez plus tard, ou avec un autre nœud.',
  roles: {
    charity: 'l’organisateur',
    recipient: 'un bénéficiaire',
    verifier: 'un vérificateur',
    panel: 'un membre du comité',
    fallback: 'le bénéficiaire de secours',
    donor: 'un donateur',
    visitor: 'sans rôle dans cette campagne',
  },
  recorded: 'inscrit dans',
  noWords: 'Sans paroles.',
  unreadable: 'Il correspond à son empreinte, mais ce n’est pas un texte que cette page sait lire.',
  corrected: 'Corrigé par son auteur',
  contradicted: 'Contredit',
  thanks: 'Merci à',
  fetchFile: 'Le chercher et le vérifier',
  showAll: (count) => `Tout afficher (${count})`,
  hiddenByCharity: 'L’organisateur a demandé de ne pas afficher ceci. Cela reste sur la chaîne. Sa raison, donnée le',
  showHidden: 'L’afficher quand même',

  questions: 'Questions et objections',
  noQuestions: 'Personne n’a encore rien demandé ni objecté.',
  answered: (answered, asked) => `L’organisateur a répondu à ${answered} sur ${asked}.`,
  answeredWithin: (count, duration) =>
    plural('fr', count, {
      one: `Sa réponse est venue après ${duration}.`,
      other: `La moitié de ses réponses est venue en moins de ${duration}.`,
    }),
  objection: (milestone, amount) => `objection à l’étape ${milestone} avec ${amount}`,
  unanswered: (asked) => `pas encore de réponse, demandé ${asked}`,
  after: (duration) => `réponse après ${duration}`,

  story: 'Ce que cela a donné',
  seeCorrection: 'Ceci a été corrigé ensuite\u202F: voir les nouvelles',
  received: (amount) => `confirme avoir reçu ${amount}.`,
  receivedOther: (amount, paid) => `dit avoir reçu ${amount}. La chaîne montre ${paid} pour ce versement.`,
  confirmedOn: (date) => `Le bénéficiaire en a confirmé l’arrivée le ${date}.`,
  notConfirmed: 'Pas encore confirmé par le bénéficiaire.',
  givenBy: 'Donné par',
  donors: (count) => plural('fr', count, { one: '# personne', other: '# personnes' }),
  doneBy: 'Réalisé et payé',
  checkedBy: 'Vérifié par',
}
