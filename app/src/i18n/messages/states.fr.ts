import type { Translated } from '../message.ts'
import type { states as english } from './states.en.ts'

export const states: Translated<typeof english> = {
  waiting: 'en attente',
  underReview: 'en vérification',
  objectionWindow: 'délai d’objection',
  beforePanel: 'devant le comité',
  released: 'débloqué, pas encore versé',
  paid: 'versé',
  paidTo: (recipient) => `versé à ${recipient}`,
  refundable: 'à rembourser',
  refunded: 'remboursé',
}
