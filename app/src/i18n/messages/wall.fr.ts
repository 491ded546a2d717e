import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { wall as english } from './wall.en.ts'

export const wall: Translated<typeof english> = {
  heading: (name) => `Mur en direct de ${name}`,
  link: 'Mur en direct',
  anonymous: 'Anonyme',
  newest: 'Derniers dons',
  empty: 'Le premier don apparaîtra ici.',
  small: (count, amount) =>
    plural('fr', count, {
      one: `et # petit don\u202F: ${amount}`,
      other: `et # petits dons\u202F: ${amount}`,
    }),
  gifts: (count) => plural('fr', count, { one: '# don', other: '# dons' }),
  of: (given, goal) => `${given} sur ${goal}`,
  milestone: (number, title) => `Étape ${number}, ${title}`,
  scan: 'Scannez pour donner',
  ended: 'La collecte est terminée.',
  noteHidden: 'Mot masqué sur cet écran',
  notesHidden: (count) => plural('fr', count, { one: '# mot masqué', other: '# mots masqués' }),
  hide: 'Masquer le mot',
  show: 'Montrer le mot',
  moderate: 'Choisir les mots',
  moderateDone: 'Terminé',
  moderateHelp:
    'Le masquage n’est gardé que sur cet appareil\u202F; le mot reste sur la chaîne, et le mur dit qu’il est masqué.',
  pause: 'Pause',
  resume: 'Reprendre',
  paused: (count) =>
    plural('fr', count, { one: 'En pause\u202F: # don attend', other: 'En pause\u202F: # dons attendent' }),
  transparent: 'Transparent, pour une diffusion',
  opaque: 'Avec un fond',
  fullScreen: 'Plein écran',
  leave: 'Vers la campagne',
  reconnecting: 'Reconnexion. Ce qui a été compté reste.',
  live: 'En direct',
  polled: 'La chaîne est interrogée',
  announce: (count, amount) =>
    plural('fr', count, {
      one: `# nouveau don\u202F: ${amount}`,
      other: `# nouveaux dons\u202F: ${amount} en tout`,
    }),
}
