import type { Translated } from '../message.ts'
import type { settings as english } from './settings.en.ts'

export const settings: Translated<typeof english> = {
  title: 'Réglages',
  lead: 'Gardés dans ce navigateur et nulle part ailleurs. Chaque choix compte aussitôt\u202F; une fenêtre privée l’oublie en se fermant.',
  toStatus: 'Ce qui fonctionne en ce moment',
  digits: 'Chiffres',
  digitsHint:
    'Pour les pages en arabe. Ce qui se compare à un portefeuille garde 123 dans tous les cas, car c’est ce que les portefeuilles affichent. Les deux peuvent être saisis.',
  currency: 'Votre monnaie',
  currencyHint:
    'Les montants disent alors aussi leur valeur approximative\u202F: arrondie, au taux et au jour indiqués. Seul compte le montant exact en jetons.',
  noRates: 'Ce site ne connaît aucun taux de change\u202F: les montants restent tels quels.',
  noCurrency: 'Les montants seuls',
  rate: (rate, date, source) => `${rate} le ${date}, selon ${source}`,
  chain: 'Chaîne',
  chainHint: 'La chaîne par laquelle commencent les listes. Un lien vers une campagne ouvre toujours sa propre chaîne.',
  nodes: 'Nœuds',
  nodesHint:
    'Un nœud répond à tout ce que ces pages affichent, et voit donc ce que vous consultez. Le vôtre ne connaît que vous. Un nœud n’est retenu que s’il répond pour la bonne chaîne.',
  readsNow: 'à vous\u202F; les pages le lisent',
  askedInAudits: 'à vous\u202F; interrogé aussi lors des audits',
  sitesNodeReads: 'de ce site\u202F; les pages le lisent',
  sitesNode: 'de ce site',
  readFromThis: (host) => `Lire depuis ${host}`,
  removeNode: (host) => `Retirer ${host}`,
  ownNode: 'Utiliser mon propre nœud',
  ownNodeHint: 'Son adresse https://\u202F; http:// ne fonctionne que pour un nœud sur votre propre machine.',
  tryAndUse: 'Vérifier et utiliser',
  trying: 'Question en cours…',
  badUrl:
    'Cette page ne peut interroger qu’une adresse https://, ou http://localhost ou http://127.0.0.1, sans nom ni mot de passe.',
  nodeTaken: (host, block) => `${host} répond, au bloc ${block}. Les pages le lisent désormais.`,
  nodeUnreachable: (host) => `${host} ne répond pas, ou n’autorise pas cette page à l’interroger. Rien n’a changé.`,
  nodeOfOtherChain: (host, found, expected) =>
    `${host} est un nœud de la chaîne ${found}, et non ${expected}. Rien n’a changé.`,
  index: 'L’index',
  indexHint:
    'Un index rend les pages rapides. Tout ce qu’il dit est haché ici et comparé au contrat avant de vous être montré\u202F; sans lui, les pages lisent elles-mêmes chaque évènement sur le nœud.',
  indexOfSite: (host) => `Celui de ce site\u202F: ${host}`,
  noIndexOfSite: 'Celui de ce site (il n’en a pas)',
  indexOff: 'Aucun\u202F: tout lire sur la chaîne',
  indexOwn: (host) => `Le mien\u202F: ${host}`,
  ownIndex: 'Utiliser un autre index',
  ownIndexHint: 'Là où son API répond\u202F; chacun peut en exploiter un.',
  indexTaken: (host) => `${host} répond. Les pages l’interrogent désormais.`,
  indexUnreachable: (host) => `${host} ne répond pas comme un index. Rien n’a changé.`,
  indexElsewhere: (host) => `${host} ne lit aucune des chaînes de ce site. Rien n’a changé.`,
  reset: 'Oublier tous ces choix',
}
