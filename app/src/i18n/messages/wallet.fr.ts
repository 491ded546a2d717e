import type { Translated } from '../message.ts'
import type { wallet as english } from './wallet.en.ts'

export const wallet: Translated<typeof english> = {
  connect: 'Connecter un portefeuille',
  account: 'Votre portefeuille',
  gifts: 'Mes dons',
  desk: 'Mon bureau d’organisateur',
  decisions: 'Ce qui attend votre décision',
  payouts: 'Ce qui vous revient',
  sheetTitle: 'Choisissez un portefeuille',
  sheetText: 'Un portefeuille ne sert qu’à donner ou à agir. Tout le reste se lit sans.',
  installed: 'Portefeuilles de ce navigateur',
  noneInstalled: 'Aucun portefeuille n’a été trouvé dans ce navigateur.',
  noneInstalledHelp:
    'Sur un téléphone, ouvrez cette page dans le navigateur de votre portefeuille. Sur un ordinateur, installez l’extension d’un portefeuille, puis rechargez la page.',
  demo: 'Portefeuille de démonstration',
  demoText:
    'Pour des essais sur la chaîne locale. Ses clés sont publiques\u202F: n’envoyez jamais d’argent réel à ces adresses.',
  roles: {
    donor: 'donateur',
    charity: 'organisateur',
    verifier: 'vérificateur',
    panel: 'membre du comité',
    recipient: 'bénéficiaire',
    fallback: 'bénéficiaire de secours',
    bystander: 'n’importe qui',
  },
  connecting: (name) => `Ouvrez ${name} et autorisez cette page à voir votre adresse.`,
  connected: (name) => `Connecté avec ${name}`,
  disconnect: 'Déconnecter',
  change: 'Utiliser un autre portefeuille',
  rejected: 'Vous n’avez pas autorisé la connexion. Rien n’a changé.',
  pending: 'Votre portefeuille attend déjà une réponse. Ouvrez-le et répondez-y d’abord.',
  failed: 'Le portefeuille n’a pas pu être connecté. Déverrouillez-le et réessayez.',
  wrongChain: (chain) => `Votre portefeuille est sur une autre chaîne. Cette campagne se trouve sur ${chain}.`,
  switchChain: (chain) => `Passer à ${chain}`,
  switchFailed: (chain) => `Votre portefeuille n’a pas changé de chaîne. Choisissez ${chain} dans le portefeuille.`,
}
