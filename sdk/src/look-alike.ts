import { CONFUSABLE_LETTERS } from './confusable-letters.ts'
import { withOneArabicForm, withoutMarks } from './plain-letters.ts'

/** Shorter names differ by a letter because they are others: Mali and Bali. */
const LETTERS_FOR_ONE_MORE = 8
/** More than a name has. */
const MAX_LENGTH = 400
const MAX_TURNS = 4

/**
 * What a name looks like, to compare it with others: as it is written, and in small letters. Two names of which one of these
 * is the same look alike. It is the skeleton of UTS #39, and besides it leaves out marks, spaces and signs, takes digits of
 * all scripts by their value, and makes the forms of Arabic letters one. It is nothing to be shown.
 */
export function skeletonsOf(name: string): string[] {
  const plain = plainly(name.slice(0, MAX_LENGTH))
  const skeletons = [plain, plainly(plain.toLowerCase())].map(skeletonOf)
  return [...new Set(skeletons)].filter((skeleton) => skeleton !== '')
}

/**
 * Whether two names look the same to a hasty reader: equal but for letters, marks and signs that look alike or are not seen at
 * all, or, when they have eight letters and more, but for one letter. Names with other numbers in them are others.
 *
 * @example
 * ```ts
 * import { looksAlike } from '@amana/sdk/look-alike'
 *
 * const isSpoofed = looksAlike('Nile Relief', 'Nіle Rеlief') // Cyrillic і and е
 * ```
 */
export function looksAlike(one: string, other: string): boolean {
  return areAlike(lookOf(one), lookOf(other))
}

/**
 * Finds, among many names, those that look like one, however many there are.
 *
 * @param entries - Each name with whatever it belongs to.
 */
export function lookAlikeFinder<Owner>(
  entries: Iterable<readonly [name: string, owner: Owner]>,
): (name: string) => Owner[] {
  const shelves = new Map<string, { look: Look; owner: Owner }[]>()
  for (const [name, owner] of entries) {
    const look = lookOf(name)
    const entry = { look, owner }
    for (const place of new Set(look.skeletons.flatMap(halvesOf))) {
      const shelf = shelves.get(place)
      if (shelf) shelf.push(entry)
      else shelves.set(place, [entry])
    }
  }
  return (name) => {
    const look = lookOf(name)
    const near = look.skeletons.flatMap(placesNear).flatMap((place) => shelves.get(place) ?? [])
    return [...new Set(near)].filter((entry) => areAlike(entry.look, look)).map(({ owner }) => owner)
  }
}

interface Look {
  skeletons: string[]
  /** The figures in it, which tell names apart: 2026 is not 2027. */
  figures: string
}

function lookOf(name: string): Look {
  return {
    skeletons: skeletonsOf(name),
    figures: plainly(name)
      .replace(/[^0-9]+/g, ' ')
      .trim(),
  }
}

function areAlike(one: Look, other: Look): boolean {
  return one.skeletons.some((a) =>
    other.skeletons.some((b) => a === b || (one.figures === other.figures && isOneLetterAway(a, b))),
  )
}

function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = [one, other].map((text) => [...text]).sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ]
  if (short.length < LETTERS_FOR_ONE_MORE || long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const rest = short.slice(short.length === long.length ? same + 1 : same)
  return rest.join('') === long.slice(same + 1).join('')
}

/** Of two names that are one letter apart, the first or the second half is the same: those share a place. */
function halvesOf(skeleton: string): string[] {
  const letters = [...skeleton]
  return halves(letters, letters.length)
}

function placesNear(skeleton: string): string[] {
  const letters = [...skeleton]
  return [-1, 0, 1].flatMap((more) => halves(letters, letters.length + more))
}

function halves(letters: readonly string[], length: number): string[] {
  const half = Math.floor(length / 2)
  const [start, end] = [letters.slice(0, half), letters.slice(letters.length - half)]
  return [`${length}<${start.join('')}`, `${length}>${end.join('')}`]
}

let confusable: ReadonlyMap<string, string> | undefined

function confusables(): ReadonlyMap<string, string> {
  confusable ??= new Map(
    CONFUSABLE_LETTERS.replaceAll(',\n', ',')
      .trim()
      .split(/\s/)
      .flatMap((group) => {
        const [target = '', sources = ''] = group.split('=')
        return sources.split(',').map((source) => [letterOf(source), target.split('+').map(letterOf).join('')] as const)
      }),
  )
  return confusable
}

function letterOf(code: string): string {
  return code === '' ? '' : String.fromCodePoint(Number.parseInt(code, 16))
}

function plainly(text: string): string {
  return withOneArabicForm(withoutMarks(text)).replace(/[^\P{Nd}0-9]/gu, (digit) => String(figureOf(digit)))
}

/** Digits of a script stand in tens from the one that means zero. */
function figureOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}

function skeletonOf(plain: string): string {
  const letters = confusables()
  let seen = plain
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const replaced = [...seen].map((letter) => letters.get(letter) ?? letter).join('')
    const next = withOneArabicForm(replaced.toLowerCase())
    if (next === seen) break
    seen = next
  }
  return seen.replace(/[^\p{L}\p{N}]/gu, '')
}
