import type { Translated } from '@amana/sdk/cli/texts/message'
import { plural } from './plural.ts'
import type { words as english } from './words.en.ts'

export const words: Translated<typeof english> = {
  brand: 'Amana',
  by: (organiser) => `par ${organiser}`,
  givenOf: (given, goal) => `${given} donnés sur ${goal}`,
  amountOf: (part, whole) => `${part} sur ${whole}`,
  gifts: (count) => plural('fr', count, { one: '# don', other: '# dons' }),
  milestoneOf: (number, count) => `Étape ${number} sur ${count}`,
  promise: 'Chaque pièce donnée a un numéro. Chacun peut vérifier où elle est allée.',
  noFee: 'Sans frais. Ce qui n’atteint pas son but revient.',
  whereItIs: 'Où sont les pièces',
  donate: 'Donner',
  see: 'Voir la campagne',
  atBlock: (block) => `Bloc ${block}`,
  giftOf: (amount) => `Un don de ${amount}`,
  giftTo: (name) => `pour ${name}`,
  giftPart: (amount, m) => `${amount} pour l’étape ${m}`,
  moreParts: (count) => `et pour d’autres étapes\u202f: ${count}`,
  description: (progress, place, title, state) =>
    `${progress}. ${place}, ${title}\u202f: ${state}. Chaque pièce donnée a un numéro\u202f; chacun peut vérifier où elle est allée.`,
  pictureAlt: (name, progress, parts) => `${name}\u202f: ${progress}. ${parts}`,
  part: (word, amount) => `${word} ${amount}`,
  widgetTitle: (name) => `${name}\u202f: où est l’argent`,
  donorsOf: (name) => `Les donateurs\u202f: ${name}`,
  openPage: 'Ouvrir la page',
}
