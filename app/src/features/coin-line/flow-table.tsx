import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import type { Unit } from '../../ui/money-text.ts'
import { Table } from '../../ui/table.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { Flow, FlowEnd, FlowLink } from './flow.ts'

interface FlowTableProps {
  token: Unit
  flow: Flow
  nameOf: (end: FlowEnd) => string
}

/** The same numbers as the picture, one line for each band of it. */
export function FlowTable({ token, flow, nameOf }: FlowTableProps) {
  const { flow: text, states } = useText()
  const ends = new Map(flow.nodes.map(({ key, end }) => [key, end]))
  const name = (key: string) => {
    const end = ends.get(key)
    if (!end) return ''
    return end.kind === 'milestone' ? `${end.index + 1} ${nameOf(end)}` : nameOf(end)
  }
  const endColumn = (column: 'from' | 'to', header: string) => ({
    name: column,
    header,
    rowHeader: column === 'from',
    cell: (link: FlowLink) => <UserText>{name(link[column])}</UserText>,
  })
  return (
    <Table
      caption={text.table}
      captionHidden
      rows={flow.links}
      rowKey={({ from, to, fate }) => `${from} ${to} ${fate}`}
      columns={[
        endColumn('from', text.from),
        endColumn('to', text.to),
        {
          name: 'state',
          header: text.state,
          cell: ({ fate }) => (fate ? states[fate] : text.given),
        },
        {
          name: 'amount',
          header: text.amount,
          numeric: true,
          cell: ({ amount }) => <Amount value={amount} token={token} />,
        },
      ]}
    />
  )
}
