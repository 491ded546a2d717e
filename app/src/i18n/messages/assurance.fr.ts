import type { FurtherTexts } from '../further.en.ts'

export const assurance: FurtherTexts['assurance'] = {
  title: (grade) => `Garanties des règles\u202F: ${grade}`,
  grades: {
    A: 'Rien ne dépend de la parole d’une seule personne.',
    B: 'Bien, avec un point que les donateurs prudents demanderont.',
    C: 'Les donateurs doivent faire confiance à l’organisateur sur certains points.',
    D: 'Les donateurs doivent faire confiance à l’organisateur sur beaucoup de choses qu’ils ne peuvent pas vérifier.',
  },
  scale: 'A est la meilleure note, D la plus faible. On juge les règles du contrat, pas les personnes.',
  weak: 'Points faibles',
  strong: 'Points forts',
  checks: {
    verifiers: {
      met: 'au moins deux vérificateurs doivent être d’accord',
      unmet: 'un seul vérificateur peut approuver',
    },
    advance: { met: 'rien n’est versé sans justificatif', unmet: 'la première étape est versée sans justificatif' },
    panel: {
      met: 'au moins deux membres du comité doivent être d’accord',
      unmet: 'un seul membre du comité peut trancher',
    },
    recipients: {
      met: 'au moins la moitié va à d’autres qu’à l’organisateur',
      unmet: 'plus de la moitié va à l’organisateur lui-même',
    },
    steps: {
      met: 'aucune étape ne dépasse trois cinquièmes de l’objectif',
      unmet: 'une étape dépasse trois cinquièmes de l’objectif',
    },
    review: { met: 'les vérificateurs ont cinq jours ou plus', unmet: 'les vérificateurs ont moins de cinq jours' },
    objection: {
      met: 'les donateurs ont sept jours ou plus pour faire objection',
      unmet: 'les donateurs ont moins de sept jours pour faire objection',
    },
    objectionShare: {
      met: 'un cinquième des pièces, ou moins, suffit à saisir le comité',
      unmet: 'il faut plus d’un cinquième des pièces pour saisir le comité',
    },
    appeal: { met: 'le comité a sept jours ou plus', unmet: 'le comité a moins de sept jours' },
    duration: {
      met: 'aucune pièce n’attend plus d’un an après la fin des dons',
      unmet: 'des pièces peuvent attendre plus d’un an après la fin des dons',
    },
  },
}
