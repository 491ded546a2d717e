/** Somebody named in a line, the name first. */
export interface PastedPerson {
  name: string
  address: string
  /** What stands after the address: a share. */
  after: string
}

export interface PastedMilestone {
  title: string
  amount: string
  /** As `2027-03-31`, or nothing. */
  day: string
}

const ADDRESS = /0x[\da-fA-F]{40}(?![\da-fA-F])/
/** What people and spreadsheets put between two things. */
const EDGES = /^[\s,;|:،؛–—-]+|[\s,;|:،؛–—-]+$/g

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** One person a line: `Roofers Ltd, 0x…, 40 %`. A line without an address keeps its name. */
export function pastedPeople(text: string): PastedPerson[] {
  return linesOf(text).map((line) => {
    const found = ADDRESS.exec(line)
    if (!found) return { name: line.replace(EDGES, ''), address: '', after: '' }
    const [address] = found
    return {
      name: line.slice(0, found.index).replace(EDGES, ''),
      address,
      after: line
        .slice(found.index + address.length)
        .replace(EDGES, '')
        .replace(/\s*[%٪]$/, ''),
    }
  })
}

/** One milestone a line: `The roof, 12 000, 2027-03-31`; amount and day may be missing. */
export function pastedMilestones(text: string): PastedMilestone[] {
  return linesOf(text).map((line) => {
    const dated = /^(.*?)[\s,;|،؛]*(\d{4}-\d{2}-\d{2})$/.exec(line)
    const { label, amount } = labelledAmount(dated ? (dated[1] ?? '') : line)
    return { title: label, amount, day: dated?.[2] ?? '' }
  })
}

export interface LabelledAmount {
  label: string
  amount: string
}

/** A decimal mark or a grouping mark stands before a digit; a space may part groups of three. */
const LAST_NUMBER =
  /^(.*?)[\s,:،–—-]+(\p{Nd}+(?:[.,'’\u066B\u066C]\p{Nd}+|[ \u00A0\u202F]\p{Nd}{3}(?!\p{Nd}))*)\s*(?:[€$£]|[A-Za-z]{3,5})?$/u

/** Words, then an amount: `Bricks, 1 250.50`. The amount is what stands last; a currency's sign after it is left out. */
export function labelledAmount(line: string): LabelledAmount {
  const [head, ...cells] = line.split(/[\t;|؛]/)
  if (head !== undefined && cells.length > 0) {
    return { label: head.replace(EDGES, ''), amount: withoutSign(cells.join(' ')) }
  }
  const found = LAST_NUMBER.exec(line)
  if (!found) return { label: line.replace(EDGES, ''), amount: '' }
  return { label: (found[1] ?? '').replace(EDGES, ''), amount: (found[2] ?? '').trim() }
}

export function labelledAmounts(text: string): LabelledAmount[] {
  return linesOf(text).map(labelledAmount)
}

function withoutSign(cell: string): string {
  return cell
    .trim()
    .replace(/\s*(?:[€$£]|[A-Za-z]{3,5})$/, '')
    .replace(EDGES, '')
}
