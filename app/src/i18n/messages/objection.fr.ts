import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { objection as english } from './objection.en.ts'

export const objection: Translated<typeof english> = {
  title: (number) => `Objections au versement de l’étape ${number}`,
  meter: 'Pièces qui font objection',
  ofNeeded: (share, needed) => `${share} sur ${needed} nécessaires`,
  enough: (share, needed) => `${share} font objection\u202F; ${needed} suffisent`,
  nobody: 'Personne ne fait objection jusqu’ici.',
  objectors: (count) =>
    plural('fr', count, { one: '# donateur fait objection.', other: '# donateurs font objection.' }),
  largest: (share) => `La personne qui a donné le plus détient ${share} de cette étape.`,
  closes: (until) => `Les donateurs peuvent faire objection jusqu’au ${until}.`,
  panelWould: (from, until) => `Si assez de pièces font objection, le comité décide entre le ${from} et le ${until}.`,
  panelWill: (from, until) => `Le comité est saisi. Il décide entre le ${from} et le ${until}.`,
  panelNow: (until) => `Le comité est saisi. Il décide avant le ${until}.`,
  whoTitle: 'Qui peut faire objection',
  who: 'Quiconque a donné à cette étape, avec les pièces qui s’y trouvent. Toute autre personne peut poser une question publique, sous «\u202FQuestions et objections\u202F».',
  doesTitle: 'Ce que cela fait',
  does: (needed) =>
    `Quand ${needed} des pièces de cette étape font objection, le comité l’examine une seconde fois et décide si elle est versée.`,
  doesByPanel: (needed) =>
    `Le comité a déjà dit que le versement est possible. Si ${needed} des pièces font objection, celles-ci reviennent et toutes les autres sont versées.`,
  doesNotTitle: 'Ce que cela ne fait pas',
  doesNot:
    'Cela ne retire aucune pièce tout de suite, n’arrête rien à soi seul et ne peut pas être repris. Cela n’accuse personne\u202F: c’est demander un second regard.',
  charityTitle: 'Ce que peut faire l’organisateur',
  charity:
    'Répondre en public, juste à côté de chaque objection, aussi longtemps qu’il le souhaite. Le comité voit les justificatifs, les objections et les réponses.',
  noWallet: 'Connectez le portefeuille qui a donné pour voir s’il a des pièces dans cette étape.',
  noCoins: 'Ce portefeuille n’a pas de pièces dans cette étape\u202F; il ne peut donc pas faire objection.',
  ownGifts: 'Où sont ses dons',
  allObjected: 'Toutes les pièces de ce portefeuille dans cette étape ont fait objection.',
  myCoins: 'Vos pièces dans cette étape',
  coins: (from, to) => `pièces ${from} à ${to}`,
  trace: 'suivre ce don',
  objected: 'objection faite',
  chooseCoins: 'Choisissez au moins un de vos dons.',
  reason: 'Votre motif, lisible par tous',
  reasonHint: 'Dites ce que les justificatifs ne montrent pas. Ne nommez aucun particulier.',
  reasonMissing: 'Donnez un motif\u202F: l’organisateur, le comité et les autres donateurs le liront.',
  permanent: 'Je sais que ni l’objection ni son motif ne peuvent être supprimés.',
  permanentMissing: 'Confirmez que cela ne peut pas être supprimé.',
  send: (amount) => `Faire objection avec ${amount}`,
  done: 'Votre objection est inscrite sur la chaîne.',
  storing: 'Votre texte est en cours de conservation, pour que chacun puisse le lire…',
  stored: 'Votre texte est conservé\u202F: chacun peut le lire à côté de votre objection.',
  notStored:
    'Votre texte n’a pas pu être conservé ici. Son empreinte est sur la chaîne\u202F: enregistrez-le et envoyez-le à l’organisateur et au comité.',
  saveReason: 'Enregistrer le motif dans un fichier',
  endsTitle: 'Comment cela peut finir, pour les donateurs et pour l’organisateur',
  endedTitle: 'Comment cela s’est terminé',
  forDonors: 'Les donateurs',
  forCharity: (name) => `L’organisateur, ${name}`,
  ends: {
    confirmed: {
      what: 'Le comité décide de verser',
      donors: 'Toutes les pièces vont aux bénéficiaires, y compris celles qui ont fait objection.',
      charity: 'L’étape est versée en entier, et la décision reste à côté des objections.',
    },
    refused: {
      what: 'Le comité décide de ne pas verser',
      donors: 'Chaque pièce de cette étape revient à son donateur, avec ou sans objection.',
      charity: 'Cette étape n’est pas versée. Les autres continuent comme avant.',
    },
    silent: {
      what: 'Le comité ne répond pas à temps',
      donors:
        'Les pièces qui ont fait objection reviennent à leurs donateurs\u202F; toutes les autres vont aux bénéficiaires.',
      charity: 'Toutes les pièces sans objection sont versées, sans autre décision.',
    },
    tooFew: {
      what: 'Trop peu de pièces font objection',
      donors: 'Toutes les pièces vont aux bénéficiaires, comme les vérificateurs ou le comité l’ont approuvé.',
      charity: 'L’étape est versée en entier dès la fin du délai.',
    },
    split: {
      what: 'Assez de pièces font objection',
      donors:
        'Les pièces qui ont fait objection reviennent à leurs donateurs\u202F; toutes les autres vont aux bénéficiaires.',
      charity: 'Toutes les pièces sans objection sont versées dès la fin du délai.',
    },
  },
  listTitle: (count) => plural('fr', count, { one: '# objection', other: '# objections' }),
  objectsWith: (amount) => `fait objection avec ${amount}`,
  noReason: 'Sans motif.',
  hidden: 'L’organisateur a masqué ce texte. On peut toujours le lire.',
  transaction: 'sur la chaîne',
  reply: 'Réponse de l’organisateur',
  noReply: 'Pas encore de réponse. L’organisateur peut répondre à tout moment.',
  more: (count) =>
    plural('fr', count, {
      one: '# autre se trouve sous «\u202FQuestions et objections\u202F».',
      other: '# autres se trouvent sous «\u202FQuestions et objections\u202F».',
    }),
}
