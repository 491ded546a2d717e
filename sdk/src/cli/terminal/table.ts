import { widthOf } from './width.ts'

export interface Column {
  title: string
  /** Where the cells stand; default: at the start. Numbers stand at the end. */
  align?: 'start' | 'end'
}

const GAP = '  '

/** The lines of a table: each column as wide as its widest cell on a terminal. No line ends in spaces. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const titles = columns.map(({ title }) => title)
  const widths = columns.map((_, index) => Math.max(...[titles, ...rows].map((row) => widthOf(row[index] ?? ''))))
  return [titles, ...rows].map((row) =>
    columns
      .map(({ align = 'start' }, index) => {
        const cell = row[index] ?? ''
        const padding = ' '.repeat((widths[index] ?? 0) - widthOf(cell))
        return align === 'end' ? padding + cell : cell + padding
      })
      .join(GAP)
      .trimEnd(),
  )
}
