import type { Translated } from '../message.ts'
import type { network as english } from './network.en.ts'

export const network: Translated<typeof english> = {
  offline: 'لا اتصال بالشبكة. ما يُعرض محفوظ على جهازك، ولم يُتحقَّق منه الآن.',
  offlineAsOf: (time) => `لا اتصال بالشبكة: هذا ما كان حتى ${time}، ولم يُتحقَّق منه الآن.`,
}
