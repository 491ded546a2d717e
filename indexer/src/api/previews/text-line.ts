import bidiModule from 'bidi-js'
import { graphemes } from '../platform/short-text.ts'
import type { Glyph, Typeface } from './typefaces.ts'

/** A line as it is drawn: glyphs from its left end on, in the unit of the size. */
export interface TextLine {
  glyphs: Glyph[]
  width: number
}

export interface TextSettings {
  faces: readonly Typeface[]
  size: number
  maxWidth: number
  maxLines: number
  /** Of the paragraph: that of our sentence, or of the words of others when there is nothing else. */
  direction: 'ltr' | 'rtl' | 'auto'
}

// A CommonJS module whose types are written as for an ES module: what is imported is the function itself.
const bidi = (bidiModule as unknown as typeof bidiModule.default)()

/** They say how text runs and are not drawn. */
const DIRECTIONS = /[\u200e\u200f\u061c\u2066-\u2069]/u
const ELLIPSIS = '…'

/**
 * Wraps a text and puts it in the order in which it is seen: Unicode's bidirectional algorithm (UAX #9) for the paragraph,
 * then each line by itself, its letters shaped run by run. Nothing of this is left to the renderer of the picture, which
 * knows no lines and no direction of a paragraph, and loses a line whose faces join its letters differently.
 */
export function layText(text: string, settings: TextSettings): TextLine[] {
  const { maxLines } = settings
  const whole = drawableText(text, settings.faces)
  const lines = breakLines(whole, settings)
  if (lines.length <= maxLines) return drawn(whole, lines, settings)
  const last = lines[maxLines - 1]
  const cut = cutToFit(whole.slice(0, last?.end ?? 0), last?.start ?? 0, settings)
  return drawn(cut, breakLines(cut, settings).slice(0, maxLines), settings)
}

/** Without the letters that no face has. Narrow no-break spaces are in none and become plain no-break spaces. */
export function drawableText(text: string, faces: readonly Typeface[]): string {
  const letters = [...graphemes(text.normalize('NFC').replaceAll('\u202f', '\u00a0'))].map((letter) => {
    const codePoints = [...letter].filter((one) => DIRECTIONS.test(one) || faceOf(one, faces))
    const isBaseGone = codePoints[0] !== [...letter][0]
    return isBaseGone ? '' : codePoints.join('')
  })
  return letters.join('').replace(/ {2,}/g, ' ').trim()
}

/** How wide a text is on one line. */
export function measure(text: string, { faces, size }: Pick<TextSettings, 'faces' | 'size'>): number {
  const advances = runsOf(text, undefined, faces).map(
    ({ text: run, face, level }) => face.shape(run, directionOf(level)).advance,
  )
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / 1000
}

interface Span {
  start: number
  end: number
}

/** Between words where that is possible, inside a word that is longer than a line. */
function breakLines(text: string, settings: TextSettings): Span[] {
  const lines: Span[] = []
  let line: Span | undefined
  const add = (start: number, end: number) => {
    if (line && measure(text.slice(line.start, end), settings) <= settings.maxWidth) line.end = end
    else {
      line = { start, end }
      lines.push(line)
    }
  }
  for (const { index, 0: word } of text.matchAll(/[^ ]+/g)) {
    if (measure(word, settings) <= settings.maxWidth) {
      add(index, index + word.length)
      continue
    }
    let place = index
    for (const letter of graphemes(word)) {
      add(place, place + letter.length)
      place += letter.length
    }
  }
  return lines
}

/** The text with an ellipsis, so short that what follows `start` is one line. */
function cutToFit(text: string, start: number, settings: TextSettings): string {
  const letters = [...graphemes(text.slice(start))]
  const fits = () => measure(letters.join('') + ELLIPSIS, settings) <= settings.maxWidth
  while (letters.length > 0 && !fits()) letters.pop()
  return `${(text.slice(0, start) + letters.join('')).trimEnd()}${ELLIPSIS}`
}

function drawn(text: string, lines: readonly Span[], { direction, faces, size }: TextSettings): TextLine[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction === 'auto' ? undefined : direction)
  return lines.map(({ start, end }) => {
    const runs = reordered(runsOf(text.slice(start, end), levels.subarray(start, end), faces))
    const line: TextLine = { glyphs: [], width: 0 }
    for (const { text: run, face, level } of runs) {
      const { glyphs, advance } = face.shape(run, directionOf(level))
      for (const { x, y, path } of glyphs)
        line.glyphs.push({ x: line.width + (x * size) / 1000, y: (y * size) / 1000, path })
      line.width += (advance * size) / 1000
    }
    return line
  })
}

interface Run {
  text: string
  face: Typeface
  level: number
}

/** Pieces of one face and one direction, in the order in which they are read. */
function runsOf(text: string, levels: Uint8Array | undefined, faces: readonly Typeface[]): Run[] {
  const known = levels ?? bidi.getEmbeddingLevels(text).levels
  const runs: Run[] = []
  let place = 0
  for (const character of text) {
    const level = known[place] ?? 0
    place += character.length
    if (DIRECTIONS.test(character)) continue
    const last = runs.at(-1)
    // A blank or a stop stays with the letters before it.
    const face = last?.level === level && last.face.has(character) ? last.face : faceOf(character, faces)
    if (!face) continue
    if (last && last.level === level && last.face === face) last.text += character
    else runs.push({ text: character, face, level })
  }
  return runs
}

function directionOf(level: number): 'ltr' | 'rtl' {
  return level % 2 === 1 ? 'rtl' : 'ltr'
}

/** Rule L2: from the highest level down to 1, every sequence of that level or higher is turned around. */
function reordered(runs: readonly Run[]): Run[] {
  const result = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level >= 1; level -= 1) {
    let first = 0
    while (first < result.length) {
      let next = first
      while (next < result.length && (result[next]?.level ?? 0) >= level) next += 1
      if (next > first) result.splice(first, next - first, ...result.slice(first, next).reverse())
      first = Math.max(next, first) + 1
    }
  }
  return result
}

function faceOf(character: string, faces: readonly Typeface[]): Typeface | undefined {
  return faces.find((face) => face.has(character))
}
