import type { Language } from '@amana/sdk/schemas'
import { html, raw } from 'hono/html'
import { type DrawnLine, mirrored } from './coin-line.ts'
import { HATCHES, INK, STATE_COLOURS } from './colours.ts'
import { layText, type TextLine } from './text-line.ts'
import type { Typefaces, Weight } from './typefaces.ts'

/** What is drawn; all texts in words, formatted and isolated. */
export interface PictureContent {
  language: Language
  brand: string
  /** At the upper end: the milestone, or the coins. */
  corner: string
  title: string
  subtitle: string
  line: DrawnLine
  /** Stretches of the line to be outlined, as `x` and `width` from where reading begins. */
  marked: readonly { x: number; width: number }[]
  progress: string
  /** Under the line, each with its colour. */
  legend: readonly { state: keyof typeof STATE_COLOURS; text: string }[]
  promise: string
}

export const PICTURE_WIDTH = 1200
export const PICTURE_HEIGHT = 630
const MARGIN = 72
export const LINE_WIDTH = PICTURE_WIDTH - 2 * MARGIN
const LINE_TOP = 368
const LINE_HEIGHT = 40
const LEGEND_TOP = 522

interface TextPlace {
  weight: Weight
  size: number
  /** Of the first line's foot. */
  y: number
  colour: string
  maxWidth?: number
  maxLines?: number
  lineHeight?: number
  /** Where it is fixed: where reading begins, or where it ends. */
  side?: 'start' | 'end'
  /** From that side's margin. */
  inset?: number
}

/**
 * A picture of 1200 × 630 for link previews. Where reading begins at the right everything does, the line of coins too.
 */
