import type { Translated } from '../message.ts'
import type { reading as english } from './reading.en.ts'

export const reading: Translated<typeof english> = {
  fromChain: (block) => `lu sur la chaîne, bloc ${block}`,
  notVerifiedNow: (block) => `état au bloc ${block}\u202F; non vérifié à l’instant`,
  slow: (host) => `Lecture de la chaîne depuis ${host}…`,
  verySlow: (host) => `${host} met plus de temps que d’habitude à répondre.`,
  unreachableTitle: 'Le nœud est injoignable',
  unreachable: (host) =>
    `${host} ne répond pas. Votre argent n’est pas concerné. Vérifiez votre connexion, ou que le nœud fonctionne, puis réessayez.`,
  wrongChainTitle: 'Le nœud répond pour une autre chaîne',
  wrongChain: (host, expected, found) =>
    `${host} devrait lire la chaîne ${expected} mais annonce la chaîne ${found}. Rien de ce qu’il dit n’est affiché.`,
  failedTitle: 'La lecture n’a pas abouti',
  failed: 'La chaîne a donné une réponse que cette page ne comprend pas. Rien n’a changé.',
  contentMissing: 'Le fichier n’est pas disponible ici. Son empreinte reste inscrite sur la chaîne.',
  contentMismatch: 'Le fichier reçu n’est pas celui inscrit sur la chaîne\u202F: il n’est donc pas affiché.',
  contentUnreachable: 'Le fichier n’a pas pu être récupéré. Réessayez plus tard.',
  contentMatches: 'conforme à son empreinte sur la chaîne',
  unknownToken: (address) => `monnaie inconnue ${address}`,
}
