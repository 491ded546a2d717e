import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { transaction as english } from './transaction.en.ts'

export const transaction: Translated<typeof english> = {
  checking: 'Vérification auprès de la chaîne que cela va réussir…',
  signing: 'Ouvrez votre portefeuille et comparez ce qu’il affiche avec cette page avant de confirmer.',
  signingDemo: 'Le portefeuille de démonstration signe…',
  rejected: 'Vous avez annulé. Rien n’a été prélevé.',
  unclear: 'Votre portefeuille n’a pas dit s’il a envoyé la transaction. Consultez son activité avant de réessayer.',
  submitted: 'Envoyée. En attente d’un bloc. Vous pouvez fermer cette page\u202F; la transaction sera retrouvée.',
  repriced: 'Votre portefeuille l’a renvoyée avec d’autres frais. En attente d’un bloc.',
  stalled:
    'Le réseau ne l’a pas encore prise en compte. Elle n’est pas perdue et rien n’a échoué. Vous pouvez augmenter les frais dans votre portefeuille\u202F; ne l’envoyez pas une deuxième fois.',
  included: (block) => `Dans le bloc ${block}. C’est fait\u202F; ce sera bientôt définitif.`,
  final: (block) => `C’est fait et définitif, dans le bloc ${block}.`,
  reorged: 'Le réseau a réordonné ses derniers blocs. La transaction attend de nouveau un bloc.',
  cancelled: 'Vous l’avez annulée dans votre portefeuille. Rien n’a été prélevé.',
  replaced: 'Vous avez envoyé une autre transaction à sa place\u202F: celle-ci n’a pas eu lieu.',
  reverted: 'Échec\u202F: le contrat l’a refusée dans ce bloc, et rien n’a été prélevé à part les frais de réseau.',
  proposed:
    'Proposée. Votre portefeuille est un contrat\u202F: il agit dès qu’assez de ses propriétaires y ont consenti. Vous pouvez fermer cette page\u202F; elle sera retrouvée.',
  owners: (needed, all) =>
    `Il faut l’accord de ${plural('fr', needed, { one: '# propriétaire', other: '# propriétaires' })} sur ${all}. Seul le portefeuille montre combien l’ont déjà donné.`,
  together:
    'Votre portefeuille s’en charge et fait tout en une étape. En attente d’un bloc. Vous pouvez fermer cette page\u202F; ce sera retrouvé.',
  handing: 'Signé. Remise au relais, qui paie les frais de réseau…',
  carried:
    'Signé et remis au relais, qui paie les frais de réseau. En attente d’un bloc. Vous pouvez fermer cette page\u202F; ce sera retrouvé.',
  kept: 'Signé et conservé sur cet appareil\u202F: le relais est injoignable pour l’instant. Il lui sera remis dès qu’il répondra. Rien n’a été prélevé.',
  declined: 'Le relais ne s’en charge pas. Rien n’a été prélevé.',
  reasons: {
    busy: 'Il a transmis tout ce qu’il peut pour le moment.',
    off: 'Il n’est pas en service actuellement.',
    campaign: 'Il ne connaît pas encore cette campagne\u202F; ce sera peut-être le cas dans quelques secondes.',
    small: 'Le don est plus petit que ceux qu’il transmet.',
    node: 'Son propre nœud ne répond pas.',
    dear: 'Le réseau est trop cher pour lui en ce moment.',
    contract:
      'Le contrat ne l’accepterait pas tel qu’il a été signé, peut-être parce que d’autres ont donné entre-temps.',
    lost: 'Sa transaction n’est pas passée.',
    other: (code) => `Son motif\u202F: ${code}.`,
  },
  signatureEnds: (time) => `Votre signature est valable jusqu’au ${time}, puis s’éteint d’elle-même.`,
  askAgain: 'Redemander au relais',
  lapsed: {
    expired: 'Le délai de votre signature est passé et personne ne l’a utilisée. Rien n’a été prélevé.',
    wallet: 'Votre portefeuille y a renoncé. Rien n’a été prélevé.',
    overtaken: 'Une autre de vos entrées a pris son numéro\u202F: celle-ci ne peut plus servir. Rien n’a été prélevé.',
  },
  proposalNumber: 'Numéro dans votre portefeuille',
  notSigned: 'Votre portefeuille n’a pas signé.',
  notSent: 'Rien n’a été envoyé.',
  gasMissing: (symbol) =>
    `Votre portefeuille n’a pas assez de ${symbol} pour les frais de réseau. Ajoutez-en et réessayez.`,
  walletBusy: 'Votre portefeuille attend déjà une réponse. Répondez-y d’abord, puis réessayez.',
  nodeUnreachable: 'Le nœud ne répond pas\u202F: la vérification n’a pas pu se faire. Réessayez dans un instant.',
  unknownError: 'La chaîne a refusé, pour un motif inconnu ici.',
  step: (number, of, label) => `Étape ${number} sur ${of}\u202F: ${label}`,
  hash: 'Transaction',
  tryAgain: 'Réessayer',
  dismiss: 'OK',
}
