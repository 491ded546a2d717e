import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { record as english } from './record.en.ts'

export const record: Translated<typeof english> = {
  here: 'Dans cette campagne\u202F:',
  everywhere: 'Compter dans toutes les campagnes de cette chaîne',
  counting: 'Décompte des événements de toutes les campagnes',
  notNow: 'Le décompte n’a pas pu se faire\u202F: la chaîne n’a pas répondu.',
  inCampaigns: (count) => plural('fr', count, { one: 'Dans # campagne\u202F:', other: 'Dans # campagnes\u202F:' }),
  neverAsked: 'jamais consulté jusqu’ici',
  yes: (count) => `pour le versement\u202F: ${count}`,
  no: (count) => `contre\u202F: ${count}`,
  silent: (count) => `sans réponse\u202F: ${count}`,
  open: (count) => `consultation en cours\u202F: ${count}`,
  late: (count) => `hors délai\u202F: ${count}`,
}
