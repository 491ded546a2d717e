import type { Translated } from '../message.ts'
import type { record as english } from './record.en.ts'

export const record: Translated<typeof english> = {
  here: 'Dans cette campagne\u202F:',
  everywhere: 'Dans toutes les campagnes, et ce qui l’attend',
  neverAsked: 'jamais consulté jusqu’ici',
  yes: (count) => `pour le versement\u202F: ${count}`,
  no: (count) => `contre\u202F: ${count}`,
  silent: (count) => `sans réponse\u202F: ${count}`,
  open: (count) => `consultation en cours\u202F: ${count}`,
  late: (count) => `hors délai\u202F: ${count}`,
  proof: {
    none: 'N’a pas prouvé que cette adresse est la sienne.',
    checking: 'Vérification de la preuve de contrôle…',
    current: (date) =>
      `A prouvé, avant la création de la campagne le ${date}, que cette adresse est la sienne, et a vu ce plan. Vérifié sur votre appareil.`,
    earlier: (date) =>
      `A prouvé, avant la création de la campagne le ${date}, que cette adresse est la sienne, mais pour un plan antérieur. Vérifié sur votre appareil.`,
    unconfirmed: 'Les conditions contiennent une preuve de contrôle, mais cette adresse ne la confirme pas.',
    unchecked: 'Les conditions contiennent une preuve de contrôle, qui n’a pas pu être vérifiée à l’instant.',
  },
}
