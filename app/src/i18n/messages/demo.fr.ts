import type { Translated } from '../message.ts'
import type { demo as english } from './demo.en.ts'

export const demo: Translated<typeof english> = {
  chainName: 'Chaîne locale de démonstration',
  clock: 'Horloge de démonstration',
  clockText:
    'Seule la chaîne locale permet d’avancer l’heure. Les échéances de ce site suivent la chaîne, jamais votre appareil.',
  now: 'Heure de la chaîne',
  hour: '+1 heure',
  day: '+1 jour',
  toDeadline: 'Prochaine échéance',
  moved: (time) => `La chaîne est maintenant à ${time}.`,
  failed: 'L’horloge n’a pas bougé\u202F: le nœud a refusé. Est-ce bien le nœud local de démonstration\u202F?',
}
