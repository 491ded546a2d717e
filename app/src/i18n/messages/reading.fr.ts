import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { reading as english } from './reading.en.ts'

export const reading: Translated<typeof english> = {
  fromChain: (block) => `lu sur la chaîne, bloc ${block}`,
  fromChainSilent: (block) => `lu sur la chaîne, bloc ${block}\u202F; l’index ne répond pas`,
  fromChainElsewhere: (block) => `lu sur la chaîne, bloc ${block}\u202F; l’index ne lit pas cette chaîne`,
  fromChainBehind: (block, behind) =>
    plural('fr', behind, {
      one: `lu sur la chaîne, bloc ${block}\u202F; l’index a # bloc de retard`,
      other: `lu sur la chaîne, bloc ${block}\u202F; l’index a # blocs de retard`,
    }),
  fromChainAhead: (block) => `lu sur la chaîne, bloc ${block}\u202F; pas encore comparé à l’index`,
  indexAgrees: (index) => `index, bloc ${index}\u202F: conforme à la chaîne`,
  indexAgreesBehind: (index, behind) =>
    plural('fr', behind, {
      one: `index, bloc ${index}, # bloc de retard\u202F: conforme à la chaîne`,
      other: `index, bloc ${index}, # blocs de retard\u202F: conforme à la chaîne`,
    }),
  indexDisagrees: (block) => `lu sur la chaîne, bloc ${block}\u202F; l’index dit autre chose`,
  historyIncomplete: (block) => `lu sur la chaîne, bloc ${block}\u202F; la liste des évènements est incomplète`,
  disagreesTitle: 'L’index et la chaîne se contredisent',
  disagreesText: (index) =>
    `Cette page montre ce que dit la chaîne, lue par votre propre navigateur. L’index, au bloc ${index}, a dit autre chose deux fois de suite\u202F: prévenez la personne qui exploite ce site.`,
  incompleteTitle: 'Le nœud n’a pas livré tout l’historique',
  incompleteText: (host) =>
    `Les évènements reçus de ${host} ne donnent pas l’empreinte que garde le contrat\u202F: il en manque, ou certains ont été ajoutés ou modifiés. Ne vous fiez pas à ces sommes\u202F; utilisez un autre nœud.`,
  differences: {
    subject: 'De la campagne',
    what: 'Quoi',
    index: 'Selon l’index',
    chain: 'Selon la chaîne',
    nothing: 'rien à ce sujet',
    given: 'Donné',
    events: 'Évènements',
    ledgerHash: 'Empreinte de l’historique',
    campaign: 'Créée par la fabrique de ce site',
  },
  audit: 'Vérifier vous-même',
  otherNode: 'Utiliser un autre nœud',
  staleTitle: 'Non vérifié à l’instant',
  stale: (host, time) => `${host} ne répond plus. Voici l’état au ${time}\u202F; rien n’a été relu depuis.`,
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
