import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { flow as english } from './flow.en.ts'

export const flow: Translated<typeof english> = {
  title: 'D’où viennent les pièces et où elles vont',
  lead: 'Chaque bande est aussi large que les pièces qu’elle porte. Ce qui n’est pas encore décidé est montré là où il irait.',
  picture:
    'Des bandes vont des donateurs aux bénéficiaires en passant par les étapes. Le tableau ci-dessous donne les mêmes nombres.',
  from: 'De',
  through: 'Pour',
  to: 'À',
  others: (people) => plural('fr', people, { one: '# autre personne', other: '# autres personnes' }),
  insiders: (people) => plural('fr', people, { one: '# personne avec un rôle', other: '# personnes avec un rôle' }),
  withoutGift: 'arrivées sans don',
  backToDonors: 'retour aux donateurs',
  fallback: 'bénéficiaire de secours',
  arrived: (amount) => `${amount} arrivés`,
  given: 'donné',
  showTable: 'Afficher en tableau',
  hideTable: 'Masquer le tableau',
  table: 'Le chemin des pièces en tableau',
  state: 'État',
  amount: 'Montant',
}
