import { FATES } from '@amana/sdk/ledger/money'
import { useId, useMemo, useState } from 'react'
import type { Address } from 'viem'
import { directionOf } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { UserText } from '../../ui/user-text.tsx'
import type { Flow, FlowEnd } from './flow.ts'
import { layOutFlow, type PlacedNode, WIDTH } from './flow-layout.ts'
import { FlowTable } from './flow-table.tsx'

interface FlowPictureProps {
  token: Unit
  flow: Flow
  /** By index. */
  titles: readonly string[]
  nameOf: (address: Address) => string | undefined
}

/** From whom over what to whom: every given coin of the campaign, as wide as its part of all. */
export default function FlowPicture({ token, flow, titles, nameOf }: FlowPictureProps) {
  const { flow: text, states } = useText()
  const direction = directionOf(useLanguage())
  const [tableShown, setTableShown] = useState(false)
  const printing = usePrinting()
  const titleId = useId()
  const tableId = useId()
  const { height, nodes, links } = useMemo(() => layOutFlow(flow), [flow])
  const nameOfEnd = useEndName(titles, nameOf)
  const fates = FATES.filter((fate) => links.some((link) => link.fate === fate))
  return (
    <figure className="flow stack" aria-labelledby={titleId}>
      <figcaption className="stack" data-gap="small">
        <h2 id={titleId}>{text.title}</h2>
        <p className="quiet small">{text.lead}</p>
      </figcaption>
      <p className="flow-heads quiet small" aria-hidden="true">
        <span>{text.from}</span>
        <span>{text.through}</span>
        <span>{text.to}</span>
      </p>
      <div className="flow-picture" role="img" aria-label={text.picture} style={{ blockSize: `${height}px` }}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <g transform={direction === 'rtl' ? `translate(${WIDTH} 0) scale(-1 1)` : undefined}>
            {links.map(({ from, to, fate, path }) => (
              <path key={`${from} ${to} ${fate}`} d={path} className="flow-link" data-fate={fate} />
            ))}
            {nodes.map(({ key, x, y, width, height: tall }) => (
              <rect key={key} x={x} y={y} width={width} height={tall} className="flow-node" />
            ))}
          </g>
        </svg>
        {nodes.map((node) => (
          <NodeLabel key={node.key} node={node} name={nameOfEnd(node.end)} token={token} />
        ))}
      </div>
      <ul className="coin-legend">
        {fates.map((fate) => (
          <li key={fate}>
            <svg className="flow-swatch" aria-hidden="true">
              <rect width="100%" height="100%" className="flow-link" data-fate={fate} />
            </svg>{' '}
            {states[fate]}
          </li>
        ))}
      </ul>
      <div className="screen-only">
        <Button
          kind="quiet"
          aria-expanded={tableShown}
          aria-controls={tableId}
          onClick={() => setTableShown(!tableShown)}
        >
          {tableShown ? text.hideTable : text.showTable}
        </Button>
      </div>
      <div id={tableId} hidden={!tableShown && !printing}>
        {(tableShown || printing) && <FlowTable token={token} flow={flow} nameOf={nameOfEnd} />}
      </div>
    </figure>
  )
}

/** Text stands outside the mirrored drawing, and keeps its own direction. */
function NodeLabel({ node, name, token }: { node: PlacedNode; name: string; token: Unit }) {
  const { flow: text } = useText()
  const money = useMoneyText(token)
  const { column, x, y, width, height, amount, arrived, end } = node
  const place =
    column === 'to' ? { insetInlineEnd: `${percent(width)}%` } : { insetInlineStart: `${percent(x + width)}%` }
  return (
    <div className="flow-label" data-column={column} style={{ insetBlockStart: `${y + height / 2}px`, ...place }}>
      {end.kind === 'milestone' && <strong className="flow-number">{end.index + 1}</strong>}
      <span className="flow-name">
        <UserText>{name}</UserText>
      </span>
      <span className="flow-amount">{money.amount(amount)}</span>
      {arrived > 0n && arrived < amount && <span className="flow-amount">{text.arrived(money.coin(arrived))}</span>}
    </div>
  )
}

function percent(units: number): number {
  return (100 * units) / WIDTH
}

/** What each end of the flow is called. */
function useEndName(titles: readonly string[], nameOf: (address: Address) => string | undefined) {
  const { flow: text } = useText()
  return (end: FlowEnd): string => {
    switch (end.kind) {
      case 'donor':
      case 'recipient':
        return nameOf(end.address) ?? `${end.address.slice(0, 6)}…${end.address.slice(-4)}`
      case 'others':
        return text.others(end.people)
      case 'insiders':
        return text.insiders(end.people)
      case 'milestone':
        return titles[end.index] ?? ''
      default:
        return text[end.kind]
    }
  }
}
