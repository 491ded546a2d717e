/** One row of the table in docs/security.md. */
export interface AttackRow {
  id: string
  proof: string
}

/** How many attacks each group has. */
const GROUPS = { D: 11, S: 11, T: 12, L: 10, P: 8, M: 9 } as const

export const ATTACK_IDS = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
)

const ROW_ID = /^[A-Z]\d+$/
const ATTACK_TEST = /^([DSTLPM]\d+): /
/** How the suites of attacks begin. */
const SUITE = 'Attacks'
const NOT_CLOSED = /^(open until|impossible:) \S/

/** The rows `| id | attack | what stops it | test |` of a Markdown page. */
export function attackRows(markdown: string): AttackRow[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const id = cells[1] ?? ''
    if (!line.startsWith('|') || !ROW_ID.test(id)) return []
    if (cells.length !== 6) throw new Error(`Row ${id} has ${cells.length - 2} cells instead of 4.`)
    return [{ id, proof: cells[4] ?? '' }]
  })
}

/** Titles that a cell names, in backticks. `…` stands for the part in which tests of one kind differ. */
function namedTitles(proof: string): string[] {
  return [...proof.matchAll(/`([^`]+)`/g)].map(([, title]) => title ?? '')
}

function matches(named: string, title: string): boolean {
  const parts = named.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`).test(title)
}

/**
 * What is wrong with the table, in sentences.
 * @param tests Titles of every test that this run has loaded, from the outermost suite inwards.
 * @param isElsewhere Whether another suite than this one has a test of that title.
 */
export function complaints(
  rows: readonly AttackRow[],
  tests: readonly (readonly string[])[],
  isElsewhere: (title: string) => boolean,
): string[] {
  const found: string[] = []
  const titles = tests.map((path) => path.at(-1) ?? '')
  for (const id of ATTACK_IDS) {
    const count = rows.filter((row) => row.id === id).length
    if (count === 0) found.push(`Row ${id} is missing.`)
    if (count > 1) found.push(`Row ${id} is there ${count} times.`)
  }
  for (const { id, proof } of rows) {
    if (!ATTACK_IDS.includes(id)) found.push(`Row ${id} is no attack of ours.`)
    const named = namedTitles(proof)
    if (named.length === 0 && !NOT_CLOSED.test(proof)) {
      found.push(`Row ${id} names no test, and neither what it waits for nor why it is impossible.`)
    }
    for (const title of named) {
      if (titles.some((loaded) => matches(title, loaded)) || isElsewhere(title)) continue
      found.push(`Row ${id} names a test that there is not: "${title}".`)
    }
  }
  // Other tests number other things, as the invariants do.
  for (const title of titles.filter((_, index) => tests[index]?.[0]?.startsWith(SUITE))) {
    const id = ATTACK_TEST.exec(title)?.[1]
    if (!id) continue
    const named = rows.some((row) => row.id === id && namedTitles(row.proof).some((name) => matches(name, title)))
    if (!named) found.push(`Row ${id} does not name its test "${title}".`)
  }
  return found
}
