import { html, raw } from 'hono/html'
import type { Head, IndexedCampaign } from '../platform/index-reads.ts'
import type { PageLinks } from '../platform/page-links.ts'
import { assetOf, idOf, type Speech } from '../platform/speech/speech.ts'
import { type CoinState, coinsByState, drawLine, mirrored, type Piece } from './coin-line.ts'
import { coinWord } from './coin-word.ts'
import { HATCHES, STATE_COLOURS } from './colours.ts'
import { factsOf } from './facts.ts'
import { WIDGET_STYLE } from './widget-style.ts'
import { previewWords } from './words.ts'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface WidgetSettings {
  speech: Speech
  links: PageLinks
  theme: Theme
  head: Head | undefined
}

/** A campaign in somebody else's page: its progress, where its coins are, and the way to give. No script. */
export function widgetPage(campaign: IndexedCampaign, { speech, links, theme, head }: WidgetSettings): string {
  const words = previewWords(speech.language)
  const { name, organiser, current, money, open, progress } = factsOf(campaign, speech)
  const asset = assetOf(campaign)
  const page = links.campaign(speech.language, idOf(campaign))
  const states = coinsByState(campaign.state.milestones)
  const parts = states.map(({ state, amount }) => words.part(coinWord(state, speech), speech.amount(amount, asset)))
  const milestone = campaign.state.milestones[current.index]
  const document = html`<!doctype html>
<html lang="${speech.language}" dir="${speech.direction}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${words.widgetTitle(name)}</title>
<style>${raw(WIDGET_STYLE)}</style>
</head>
<body>
<main>
<div class="inside">
<div class="top"><span class="brand">${MARK}${words.brand}</span><span>${words.gifts(campaign.gifts)}</span></div>
<div>
<h1><a href="${page}" target="_blank" rel="noopener">${name}</a></h1>
<p class="by">${words.by(organiser)}</p>
</div>
<div>
<h2>${current.place}: ${current.title} <span class="state">· ${current.state}</span></h2>
${milestone ? progressBar(milestone, current.progress, speech) : ''}
<p class="quiet money">${current.progress}</p>
</div>
<div>
<p class="quiet">${words.whereItIs}</p>
${coinBar(campaign, words.pictureAlt(name, progress, parts.join(', ')), speech)}
<dl>
<dt class="given">${speech.words.money.given}</dt><dd class="given">${speech.amount(money.given, asset)}</dd>
<div class="line"></div>
${states.map(
  ({ state, amount }) =>
    html`<dt>${swatch(state)}<span>${coinWord(state, speech)}</span></dt><dd>${speech.bareAmount(amount, asset)}</dd>`,
)}
</dl>
</div>
${current.silence ? html`<p class="quiet">${current.silence}</p>` : ''}
<a class="donate" href="${page}" target="_blank" rel="noopener">${open ? words.donate : words.see}</a>
<p class="small">${words.noFee}${head ? html` ${words.atBlock(speech.number(head.number))}.` : ''}</p>
</div>
</main>
</body>
</html>
`
  return String(document)
}

const MARK = html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.4" stroke-width="2.4"/><circle class="dot" cx="8" cy="8" r="2"/></svg>`

const WHOLE = 100

/** In percent, so that it is as wide as there is room and its hatches stay as they are. */
function coinBar({ state: { milestones } }: IndexedCampaign, label: string, { direction }: Speech) {
  const { pieces, milestones: places } = drawLine(milestones, { width: WHOLE, gap: 0.8, narrowest: 3 })
  return html`<svg class="bar" role="img" aria-label="${label}"><defs>${patterns()}</defs>${pieces.map((piece) =>
    rectangle(piece, direction, fillOf(piece.state)),
  )}${places.map((place) => rectangle({ ...place }, direction, html`class="edge"`))}</svg>`
}

function progressBar({ funded, amount }: { funded: bigint; amount: bigint }, label: string, { direction }: Speech) {
  const share = amount === 0n ? 0 : Number((funded * 10_000n) / amount) / 100
  return html`<svg class="bar thin" role="img" aria-label="${label}"><rect class="track" width="100%" height="100%" rx="5"/>${rectangle({ x: 0, width: share }, direction, html`class="paid" rx="5"`)}</svg>`
}

function rectangle(place: Pick<Piece, 'x' | 'width'>, direction: Speech['direction'], attributes: unknown) {
  const x = direction === 'rtl' ? mirrored(place, WHOLE) : place.x
  return html`<rect x="${percent(x)}" width="${percent(place.width)}" height="100%" ${attributes}/>`
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`
}

/** As the pictures draw it; plain colours by their class. */
function fillOf(state: CoinState) {
  const { fill } = STATE_COLOURS[state]
  return fill.startsWith('url') ? html`fill="${fill}"` : html`class="${state}"`
}

function swatch(state: CoinState) {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true"><rect width="12" height="12" rx="3" ${fillOf(state)}/><rect class="edge" x="0.75" y="0.75" width="10.5" height="10.5" rx="2.5"/></svg>`
}

/** Never by colour alone; which colours, says the style. */
function patterns() {
  return Object.entries(HATCHES).map(
    ([name, { width }]) =>
      html`<pattern id="${name}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="t-${name}" width="8" height="8"/><rect class="i-${name}" width="${(width * 2) / 3}" height="8"/></pattern>`,
  )
}
