import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { coinLine as english } from './coin-line.en.ts'

export const coinLine: Translated<typeof english> = {
  title: 'Ligne des pièces',
  lead: 'Chaque pièce a son numéro, comme les traits d’une règle. Un don prend les prochaines pièces libres de son étape.',
  summary: (goal, milestones) =>
    `${plural('fr', milestones, { one: '# étape', other: '# étapes' })} sur une ligne de ${goal}.`,
  milestoneSummary: (number, title, parts) => `Étape ${number}, ${title}\u202F: ${parts}.`,
  part: (amount, state) => `${amount} ${state}`,
  free: 'pas encore donné',
  you: 'vous',
  own: (amount) => `vos pièces\u202F: ${amount}`,
  span: (from, to) => `${from} à\u00A0${to}`,
  inPieces: (pieces) => plural('fr', pieces, { one: 'en # morceau', other: 'en # morceaux' }),
  move: 'Parcourir les dons',
  moveHelp:
    'Les flèches vont de don en don, Page précédente et Page suivante d’étape en étape, Entrée ouvre le don. Plus et moins rapprochent et éloignent, 0 montre toute la ligne.',
  moveHint: 'Touchez la ligne pour voir de quel don viennent ses pièces.',
  gift: (from, to, milestone, state) => `pièces ${from} à ${to}, étape ${milestone}, ${state}`,
  zoom: 'Regarder de plus près',
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  earlier: 'Pièces précédentes',
  later: 'Pièces suivantes',
  whole: 'Toute la ligne',
  toYours: 'Voir mes pièces',
  inView: (from, to) => `Les pièces ${from} à ${to} sont visibles`,
  nextFree: (coin) => `prochaine pièce libre ${coin}`,
  takesNone: 'ne prend pas de dons en ce moment',
  givenBy: 'données par',
  notAGift: 'arrivées sans don',
  openGift: 'Suivre ce don',
  showTable: 'Afficher en tableau',
  hideTable: 'Masquer le tableau',
  table: 'La ligne des pièces en tableau',
  milestone: 'Étape',
  state: 'État',
  coins: 'Pièces',
  amount: 'Montant',
}
