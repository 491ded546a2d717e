// Writes which letters look alike, from the table that Unicode publishes for UTS #39:
//
//   node --import tsx scripts/confusables.ts confusables.txt
//
// The table is https://www.unicode.org/Public/security/latest/confusables.txt, which is not in this repository. Of it, the SDK
// takes what looks like Latin, Cyrillic, Greek or Arabic letters and digits, whatever the script it is from.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { withOneArabicForm, withoutMarks } from '@amana/sdk/plain-letters'
import { UsageError } from './usage-error.ts'

const TARGET = 'sdk/src/confusable-letters.ts'
const COLUMNS = 110
/** Digits of other scripts are no target: they are read by their value before anything is compared. */
const OTHER_DIGITS = /[^\P{Nd}0-9]/u
const OF_OURS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}0-9\p{P}\p{S}]+$/u

const [file] = process.argv.slice(2)
if (file === undefined) throw new UsageError('Say where confusables.txt is.')
const table = readFileSync(file)
const version = /^# Version: (\S+)/m.exec(table.toString())?.[1]
if (version === undefined) throw new UsageError(`${file} is not confusables.txt of Unicode.`)

writeFileSync(TARGET, moduleOf(groupsIn(table.toString())))

/** What it looks like → the letters that do. */
function groupsIn(text: string): Map<string, string[]> {
  const rows = [...text.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA/gm)].map(
    ([, source = '', target = '']) => [lettersOf(source), lettersOf(target)] as const,
  )
  const groups = new Map<string, string[]>()
  const put = (source: string, target: string) => {
    if (source !== target) groups.set(target, [...(groups.get(target) ?? []), source])
  }
  const dotted = new Map<string, string>()
  for (const [source, target] of rows) {
    const isLetter = /^[\p{L}\p{N}]$/u.test(source) && !OTHER_DIGITS.test(source)
    if (!isLetter || withoutMarks(source) !== source) continue
    if (/\p{Script=Arabic}/u.test(source) && /\p{M}/u.test(target)) {
      // Dots are no accents: of letters that have the same ones, the first stands for all.
      const first = dotted.get(target) ?? source
      dotted.set(target, first)
      put(source, first)
      continue
    }
    const plain = withOneArabicForm(withoutMarks(target))
    const letters = plain.replace(/[^\p{L}\p{N}]/gu, '')
    const isSign = letters === '' && /\p{Lm}/u.test(source)
    if (isSign || (letters !== '' && OF_OURS.test(plain) && !OTHER_DIGITS.test(plain))) put(source, letters)
  }
  return groups
}

function lettersOf(codes: string): string {
  return codes
    .trim()
    .split(' ')
    .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .join('')
}

function moduleOf(groups: Map<string, string[]>): string {
  const entries = [...groups].map(([target, sources]) => `${codesOf(target, '+')}=${codesOf(sources.join(''), ',')}`)
  const lines = ['']
  for (const part of entries.sort().flatMap((entry) => entry.match(/[^,]+,?/g) ?? [])) {
    const last = lines.at(-1) ?? ''
    const line = last === '' || last.endsWith(',') ? `${last}${part}` : `${last} ${part}`
    if (line.length > COLUMNS) lines.push(part)
    else lines[lines.length - 1] = line
  }
  const sum = createHash('sha256').update(table).digest('hex')
  return `// Written by \`scripts/confusables.ts\`. Do not edit.
// From confusables.txt ${version} of Unicode (SHA-256 ${sum}),
// © Unicode, Inc., under the Unicode License V3 (https://www.unicode.org/license.txt).

/** What letters look like: \`target=source,source\`, in hexadecimal code points; nothing for those that look like a sign. */
export const CONFUSABLE_LETTERS = \`
${lines.join('\n')}
\`
`
}

function codesOf(text: string, separator: string): string {
  return [...text].map((letter) => letter.codePointAt(0)?.toString(16)).join(separator)
}
