import type { checks as english } from './checks.en.ts'
import type { Translated } from './message.ts'

export const checks: Translated<typeof english> = {
  origin: {
    name: 'C’est une vraie campagne',
    fail: 'Ce contrat est peut-être une imitation. Ses règles peuvent être n’importe lesquelles. N’y donnez rien.',
  },
  code: {
    name: 'Il exécute le code connu',
    fail: 'Le contrat exécute un autre code que prévu, ou se trouve à une autre adresse que celle où mènent ses règles. N’y donnez rien.',
  },
  ledger: {
    name: 'L’historique est complet',
    fail: 'Les évènements ne sont pas l’historique véritable et complet. Aucune somme qui en vient n’a de valeur.',
  },
  proof: {
    name: 'L’empreinte de l’historique est prouvée',
    fail: 'La preuve que donne le nœud pour la valeur enregistrée ne tient pas.',
  },
  tiling: {
    name: 'Ni trou ni chevauchement',
    fail: 'Une pièce n’appartient à personne, ou appartient à deux dons.',
  },
  state: {
    name: 'Chaque étape est là où son historique la place',
    fail: 'Le contrat montre un autre état que celui où mène son propre historique.',
  },
  totals: { name: 'L’argent tombe juste', fail: 'Les totaux du contrat ne sont pas la somme de ses évènements.' },
  balance: {
    name: 'L’argent est bien là',
    fail: 'Le contrat détient moins qu’il ne doit. Quelqu’un pourrait ne pas recevoir ses pièces.',
  },
  gifts: {
    name: 'Chaque don a vraiment été payé',
    fail: 'Un don est inscrit sans que la monnaie ait inscrit de transfert.',
  },
  payments: {
    name: 'Chaque paiement est arrivé où il devait',
    fail: 'De l’argent est sorti de ce contrat d’une façon que ses règles n’expliquent pas.',
  },
  refunds: {
    name: 'Les remboursements sont revenus aux donateurs',
    fail: 'Un remboursement est allé à quelqu’un d’autre.',
  },
  decisions: {
    name: 'Chaque signature est valable',
    fail: 'Une décision repose sur une signature qui ne peut être confirmée.',
  },
  nodes: {
    name: 'Les autres nœuds disent la même chose',
    fail: 'Les nœuds se contredisent\u202f: au moins l’un d’eux donne de fausses réponses.',
  },
  block: {
    name: 'Le bloc est toujours là',
    fail: 'Le réseau a réordonné ses blocs pendant la lecture. Refaites la vérification.',
  },
}
