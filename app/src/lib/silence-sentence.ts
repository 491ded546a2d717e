import type { Catalogue } from '../i18n/catalogue.ts'
import type { Silence } from './silence.ts'

/** "If nobody acts, on 3 March this happens": every state has such a sentence. */
export function silenceSentence(
  silence: Silence,
  texts: Catalogue['campaign']['silence'],
  charity: string,
  dateOf: (time: number) => string,
): string {
  switch (silence.kind) {
    case 'refundsUnlessFull':
    case 'closesEmpty':
    case 'panelIsAsked':
    case 'releases':
    case 'splits':
    case 'refundsAfterPanel':
      return texts[silence.kind](dateOf(silence.at))
    case 'refundsUnlessClaimed':
      return texts.refundsUnlessClaimed(dateOf(silence.at), charity)
    case 'returnsToCharity':
      return texts.returnsToCharity(dateOf(silence.at), charity, dateOf(silence.claimBy))
    default:
      return texts[silence.kind]
  }
}
