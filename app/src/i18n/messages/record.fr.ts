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
}
