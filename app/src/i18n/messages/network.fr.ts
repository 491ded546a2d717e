import type { Translated } from '../message.ts'
import type { network as english } from './network.en.ts'

export const network: Translated<typeof english> = {
  offline: 'Pas de réseau. Ce que vous voyez a été gardé sur cet appareil et n’est pas vérifié en ce moment.',
  offlineAsOf: (time) => `Pas de réseau\u202F: état au ${time}, pas vérifié en ce moment.`,
}
