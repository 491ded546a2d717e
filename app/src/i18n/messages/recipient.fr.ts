import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { recipient as english } from './recipient.en.ts'

export const recipient: Translated<typeof english> = {
  kind: 'Bénéficiaire',
  lead: 'Tout ce que des campagnes ont versé à cette adresse, et ce qu’elles doivent lui verser. C’est versé directement\u202F: personne ne peut en garder une part.',
  loading: 'Lecture des versements à cette adresse sur la chaîne',
  empty: 'Aucune campagne ne verse à cette adresse',
  emptyText:
    'Elle n’est bénéficiaire d’aucune des campagnes que lit ce site. Elle l’est peut-être sur une autre chaîne, ou le lien contient une faute.',
  received: 'reçu',
  outstanding: 'débloqué, pas encore versé',
  undecided: 'pas encore décidé',
  payouts: 'Versement par versement',
  paid: 'versé',
  notDecided: 'pas encore décidé',
  nothing: 'rien à verser',
  donors: (count) =>
    plural('fr', count, { one: 'avec les pièces de # donateur', other: 'avec les pièces de # donateurs' }),
  proofEnds:
    'La preuve s’arrête à ce portefeuille. Ce que l’argent achète ensuite, les reçus le montrent, non la chaîne.',
}
