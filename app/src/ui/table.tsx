import type { ReactNode } from 'react'

export interface Column<Row> {
  name: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand under each other. */
  numeric?: boolean
  /** This column names the row. */
  rowHeader?: boolean
}

interface TableProps<Row> {
  /** Says what the table holds; read out first. */
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table that becomes a list of small cards where it would not fit. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="table-frame">
      {/* The roles are repeated because the narrow layout's `display` would take them away. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ name, header, numeric }) => (
              <th key={name} role="columnheader" scope="col" data-numeric={numeric || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ name, header, cell, numeric, rowHeader }) => {
                const Cell = rowHeader ? 'th' : 'td'
                return (
                  <Cell
                    key={name}
                    role={rowHeader ? 'rowheader' : 'cell'}
                    scope={rowHeader ? 'row' : undefined}
                    data-numeric={numeric || undefined}
                  >
                    <span className="cell-label" aria-hidden="true">
                      {header}
                    </span>
                    <span>{cell(row)}</span>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  )
}
