// Figures in documents stand between marks, so that no page ever shows an old one.
import { readFileSync, writeFileSync } from 'node:fs'
import { BUDGETS, costOf } from './budgets.ts'
import { DEFINITIONS, FIGURES, type Measurements } from './figures.ts'

const DOCUMENTS = ['docs/gas.md', 'README.md'] as const
const root = new URL('../..', import.meta.url)

export function writeDocuments(measured: Measurements): void {
  for (const path of staleDocuments(measured)) {
    writeFileSync(new URL(path, root), withFigures(read(path), measured))
  }
}

export function staleDocuments(measured: Measurements): string[] {
  return DOCUMENTS.filter((path) => withFigures(read(path), measured) !== read(path))
}

/** Fills `<!-- gas:NAME -->` to `<!-- /gas -->`, and our row of the table of peers. */
export function withFigures(text: string, measured: Measurements): string {
  const blocks: Record<string, string> = { figures: figuresTable(measured), budgets: budgetsTable(measured) }
  return text
    .replace(/<!-- gas:(\w+) -->[\s\S]*?<!-- \/gas -->/g, (_, name) => {
      const block = blocks[name]
      if (block === undefined) throw new Error(`no block of figures is called "${name}"`)
      return `<!-- gas:${name} -->\n${block}\n<!-- /gas -->`
    })
    .replace(/^\| \*\*Amana\*\* \|.*$/m, peerRow(measured))
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

function figuresTable(measured: Measurements): string {
  const rows = FIGURES.map((name) => row(`\`${name}\``, format(measured[name]), DEFINITIONS[name]))
  const sizes = Object.entries(measured.sizes).map(([name, { runtime, initcode }]) =>
    row(`\`${name}\``, `${format(runtime)} bytes`, `runtime code; created with ${format(initcode)} bytes`),
  )
  return [row('name', 'gas', 'what is measured'), row('---', '---:', '---'), ...rows, ...sizes].join('\n')
}

function budgetsTable(measured: Measurements): string {
  const rows = BUDGETS.map((entry) => {
    const cost = costOf(entry, measured)
    return row(entry.operation, format(cost), format(entry.budget), entry.aim ? format(entry.aim) : '–')
  })
  return [row('operation', 'gas', 'budget', 'aim'), row('---', '---:', '---:', '---:'), ...rows].join('\n')
}

function peerRow(measured: Measurements): string {
  const { claim, approve, settle } = measured
  return row(
    '**Amana**',
    `**${format(measured.donate)}** · ${format(measured.donateFirst)} first · ${format(measured.donateAuthorization)} carried by a relayer`,
    `**${format(measured.create)}** with 2 KiB of terms`,
    `**${format(claim + approve + settle)}** for claim ${format(claim)}, approval ${format(approve)}, payment ${format(settle)}`,
    `**${format(measured.refundOne)}** · ${format(measured.refundNext)} each further`,
  )
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function format(value: number): string {
  return value.toLocaleString('en')
}
