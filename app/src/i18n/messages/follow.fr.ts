import type { Translated } from '../message.ts'
import type { follow as english } from './follow.en.ts'

export const follow: Translated<typeof english> = {
  title: 'Suivre cette campagne',
  lead: 'Sans compte, sans adresse électronique.',
  atom: 'Les nouvelles en flux (Atom)',
  calendar: 'Les échéances pour votre agenda',
  push: 'Messages dans ce navigateur',
  kindsLabel: 'Me prévenir quand',
  kinds: {
    claim: 'des justificatifs sont remis',
    objection: 'des donateurs font objection',
    ruling: 'le comité décide',
    release: 'une étape est débloquée',
    refund: 'des pièces sont à rembourser',
    update: 'l’organisateur donne des nouvelles',
    question: 'quelqu’un pose une question publique',
  },
  start: 'Me prévenir dans ce navigateur',
  working: 'Votre navigateur est interrogé',
  stop: 'Arrêter les messages',
  on: (date) => `Ce navigateur est prévenu jusqu’au ${date}. On vous demandera avant s’il faut continuer.`,
  stopped: 'Les messages sont arrêtés, et rien n’en est gardé.',
  unsupported: 'Ce navigateur ne sait pas montrer les messages des sites. Le flux dit la même chose.',
  homeScreen:
    'Sur cet appareil, mettez d’abord le site sur l’écran d’accueil (Partager, puis Sur l’écran d’accueil) et ouvrez-le de là.',
  denied:
    'Votre navigateur ne laisse pas ce site montrer de messages. Autorisez-les dans ses réglages pour ce site, puis réessayez.',
  noWorker: 'La partie du site qui montre les messages ne tourne pas. Rechargez la page et réessayez.',
  off: 'Les messages sont coupés sur ce site. Le flux dit la même chose.',
  refused: 'Le service de messages du navigateur n’a pas pris le premier message. Réessayez.',
  tooMany: 'Il n’y a pas de place pour un autre abonnement. Réessayez plus tard\u202F; le flux dit la même chose.',
  indexDown:
    'L’index ne répond pas, et c’est de lui que viennent flux et messages. Tout le reste de cette page est lu sur la chaîne.',
  checking: 'On demande ce qui peut être suivi',
}
