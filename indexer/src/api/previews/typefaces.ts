/// <reference path="./wawoff2.d.ts" />
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { LRUCache } from 'lru-cache'
import { decompress } from 'wawoff2'

export type Weight = 400 | 600
export type Typefaces = Readonly<Record<Weight, readonly Typeface[]>>

/** A letter as it is drawn. Lengths are in thousandths of the type's size, `y` grows downwards. */
export interface Glyph {
  x: number
  y: number
  /** SVG path, `y` growing upwards. */
  path: string
}

export interface ShapedText {
  /** From left to right. */
  glyphs: Glyph[]
  advance: number
}

export interface Typeface {
  has(character: string): boolean
  /** Letters joined, ligatures made, marks in their places; a run has one direction. */
  shape(text: string, direction: 'ltr' | 'rtl'): ShapedText
}

const { resolve } = createRequire(import.meta.url)
/** In the order in which a letter is looked for. */
const SUBSETS = [
  ['ibm-plex-sans', 'latin'],
  ['ibm-plex-sans-arabic', 'arabic'],
  ['ibm-plex-sans', 'latin-ext'],
  ['ibm-plex-sans', 'cyrillic'],
  ['ibm-plex-sans', 'greek'],
  ['ibm-plex-sans', 'vietnamese'],
  ['ibm-plex-sans', 'cyrillic-ext'],
] as const
const WEIGHTS: readonly Weight[] = [400, 600]

let loading: Promise<Typefaces> | undefined

/** The typefaces of pictures: read and unpacked once, at the first picture. */
export function typefaces(): Promise<Typefaces> {
  loading ??= load()
  return loading
}

async function load(): Promise<Typefaces> {
  // Imported when it is needed: it starts a WebAssembly module.
  const harfbuzz = await import('harfbuzzjs')
  const found: Record<Weight, Typeface[]> = { 400: [], 600: [] }
  for (const weight of WEIGHTS) {
    for (const [name, script] of SUBSETS) {
      const path = resolve(`@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`)
      const bytes = await decompress(await readFile(path))
      const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)))
      found[weight].push(typefaceOf(harfbuzz, font))
    }
  }
  return found
}

type Harfbuzz = typeof import('harfbuzzjs')

function typefaceOf(harfbuzz: Harfbuzz, font: InstanceType<Harfbuzz['Font']>): Typeface {
  font.setScale(1000, 1000)
  const paths = new Map<number, string>()
  const shaped = new LRUCache<string, ShapedText>({ max: 2_000 })
  const pathOf = (glyph: number) => {
    const path = paths.get(glyph) ?? font.glyphToPath(glyph)
    paths.set(glyph, path)
    return path
  }
  return {
    has: (character) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined,
    shape(text, direction) {
      const key = `${direction} ${text}`
      const known = shaped.get(key)
      if (known) return known
      const buffer = new harfbuzz.Buffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      buffer.setDirection(direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
      harfbuzz.shape(font, buffer)
      let advance = 0
      const positions = buffer.getGlyphPositions()
      const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index): Glyph => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
        const glyph = { x: advance + xOffset, y: -yOffset, path: pathOf(codepoint) }
        advance += xAdvance
        return glyph
      })
      const result = { glyphs, advance }
      shaped.set(key, result)
      return result
    },
  }
}
