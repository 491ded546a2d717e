/** What the suite executed of one source file. */
export interface FileCoverage {
  file: string
  lines: number
  /** Lines with a statement that was not executed. */
  missedLines: number[]
  /** Percent. */
  statements: number
}

/**
 * Lines from the trace file, statements from the table that Hardhat prints, which is the only place where it says them.
 * A file that `shipped` names and Hardhat does not has no line.
 */
export function readReport(lcov: string, printed: string, shipped: readonly string[]): FileCoverage[] {
  const records = lcov.split('end_of_record')
  return shipped.map((file) => {
    const record = records.find((text) => text.includes(`SF:${file}\n`)) ?? ''
    const hits = [...record.matchAll(/^DA:(\d+),(\d+)$/gm)].map(([, line, count]) => [Number(line), Number(count)])
    return {
      file,
      lines: hits.length,
      missedLines: hits.flatMap(([line = 0, count]) => (count === 0 ? [line] : [])),
      statements: statementsOf(file, printed),
    }
  })
}

export function isComplete({ lines, missedLines, statements }: FileCoverage): boolean {
  return lines > 0 && missedLines.length === 0 && statements === 100
}

/** One line per file and one for all of them. */
export function describeReport(files: readonly FileCoverage[]): string {
  const width = Math.max(...files.map(({ file }) => file.length))
  const total = files.reduce((sum, { lines }) => sum + lines, 0)
  const missed = files.reduce((sum, { missedLines }) => sum + missedLines.length, 0)
  const complete = files.filter(isComplete).length
  return [
    ...files.map((file) => describeFile(file, width)),
    `${total - missed} of ${total} lines; all lines and statements in ${complete} of ${files.length} files`,
  ].join('\n')
}

function describeFile({ file, lines, missedLines, statements }: FileCoverage, width: number): string {
  const name = file.padEnd(width)
  if (lines === 0) return `${name}  not in the report`
  const missing = missedLines.length > 0 ? `, not executed: ${missedLines.join(', ')}` : ''
  const executed = `${lines - missedLines.length} of ${lines} lines`.padStart(18)
  return `${name}  ${executed}, ${statements.toFixed(2)} % of statements${missing}`
}

function statementsOf(file: string, printed: string): number {
  const row = printed.split('\n').find((line) => line.includes(` ${file} `))
  return Number(row?.split('│')[2] ?? 0)
}

/** Whether a Solidity source has anything to execute: a function, a modifier or a constructor with a body. */
export function isExecutable(source: string): boolean {
  const code = source.replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '')
  return /\b(?:function|modifier|constructor)\b[^;{}]*\{\s*[^\s}]/.test(code)
}
