import type { Translated } from '../message.ts'
import type { campaignRules as english } from './campaign-rules.en.ts'

export const campaignRules: Translated<typeof english> = {
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
      'Elle est complète et ne demande pas de justificatif\u202F: chacun peut la faire débloquer maintenant.',
    payoutsWait:
      'Ses pièces sont débloquées. Elles attendent ici, à l’abri, que quelqu’un fasse payer les bénéficiaires.',
    refundsWait:
      'Ses pièces reviennent. Elles attendent ici, à l’abri, que quelqu’un les fasse rembourser aux donateurs.',
    bothWait:
      'Des pièces débloquées et des pièces à rembourser attendent ici, à l’abri, que quelqu’un les fasse verser ou rembourser.',
    done: 'Il n’y a plus rien à faire ici.',
  },

  nextStep: {
    give: (by) => `C’est maintenant aux donateurs\u202F: ils peuvent donner jusqu’au ${by}.`,
    earlier: (number, by) => `Elle s’ouvre quand l’étape ${number} est complète\u202F; on peut donner jusqu’au ${by}.`,
    claim: (charity, by) =>
      `C’est maintenant à ${charity}\u202F: en demander le versement, avec justificatifs, avant le ${by}.`,
    verify: (needed, members, by) =>
      `C’est maintenant aux vérificateurs\u202F: ${needed} sur ${members} doivent approuver avant le ${by}.`,
    object: (by) =>
      `C’est maintenant à ses donateurs\u202F: qui n’est pas d’accord peut faire objection avant le ${by}.`,
    rule: (needed, members, by) =>
      `C’est maintenant au comité\u202F: ${needed} sur ${members} doivent être d’accord avant le ${by}.`,
    ruleFrom: (from, needed, members, by) =>
      `Les donateurs peuvent faire objection jusqu’au ${from}\u202F; puis c’est au comité\u202F: ${needed} sur ${members} doivent être d’accord avant le ${by}.`,
    release: 'C’est maintenant à chacun\u202F: un seul appel la fait débloquer.',
    settle: 'C’est maintenant à chacun\u202F: un seul appel paie un bénéficiaire ou rend des pièces.',
  },

  outcome: {
    title: 'Comment cela s’est terminé',
    paid: (amount) => `${amount} ont été versés aux bénéficiaires.`,
    released: (amount) => `${amount} sont débloqués et attendent d’être versés.`,
    refunded: (amount) => `${amount} ont été remboursés aux donateurs.`,
    refundable: (amount) =>
      `${amount} attendent encore d’être remboursés. Chacun peut les faire rembourser\u202F; personne ne peut les prendre pour soi.`,
    failed: 'L’étape n’a pas été atteinte\u202F: ses pièces appartiennent de nouveau à ses donateurs.',
    split:
      'Aucune décision n’a été rendue\u202F: les pièces qui ont fait objection reviennent, toutes les autres sont versées.',
    empty: 'Rien n’avait été donné pour cette étape.',
  },

  rules: {
    title: 'Les règles',
    fixed: 'Elles sont inscrites dans le contrat et personne ne peut les changer\u202F: ni l’organisateur, ni nous.',
    fundBy: (date) => `Une étape encore incomplète le ${date} rembourse ses pièces.`,
    review: (duration) =>
      `Après une demande de versement, les vérificateurs ont ${duration}. S’ils ne répondent pas, le comité est saisi.`,
    objection: (duration, share) =>
      `Après une approbation, les donateurs de l’étape ont ${duration} pour faire objection. Si ${share} de ses pièces font objection, le comité décide.`,
    appeal: (duration) => `Le comité a ${duration} pour se prononcer.`,
    split:
      'Si le comité ne répond pas à une objection, les pièces qui ont fait objection reviennent et toutes les autres sont versées.',
    minimum: (amount) => `Le plus petit don est de ${amount}.`,
    sequential: 'Une étape s’ouvre quand toutes les précédentes sont complètes ou terminées.',
    parallel:
      'Toutes les étapes sont ouvertes en même temps\u202F; chaque don indique l’étape à laquelle il est destiné.',
    upfront: (amount) =>
      `La première étape (${amount}) est versée d’avance, sans justificatif, dès qu’elle est complète.`,
    noFee: 'Il n’y a pas de frais\u202F: les bénéficiaires reçoivent chaque pièce de leur versement.',
  },

  risks: {
    title: 'Ce qu’aucune règle ne garantit',
    chosen:
      'L’organisateur a choisi les vérificateurs, le comité et le bénéficiaire de secours. Demandez-vous si vous leur faites confiance.',
    insiders:
      'L’organisateur peut donner à sa propre campagne. Cela réduit la part des pièces qui font objection. Ces dons sont signalés.',
    freeze: (symbol) =>
      `L’émetteur de ${symbol} peut geler des adresses. Un versement à un bénéficiaire gelé attend que l’émetteur le laisse passer.`,
    unknownToken: 'Le jeton est inconnu. Il peut ne rien valoir.',
    noExit:
      'Une fois l’étape complète, on ne peut plus en sortir avant que l’organisateur en demande le versement ou que le délai expire.',
    singleVerifier: 'Un seul vérificateur approuve, sans un second avis.',
    afterWallet:
      'La preuve s’arrête au portefeuille du bénéficiaire. Ce qui est acheté ensuite se montre par des reçus, pas par la chaîne.',
  },
}
