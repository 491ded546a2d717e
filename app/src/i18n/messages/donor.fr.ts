import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { donor as english } from './donor.en.ts'

export const donor: Translated<typeof english> = {
  title: 'Les dons d’une adresse',
  lead: 'Tout ce que cette adresse a donné dans les campagnes de ce site. Chacun peut le consulter\u202F: la chaîne est publique.',
  loading: 'Lecture des dons sur la chaîne',
  badAddress: 'Ceci n’est pas une adresse',
  badAddressText: 'Une adresse commence par 0x, suivi de 40 caractères. Copiez-la depuis le portefeuille.',
  empty: 'Aucun don de cette adresse',
  emptyText: 'Elle n’a rien donné dans les campagnes que lit ce site.',
  toCampaigns: 'Voir les campagnes',
  collect: 'À rembourser',
  collectText:
    'Chacun peut faire rembourser ces pièces\u202F; elles ne vont qu’au donateur, ou là où il l’a demandé. Ouvrez la campagne pour les récupérer.',
  collectAction: (amount) => `Récupérer ${amount}`,
  gifts: (count) => plural('fr', count, { one: '# don', other: '# dons' }),
  unknownToken: 'monnaie inconnue',
  givenOn: (date) => `donné le ${date}`,
  follow: 'Suivre ce don',
  papers: 'Papiers de ce don',
  carried: 'Dons apportés par ces liens',
  carriedText:
    'Des dons d’autres personnes qui nomment cette adresse comme ayant relayé l’appel. Ce sont les donateurs qui le disent\u202F; cela ne rapporte rien.',
  carriedGifts: (count, amount) => plural('fr', count, { one: `# don, ${amount}`, other: `# dons, ${amount}` }),
}
