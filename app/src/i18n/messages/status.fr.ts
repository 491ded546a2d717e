import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { status as english } from './status.en.ts'

export const status: Translated<typeof english> = {
  title: 'État du site',
  lead: 'Votre propre navigateur interroge chaque élément maintenant, puis toutes les 15 secondes. Quoi qu’il tombe en panne, l’argent reste là où les contrats le gardent.',
  toSettings: 'Utiliser d’autres nœuds ou un autre index',
  asking: 'Question en cours…',
  readsNow: 'les pages le lisent',
  nodeAnswers: (block, time, milliseconds) => `Répond en ${milliseconds} ms. Dernier bloc\u202F: ${block}, du ${time}.`,
  nodeOfOtherChain: (found, expected) =>
    `Répond pour la chaîne ${found}, et non ${expected}. Rien de ce qu’il dit n’est affiché.`,
  nodeUnreachable: 'Ne répond pas, ou n’autorise pas cette page à l’interroger.',
  withoutNode:
    'Sans aucun nœud d’une chaîne, ses campagnes ne peuvent être ni montrées ni soutenues ici\u202F; rien ne s’arrête sur la chaîne. N’importe quel autre nœud convient.',
  services: 'Les services',
  index: 'L’index',
  indexOff: 'Non utilisé\u202F: les pages lisent tout sur la chaîne.',
  indexReady: 'Répond, et a lu tout ce qui précède son démarrage.',
  indexCatchingUp: 'Répond, et lit encore ce qui s’est passé avant son démarrage.',
  indexUnreachable: 'Ne répond pas. Les pages lisent tout sur la chaîne.',
  indexElsewhere: (chain) => `${chain}\u202F: pas lue par cet index`,
  indexAt: (chain, block) => `${chain}\u202F: bloc ${block}`,
  indexBehind: (chain, block, behind) =>
    behind === 0n
      ? `${chain}\u202F: bloc ${block}, aussi récent que le nœud`
      : plural('fr', behind, {
          one: `${chain}\u202F: bloc ${block}, # bloc de retard sur le nœud`,
          other: `${chain}\u202F: bloc ${block}, # blocs de retard sur le nœud`,
        }),
  withoutIndex:
    'Sans lui, les pages sont plus lentes et montrent exactement la même chose\u202F; les alertes ne fonctionnent pas.',
  content: 'Les documents',
  contentAnswers: 'Le dépôt répond.',
  contentUnreachable: 'Le dépôt ne répond pas.',
  withoutContent:
    'Sans lui, les images et les preuves manquent\u202F; leurs empreintes restent sur la chaîne, et toute copie d’un fichier peut encore être vérifiée.',
  relay: 'Donner sans frais de réseau',
  relayOn: 'Les dons signés sont transmis, sur\u202F:',
  relayElsewhere: 'Les dons signés sont transmis, mais sur aucune chaîne de ce site.',
  relayOff: 'Pas proposé ici.',
  relayUnreachable: 'Le relais ne répond pas.',
  withoutRelay: 'Sans lui, donner fonctionne comme toujours\u202F; le portefeuille paie lui-même les frais de réseau.',
  build: 'Cette version',
  buildText: 'Le commit dont ces pages ont été construites. Qui construit le même commit obtient les mêmes pages.',
  files: 'Empreinte des fichiers du site',
  filesUnknown: 'Cet hébergeur ne dit pas quels fichiers il sert.',
  filesText:
    'L’empreinte de la liste de tous les fichiers avec leurs empreintes, telle que cet hébergeur la donne. Pour la comparer avec le code source, construisez le commit ci-dessus :',
}
