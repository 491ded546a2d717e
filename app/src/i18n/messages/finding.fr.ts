import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { finding as english } from './finding.en.ts'

export const finding: Translated<typeof english> = {
  ownCampaign: 'Vous collectez pour une cause\u202F?',
  startCampaign: 'Lancer une campagne',
  words: 'Chercher dans les campagnes',
  standing: 'Afficher',
  anyStanding: 'Toutes',
  standings: {
    open: 'Reçoit des dons',
    running: 'En vérification ou en attente',
    ended: 'Terminée',
  },
  token: 'Monnaie',
  anyToken: 'toutes',
  kind: 'Organisateur',
  anyKind: 'tous',
  language: 'Se lit en',
  anyLanguage: 'toute langue',
  sort: 'Ordre',
  sorts: {
    newest: 'les plus récentes',
    nearest: 'les plus proches d’une étape',
    closing: 'fin des dons la plus proche',
  },
  found: (count, of) =>
    count === of
      ? plural('fr', of, { one: '# campagne', other: '# campagnes' })
      : plural('fr', of, { one: `${count} campagne sur #`, other: `${count} campagnes sur #` }),
  nothing: 'Aucun résultat',
  noWords: (words) =>
    `Aucune campagne n’a tous ces mots dans ses conditions\u202F: ${words}. Essayez moins de mots, ou seulement leur début.`,
  filtersHide: (count) =>
    plural('fr', count, {
      one: '# campagne correspond à vos mots, mais les filtres l’écartent.',
      other: '# campagnes correspondent à vos mots, mais les filtres les écartent.',
    }),
  allHidden:
    'La politique d’affichage de ce site écarte toutes les campagnes existantes\u202F; elles sont nommées plus bas.',
  forget: 'Afficher toutes les campagnes',
  hidden: (count) =>
    plural('fr', count, {
      one: '# campagne est écartée de cette liste',
      other: '# campagnes sont écartées de cette liste',
    }),
  hiddenText:
    'Qui exploite ce site décide de ce qu’il met en avant, et doit dire pourquoi. Une campagne écartée reste lisible à son adresse.',
  toHow: 'Comment ça marche',
}
