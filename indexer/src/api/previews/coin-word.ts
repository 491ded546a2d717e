import type { Speech } from '../platform/speech/speech.ts'
import type { CoinState } from './coin-line.ts'

/** What the state of a coin is called; one that was not given has no word. */
export function coinWord(state: CoinState, { words }: Speech): string {
  switch (state) {
    case 'free':
      return ''
    case 'waiting':
      return words.states.Funding
    case 'underReview':
      return words.states.Claimed
    case 'objectionWindow':
      return words.states.Approved
    case 'beforePanel':
      return words.states.AppealedSilence
    default:
      return words.money[state]
  }
}