export function drawPicture(content: PictureContent, faces: Typefaces): string {
  const isRightToLeft = content.language === 'ar'

  const text = (words: string, place: TextPlace) => {
    const { weight, size, y, colour, maxLines = 1, lineHeight = size * 1.25, side = 'start', inset = 0 } = place
    const maxWidth = place.maxWidth ?? LINE_WIDTH - inset
    const direction = isRightToLeft ? 'rtl' : 'ltr'
    const lines = layText(words, { faces: faces[weight], size, maxWidth, maxLines, direction })
    const fromRight = isRightToLeft === (side === 'start')
    return {
      width: Math.max(0, ...lines.map(({ width }) => width)),
      count: lines.length,
      svg: lines.map((line, index) => {
        const x = fromRight ? PICTURE_WIDTH - MARGIN - inset - line.width : MARGIN + inset
        return drawText(line, { x, y: y + index * lineHeight, size, colour })
      }),
    }
  }

  const corner = text(content.corner, { ...SMALL, y: 96, side: 'end', maxWidth: 620 })
  const brand = text(content.brand, { weight: 600, size: 30, y: 96, colour: INK.brand, inset: 48 })
  const heading = { weight: 600, size: 60, colour: INK.text, maxLines: 2, lineHeight: 70 } as const
  // What is on one line stands in the middle of the room that two would take.
  const top = text(content.title, { ...heading, y: 0 }).count > 1 ? 190 : 222
  const title = text(content.title, { ...heading, y: top })
  const subtitle = text(content.subtitle, { ...SMALL, y: top + 70 * (title.count - 1) + 54 })
  const progress = text(content.progress, { weight: 600, size: 34, y: 470, colour: INK.text })
  const legend = drawLegend(content.legend, text, isRightToLeft)
  const promise = text(content.promise, { ...SMALL, size: 24, y: legend.rows > 1 ? 602 : 584 })
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}">
<defs>${patterns()}</defs>
<rect width="100%" height="100%" fill="${INK.ground}"/>
<rect width="100%" height="10" fill="${INK.brand}"/>
${brandMark(isRightToLeft)}
${[brand, corner, title, subtitle, progress, promise].map(({ svg }) => svg)}
${drawTrack(content, isRightToLeft)}
${legend.svg}
</svg>`
  return String(svg)
}

const SMALL = { weight: 400, size: 28, colour: INK.quiet } as const

function drawText(
  { glyphs }: TextLine,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
) {
  const scale = size / 1000
  // Nothing of the words is in it: numbers, and outlines out of the typeface.
  const paths = glyphs.map(({ x: across, y: down, path }) => {
    const place = `translate(${round(x + across)} ${round(y + down)}) scale(${scale} ${-scale})`
    return `<path transform="${place}" d="${path}"/>`
  })
  return html`<g fill="${colour}">${raw(paths.join(''))}</g>`
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}

/** Coins in a row: one of them is outlined, it is yours. */
function brandMark(isRightToLeft: boolean) {
  const x = isRightToLeft ? PICTURE_WIDTH - MARGIN - 16 : MARGIN + 16
  return html`<circle cx="${x}" cy="86" r="14" fill="none" stroke="${INK.brand}" stroke-width="5"/><circle cx="${x}" cy="86" r="4" fill="${INK.brand}"/>`
}

function drawTrack({ line, marked }: PictureContent, isRightToLeft: boolean) {
  const place = (piece: { x: number; width: number }) =>
    MARGIN + (isRightToLeft ? mirrored(piece, LINE_WIDTH) : piece.x)
  return html`<g>${line.milestones.map(
    (milestone, index) =>
      html`<clipPath id="m${index}"><rect x="${place(milestone)}" y="${LINE_TOP}" width="${milestone.width}" height="${LINE_HEIGHT}" rx="9"/></clipPath>`,
  )}${line.pieces.map((piece) => {
    const { fill } = STATE_COLOURS[piece.state]
    const rect = { x: place(piece), width: piece.width }
    return html`<rect x="${rect.x}" y="${LINE_TOP}" width="${rect.width}" height="${LINE_HEIGHT}" fill="${fill}" clip-path="url(#m${piece.milestone})"/>`
  })}${line.milestones.map(
    (milestone) =>
      html`<rect x="${place(milestone) + 1}" y="${LINE_TOP + 1}" width="${Math.max(1, milestone.width - 2)}" height="${LINE_HEIGHT - 2}" rx="8" fill="none" stroke="${INK.line}" stroke-width="2"/>`,
  )}${marked.map(
    (stretch) =>
      html`<rect x="${place(stretch) - 3}" y="${LINE_TOP - 9}" width="${stretch.width + 6}" height="${LINE_HEIGHT + 18}" rx="7" fill="none" stroke="${INK.gold}" stroke-width="5"/>`,
  )}</g>`
}

type SetText = (words: string, place: TextPlace) => { width: number; svg: unknown }

/** Side by side, on a second row what has no room on the first: a part that is left out would make the others wrong. */
function drawLegend(legend: PictureContent['legend'], text: SetText, isRightToLeft: boolean) {
  const [size, box, between, rowHeight] = [24, 32, 36, 38]
  let inset = 0
  let row = 0
  const svg = legend.map(({ state, text: words }) => {
    const place = { weight: 400, size, colour: INK.quiet, maxWidth: LINE_WIDTH - box } as const
    const { width } = text(words, { ...place, y: 0 })
    if (inset > 0 && inset + box + width > LINE_WIDTH) {
      inset = 0
      row += 1
    }
    const y = LEGEND_TOP + row * rowHeight
    const label = text(words, { ...place, y, inset: inset + box })
    const x = isRightToLeft ? PICTURE_WIDTH - MARGIN - inset - 20 : MARGIN + inset
    inset += box + width + between
    const { fill, stroke } = STATE_COLOURS[state]
    return html`<rect x="${x + 1}" y="${y - 18}" width="18" height="18" rx="5" fill="${fill}" stroke="${stroke}" stroke-width="2"/>${label.svg}`
  })
  return { svg, rows: row + 1 }
}

/** Never by colour alone. */
function patterns() {
  return Object.entries(HATCHES).map(
    ([name, { tint, ink, width }]) =>
      html`<pattern id="${name}" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="12" height="12" fill="${tint}"/><rect width="${width}" height="12" fill="${ink}"/></pattern>`,
  )
}
