import { endOf, type Stretch } from '@amana/sdk/coin-line'

/** What of the line is looked at: nothing chosen is the whole. */
export interface Look {
  view: Stretch | undefined
  /** First coin of the lot that is pointed at. */
  pointed: bigint | undefined
}

export type LookChange =
  | { kind: 'in' | 'out' | 'whole' | 'earlier' | 'later' }
  /** Points at a lot and has it in view. */
  | { kind: 'point'; lot: Stretch | undefined }
  /** Fills the view with these coins. */
  | { kind: 'fill'; part: Stretch }
  /** Points at these coins, large enough to be seen. */
  | { kind: 'magnify'; part: Stretch }

const STEP = 4n
/** Fewer base units than this are not worth a picture. */
const SMALLEST = 100n

export const WHOLE: Look = { view: undefined, pointed: undefined }

/** The next look; the view stays inside the line, and holds what is pointed at. */
export function looked(look: Look, change: LookChange, whole: Stretch, pointed?: Stretch): Look {
  const view = look.view ?? whole
  switch (change.kind) {
    case 'in':
      return { ...look, view: around(middleOf(pointed ?? view), smaller(view, whole), whole) }
    case 'out':
      return { ...look, view: around(middleOf(pointed ?? view), view.amount * STEP, whole) }
    case 'whole':
      return { ...look, view: undefined }
    case 'earlier':
      return { view: around(middleOf(view) - view.amount / 2n, view.amount, whole), pointed: undefined }
    case 'later':
      return { view: around(middleOf(view) + view.amount / 2n, view.amount, whole), pointed: undefined }
    case 'point':
      return change.lot
        ? { view: look.view && reaching(look.view, change.lot, whole), pointed: change.lot.start }
        : { ...look, pointed: undefined }
    case 'fill':
      return { view: around(middleOf(change.part), change.part.amount, whole), pointed: undefined }
    case 'magnify':
      return { view: around(middleOf(change.part), change.part.amount * 3n, whole), pointed: change.part.start }
  }
}

export function canZoomIn({ view }: Look, whole: Stretch): boolean {
  return smaller(view ?? whole, whole) < (view ?? whole).amount
}

function smaller({ amount }: Stretch, whole: Stretch): bigint {
  const next = amount / STEP
  return least(next > SMALLEST ? next : SMALLEST, least(amount, whole.amount))
}

/** So many coins with this one in their middle, or as near to it as the line allows; nothing for the whole line. */
function around(middle: bigint, asked: bigint, whole: Stretch): Stretch | undefined {
  if (asked >= whole.amount) return undefined
  const amount = asked > SMALLEST ? asked : least(SMALLEST, whole.amount)
  const last = endOf(whole) - amount
  const start = middle - amount / 2n
  return { start: start < whole.start ? whole.start : start > last ? last : start, amount }
}

function reaching(view: Stretch, lot: Stretch, whole: Stretch): Stretch | undefined {
  if (lot.start >= view.start && endOf(lot) <= endOf(view)) return view
  return around(middleOf(lot), lot.amount > view.amount ? lot.amount * 2n : view.amount, whole)
}

function middleOf({ start, amount }: Stretch): bigint {
  return start + amount / 2n
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
