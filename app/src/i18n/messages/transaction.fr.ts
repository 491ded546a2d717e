import type { Translated } from '../message.ts'
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
