import type { IndexedCampaign } from '../platform/index-reads.ts'
import { assetOf, type Speech } from '../platform/speech/speech.ts'
import { coinsByState, drawLine } from './coin-line.ts'
import { coinWord } from './coin-word.ts'
import { factsOf } from './facts.ts'
import { LINE_WIDTH, type PictureContent } from './picture.ts'
import { previewWords } from './words.ts'

export const LINE_SETTINGS = { width: LINE_WIDTH, gap: 8, narrowest: 24 }

/** What the picture of a campaign says. */
export function campaignPicture(campaign: IndexedCampaign, speech: Speech): PictureContent {
  const words = previewWords(speech.language)
  const { name, organiser, progress, gifts, current } = factsOf(campaign, speech)
  const asset = assetOf(campaign)
  return {
    language: speech.language,
    brand: words.brand,
    corner: `${current.place} · ${gifts}`,
    title: name,
    subtitle: words.by(organiser),
    line: drawLine(campaign.state.milestones, LINE_SETTINGS),
    marked: [],
    progress,
    // The token is named one line above.
    legend: coinsByState(campaign.state.milestones).map(({ state, amount }) => ({
      state,
      text: words.part(coinWord(state, speech), speech.bareAmount(amount, asset)),
    })),
    promise: words.promise,
  }
}

/** What somebody hears who does not see the picture. */
export function campaignPictureAlt(campaign: IndexedCampaign, speech: Speech): string {
  const words = previewWords(speech.language)
  const { name, progress, parts } = factsOf(campaign, speech)
  return words.pictureAlt(name, progress, parts.map(({ word, amount }) => words.part(word, amount)).join(', '))
}
