import type { Translated } from '@amana/sdk/cli/texts/message'
import type { words as english } from './words.en.ts'

export const words: Translated<typeof english> = {
  ofUnknownToken: (units, token) => `${units} unités de base du jeton inconnu ${token}`,
  unnamed: (address) => `Campagne ${address}`,
  untitledMilestone: (number) => `Étape ${number}`,
  states: {
    Funding: 'en attente',
    Claimed: 'en vérification',
    Approved: 'délai d’objection',
    ApprovedByPanel: 'délai d’objection',
    AppealedSilence: 'devant le comité',
    AppealedObjection: 'devant le comité',
    Released: 'débloquée',
    Split: 'partagée',
    Refunded: 'à rembourser',
  },
  money: {
    given: 'donné',
    waiting: 'en attente',
    released: 'débloqué, pas encore versé',
    paid: 'versé',
    refundable: 'à rembourser',
    refunded: 'remboursé',
  },
  silence: {
    refundsUnlessFull: (on) =>
      `Si le reste n’est pas donné avant le ${on}, toutes les pièces données ici reviennent aux donateurs.`,
    closesEmpty: (on) => `Si rien n’est donné avant le ${on}, cette étape se ferme. Il n’y a rien à rendre.`,
    refundsUnlessClaimed: (on, charity) =>
      `Si ${charity} n’en demande pas le versement, avec justificatifs, avant le ${on}, toutes ses pièces reviennent aux donateurs.`,
    panelIsAsked: (on) => `Si les vérificateurs ne répondent pas, la question passe au comité le ${on}.`,
    releases: (on) =>
      `Si personne n’agit, le ${on} ses pièces sont débloquées et les bénéficiaires peuvent être payés.`,
    splits: (on) =>
      `Si personne n’agit, le ${on} les pièces qui ont fait objection reviennent aux donateurs et toutes les autres sont débloquées pour les bénéficiaires.`,
    refundsAfterPanel: (on) => `Si le comité ne répond pas, le ${on} toutes ses pièces reviennent aux donateurs.`,
    returnsToCharity: (on, charity, claimBy) =>
      `Si le comité ne répond pas, le ${on} elle revient à ${charity}, qui peut demander de nouveau le versement jusqu’au ${claimBy}.`,
    releaseIsDue:
      'Elle est complète et ne demande pas de justificatif\u202f: chacun peut la faire débloquer maintenant.',
  },
}
