import type { Translated } from '../message.ts'
import type { share as english } from './share.en.ts'

export const share: Translated<typeof english> = {
  open: 'Partager',
  title: 'Partager cette page',
  native: 'Partager avec une application',
  copy: 'Copier le lien',
  link: 'Lien',
  words: 'Mots de cette campagne',
  wordsHelp:
    'Ils figurent à côté de chaque code de cette campagne et sur sa page. D’autres mots\u202F: une autre campagne.',
  wordsMissing: 'Ce navigateur ne peut pas les calculer ici.',
  codeLabel: (host) => `Code QR d’un lien vers ${host}`,
  codeLeads: 'Mène à {host}',
  local: 'Ce site fonctionne sur votre propre appareil\u202F: le code ne marche sur aucun autre.',
  insecure: 'Ce site n’est pas atteint par https. N’imprimez pas ce code.',
  embed: 'Pour d’autres sites',
  embedHelp:
    'Sans script\u202F: une carte avec l’avancement et un lien, et une image comme badge. Les deux restent à jour.',
  widget: 'Carte',
  badge: 'Badge',
  wall: 'Mur en direct pour événements et diffusions',
  saveCode: 'Enregistrer le code pour une affiche',
}
