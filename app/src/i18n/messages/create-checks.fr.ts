import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { createChecks as english } from './create-checks.en.ts'

export const createChecks: Translated<typeof english> = {
  faults: {
    empty: 'Veuillez remplir ce champ.',
    tooLong: (most) => `C’est trop long\u202F: ${most} signes au plus.`,
    characters: 'Ce texte contient des signes invisibles. Tapez-le de nouveau au lieu de le coller.',
    domain: 'Écrivez seulement le nom du site, comme example.org.',
    link: 'Un lien qui commence par https://, sans espace, de 500 signes au plus.',
    identifier: 'Un identifiant ressemble à GB-CHC-1234567\u202F: pays, liste, numéro.',
    prefix: 'Un préfixe ressemble à 360G-votrenom.',
    day: 'Veuillez choisir un jour.',
    amount: {
      missing: 'Veuillez taper un montant.',
      unreadable: 'Ce n’est pas un montant. Écrivez-le 1200 ou 1200,50.',
      unclear: 'Cela peut être deux montants. Écrivez-le sans séparateur de milliers.',
      tooFine: 'Il y a plus de décimales que n’en a la monnaie.',
      zero: 'Le montant doit être supérieur à zéro.',
    },
    fundBy: (from, to) => `Choisissez un jour après le ${from} et pas plus tard que le ${to}.`,
    claimBy: (from, to) =>
      `Choisissez un jour du ${from} au ${to}\u202F: après le dernier jour pour donner et après l’étape précédente.`,
    tooMany: (most) => `C’est trop\u202F: ${most} au plus.`,
    line: (line) => `Cette ligne ne peut pas être lue\u202F: ${line}. Les mots d’abord, le montant à la fin.`,
    listLine: (line) => `Cette ligne est trop longue ou contient des signes invisibles\u202F: ${line}`,
    noMilestone: 'Ajoutez au moins une étape.',
    noRecipient: 'Ajoutez au moins un bénéficiaire.',
    noVerifier: 'Ajoutez au moins un vérificateur.',
    noPanel: 'Ajoutez au moins un membre du comité.',
    percent: 'Veuillez taper une part de 0 à 100.',
    address: 'Ce n’est pas une adresse de portefeuille. Elle commence par 0x, suivi de 40 signes de 0 à 9 et de a à f.',
    addressMissing: 'Veuillez coller l’adresse du portefeuille.',
    checksum:
      'Cette adresse a été mal recopiée\u202F: ses majuscules ne concordent pas. Redemandez-la à son propriétaire.',
    usedTwice: 'Cette adresse est déjà dans la liste.',
    unusable: 'C’est l’adresse d’un contrat qui ne peut ni être payé ni décider\u202F: celui de la monnaie ou d’Amana.',
    onBoth: 'Cette adresse est aussi celle d’un vérificateur. Le comité doit être formé d’autres personnes.',
    interested: 'Cette adresse reçoit de l’argent de la campagne\u202F: elle ne peut pas décider.',
    ownCharity: 'C’est votre propre portefeuille. Qui demande le versement ne peut pas décider.',
    interestedFallback: 'Le bénéficiaire de secours ne peut avoir aucun autre rôle dans la campagne.',
    goal: 'Ensemble, les étapes dépassent ce qu’une campagne peut prendre.',
    threshold: (least, most) => `Plus de la moitié doit être d’accord\u202F: de ${least} à ${most}.`,
    overWhole: (percent) => `Les parts font ${percent} en tout\u202F; 100\u00A0% au plus.`,
    differs: (sum, amount) => `Ensemble cela fait ${sum}\u202F; l’étape a besoin de ${amount}.`,
    payout: (name, milestone, minimum) =>
      `À l’étape ${milestone}, ${name} recevrait moins de ${minimum}, le plus petit don. Donnez plus, ou rien.`,
    payouts: (milestone, most) => `L’étape ${milestone} paie plus de ${most} bénéficiaires.`,
    between: (least, most) => `Un nombre entier de ${least} à ${most}.`,
    advance: (amount, most) =>
      `La première étape est de ${amount}\u202F; ${most} au plus peuvent être versés d’avance.`,
    terms: (bytes, most) =>
      `Tous les textes ensemble sont trop longs pour la chaîne\u202F: ${bytes} octets sur ${most}. Raccourcissez l’histoire ou les descriptions.`,
    token: 'Veuillez choisir la monnaie.',
  },

  second: 'À regarder de plus près',
  warnings: {
    contract: (name) =>
      `L’adresse de ${name} est un contrat. C’est juste pour un portefeuille partagé comme un Safe\u202F; l’adresse de dépôt d’une plateforme d’échange peut perdre l’argent.`,
    unused: (name) =>
      `L’adresse de ${name} n’a jamais servi sur cette chaîne. Est-elle vraiment la sienne, et l’utilise-t-on ici\u202F?`,
    noProof: (count) =>
      plural('fr', count, {
        one: 'Une personne n’a pas encore prouvé que l’adresse est la sienne.',
        other: '# personnes n’ont pas encore prouvé que leurs adresses sont les leurs.',
      }),
    related: (name) =>
      `${name} décide et porte un nom comme le vôtre ou celui d’un bénéficiaire. Les donateurs demanderont si c’est indépendant.`,
    singleVerifier: 'Un seul vérificateur suffit pour approuver. Deux sur trois, voilà ce qui rassure les donateurs.',
    singlePanelist: 'Un seul membre du comité suffit pour se prononcer.',
    oneMilestone: 'Tout dépend d’une seule étape\u202F: ou tout est payé, ou tout revient.',
    otherCharity: 'Les invitations ont été envoyées d’un autre portefeuille que celui qui est connecté.',
    shortReview: (days) => `Les vérificateurs n’ont que ${days}. On est malade, on voyage.`,
    shortObjection: (days) =>
      `Les donateurs n’ont que ${days} pour faire objection. Beaucoup regardent une fois par semaine.`,
    shortAppeal: (days) => `Le comité n’a que ${days} pour se prononcer.`,
    lateDeadline: (milestone, months) =>
      plural('fr', months, {
        one: `Les donateurs de l’étape ${milestone} attendront peut-être # mois après la fin des dons.`,
        other: `Les donateurs de l’étape ${milestone} attendront peut-être # mois après la fin des dons.`,
      }),
    advance: 'La première étape est versée sans justificatif. Les donateurs le savent avant de donner.',
    budget: (milestone, sum, amount) => `Les coûts de l’étape ${milestone} font ${sum}, son montant est de ${amount}.`,
  },

  assuranceOpen: 'Connues une fois les étapes, les bénéficiaires et ceux qui décident indiqués.',
}
