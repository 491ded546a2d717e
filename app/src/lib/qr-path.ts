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
