import { encode } from 'uqr'

export interface QrDrawing {
  /** Modules along one side, the quiet zone included. */
  size: number
  /** Of all dark modules, for one `<path>`. */
  path: string
}

/** Light modules around the code that readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code that survives a crease: level M, fifteen hundredths of it may be lost. */
export function qrPath(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const path = data
    .flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`))
    .join('')
  return { size, path }
}

/** Neighbouring dark modules drawn as one: no hairlines between them, and a shorter path. */
function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue
    const last = runs.at(-1)
    if (last && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  }
  return runs
}

/** The code as a picture to print, with what to compare it by: the words of its campaign and the site that it leads to. */
export function posterFile(url: string, words: readonly string[]): string {
  const { size, path } = qrPath(url)
  const line = (text: string, y: number, height: number) =>
    `<text x="${size / 2}" y="${y}" font-size="${height}" font-family="sans-serif" font-weight="600" text-anchor="middle" textLength="${Math.min(size - 4, text.length * height * 0.55)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size + 9}" width="1024" height="${Math.round((1024 * (size + 9)) / size)}">` +
    `<rect width="${size}" height="${size + 9}" fill="#ffffff"/>` +
    `<path d="${path}" fill="#000000" shape-rendering="crispEdges"/>` +
    `${line(words.join(' · '), size + 1, 3)}${line(new URL(url).host, size + 5.5, 2.4)}</svg>\n`
  )
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? '')
}
