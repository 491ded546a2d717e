import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { campaigns as english } from './campaigns.en.ts'

export const campaigns: Translated<typeof english> = {
  title: 'Campagnes',
  lead: 'Chaque pièce que vous donnez garde un numéro. Elle parvient au bénéficiaire que vous avez vu en donnant, une fois le travail vérifié, ou elle vous revient.',
  loading: 'Lecture des campagnes sur la chaîne',
  empty: 'Pas encore de campagne',
  emptyText:
    'Personne n’a encore créé de campagne avec le contrat que lit ce site. Les campagnes apparaîtront ici, les plus récentes d’abord.',
  auditAny: 'Vérifier n’importe quelle campagne',
  untitled: 'Campagne sans conditions lisibles',
  count: (count) => plural('fr', count, { one: '# campagne', other: '# campagnes' }),
  by: 'par',
  current: (number, title) => `Étape ${number}\u202F: ${title}`,
  of: (given, amount) => `${given} sur ${amount}`,
  overall: (given, goal) => `${given} sur ${goal} en tout`,
  milestones: (count) => plural('fr', count, { one: '# étape', other: '# étapes' }),
  givingEnds: (relative, date) => `Les dons se terminent ${relative}, le ${date}`,
  givingEnded: (date) => `Les dons se sont terminés le ${date}`,
  over: 'Toutes les étapes sont terminées',
}
