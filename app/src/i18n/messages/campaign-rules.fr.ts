import type { Translated } from '../message.ts'
import type { campaignRules as english } from './campaign-rules.en.ts'

export const campaignRules: Translated<typeof english> = {
  silence: {
    refundsUnlessFull: (on) =>
      `Si le reste n’est pas donné avant le ${on}, toutes les pièces données ici reviennent aux donateurs.`,
    closesEmpty: (on) => `Si rien n’est donné avant le ${on}, cette étape se ferme. Il n’y a rien à rendre.`,
    refundsUnlessClaimed: (on, charity) =>
      `Si ${charity} ne la demande pas avec ses justificatifs avant le ${on}, toutes ses pièces reviennent aux donateurs.`,
    panelIsAsked: (on) => `Si les vérificateurs se taisent, la question passe au comité le ${on}.`,
    releases: (on) =>
      `Si personne n’agit, le ${on} ses pièces sont débloquées et les bénéficiaires peuvent être payés.`,
    splits: (on) =>
      `Si personne n’agit, le ${on} les pièces qui ont objecté reviennent aux donateurs et toutes les autres sont débloquées pour les bénéficiaires.`,
    refundsAfterPanel: (on) => `Si le comité se tait, le ${on} toutes ses pièces reviennent aux donateurs.`,
    returnsToCharity: (on, charity, claimBy) =>
      `Si le comité se tait, le ${on} elle revient à ${charity}, qui peut la demander de nouveau jusqu’au ${claimBy}.`,
    releaseIsDue:
      'Elle est complète et ne demande pas de justificatif\u202F: chacun peut la faire débloquer maintenant.',
    payoutsWait:
      'Ses pièces sont débloquées. Elles attendent ici, à l’abri, que quelqu’un fasse payer les bénéficiaires.',
    refundsWait: 'Ses pièces reviennent. Elles attendent ici, à l’abri, que quelqu’un les fasse rendre aux donateurs.',
    bothWait:
      'Des pièces débloquées et des pièces à rendre attendent ici, à l’abri, que quelqu’un les fasse payer ou rendre.',
    done: 'Il n’y a plus rien à faire ici.',
  },

  outcome: {
    title: 'Comment cela s’est terminé',
    paid: (amount) => `${amount} ont été versés aux bénéficiaires.`,
    released: (amount) => `${amount} sont débloqués et attendent d’être versés.`,
    refunded: (amount) => `${amount} ont été rendus aux donateurs.`,
    refundable: (amount) =>
      `${amount} attendent encore d’être rendus. Chacun peut les faire rendre\u202F; personne d’autre ne peut les prendre.`,
    failed: 'L’étape n’a pas été atteinte\u202F: ses pièces appartiennent de nouveau à ses donateurs.',
    split:
      'Aucune décision n’a été rendue\u202F: les pièces qui ont objecté reviennent, toutes les autres sont versées.',
    empty: 'Rien n’avait été donné pour elle.',
  },

  rules: {
    title: 'Les règles',
    fixed: 'Elles sont inscrites dans le contrat et personne ne peut les changer\u202F: ni l’association, ni nous.',
    fundBy: (date) => `Une étape incomplète le ${date} rend ses pièces.`,
    review: (duration) =>
      `Après une demande, les vérificateurs ont ${duration}. S’ils se taisent, le comité est saisi.`,
    objection: (duration, share) =>
      `Après une approbation, les donateurs de l’étape ont ${duration} pour objecter. Si ${share} de ses pièces objectent, le comité décide.`,
    appeal: (duration) => `Le comité a ${duration}.`,
    split:
      'Si le comité ne répond pas à une objection, les pièces qui ont objecté reviennent et toutes les autres sont versées.',
    minimum: (amount) => `Le plus petit don est de ${amount}.`,
    sequential: 'Une étape s’ouvre quand toutes les précédentes sont complètes ou terminées.',
    parallel: 'Toutes les étapes sont ouvertes en même temps\u202F; un don nomme l’étape à laquelle il est destiné.',
    upfront: (amount) =>
      `La première étape (${amount}) est versée d’avance, sans justificatif, dès qu’elle est complète.`,
    noFee: 'Il n’y a pas de frais\u202F: les bénéficiaires reçoivent chaque pièce de leur versement.',
  },

  risks: {
    title: 'Ce qu’aucune règle ne garantit',
    chosen:
      'L’association a choisi les vérificateurs, le comité et le bénéficiaire de secours. Demandez-vous si vous leur faites confiance.',
    insiders:
      'L’association peut se donner à elle-même. Cela dilue la part des donateurs qui objectent. Ces dons sont signalés.',
    freeze: (symbol) =>
      `L’émetteur de ${symbol} peut geler des adresses. Un versement à un bénéficiaire gelé attend que l’émetteur le laisse passer.`,
    unknownToken: 'Le jeton est inconnu. Il peut ne rien valoir.',
    noExit:
      'Une fois l’étape complète, on ne peut plus en sortir avant que l’association la demande ou que le délai expire.',
    singleVerifier: 'Un seul vérificateur approuve, sans contrôle d’un autre.',
    afterWallet:
      'La preuve s’arrête au portefeuille du bénéficiaire. Ce qui est acheté ensuite se montre par des reçus, pas par la chaîne.',
  },
}
