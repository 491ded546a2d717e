import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { memo } from 'react'
import { directionOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/text.tsx'
import { coarse, inView, type Segment, type Span, spanInSegment } from '../../lib/bar-geometry.ts'
import type { CoinStretch } from '../../lib/coin-stretches.ts'
import { useCoinFill } from '../../ui/coin-bar.tsx'
import type { CoinLineLot, DrawnMilestone } from './coin-line.tsx'

interface CoinPictureProps {
  milestones: readonly DrawnMilestone[]
  segments: readonly Segment[]
  lots: readonly CoinLineLot[]
  own: readonly Stretch[]
  pointed: Stretch | undefined
  /** More pieces than this are drawn as cells, each in the state of most of its coins. */
  mostPieces: number
}

/** Lots are told apart by a line where there is room for one. */
const MOST_LOTS = 64
/** Percent of the width: marks nearer to each other are drawn as one. */
const NEAR = 0.5

/**
 * The coins in view: a rectangle for each piece, and one path for all marks of a kind, however many lots there are.
 * Drawn from the right in Arabic; holds no text.
 */
export const CoinPicture = memo(function CoinPicture(props: CoinPictureProps) {
  const { milestones, segments, lots, own, pointed, mostPieces } = props
  const direction = directionOf(useLanguage())
  const fill = useCoinFill()
  const spansOf = (parts: readonly Stretch[]) =>
    segments.flatMap((segment) =>
      inView(parts, segment.part).flatMap((part) => {
        const span = spanInSegment(part, segment, direction)
        return span ? [span] : []
      }),
    )
  const pieces = segments.flatMap((segment) =>
    piecesOf(milestones[segment.index]?.stretches ?? [], segment, mostPieces).flatMap((piece) => {
      const span = spanInSegment(piece, segment, direction)
      return span ? [{ ...span, state: piece.state, key: String(piece.start) }] : []
    }),
  )
  const visible = segments.flatMap(({ part }) => inView(lots, part))
  const mine = joinedSpans(spansOf(own))
  return (
    <svg className="coin-bar coin-picture" aria-hidden="true">
      {pieces.map(({ key, x, width, state }) => (
        <rect key={key} x={`${x}%`} width={`${width}%`} y="0" height="100%" fill={fill(state)} />
      ))}
      {/* Lengths in percent of the picture, so that a path can be told in them; lines keep their own width. */}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="coin-marks" aria-hidden="true">
        {visible.length <= MOST_LOTS && <path className="coin-mark-lots" d={borders(spansOf(visible))} />}
        <path className="coin-mark-milestones" d={borders(segments.slice(1).map((one) => mirrored(one, direction)))} />
        {mine.length > 0 && <path className="coin-mark-halo" d={boxes(mine)} />}
        {mine.length > 0 && <path className="coin-mark-own" d={boxes(mine)} />}
        {pointed && <path className="coin-mark-pointed" d={boxes(spansOf([pointed]))} />}
      </svg>
    </svg>
  )
})

/** A notch under the line where each milestone that takes gifts has its next free coin. */
export function NextFree({ milestones, segments }: Pick<CoinPictureProps, 'milestones' | 'segments'>) {
  const direction = directionOf(useLanguage())
  const notches = segments.flatMap((segment) => {
    const milestone = milestones[segment.index]
    if (!milestone?.open) return []
    const span = spanInSegment({ start: milestone.start + milestone.funded, amount: 1n }, segment, direction)
    return span ? [direction === 'ltr' ? span.x : span.x + span.width] : []
  })
  return (
    <svg className="coin-notches" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={notches.map((x) => `M${x} 0V10`).join('')} />
    </svg>
  )
}

/** The stretches of a milestone that are in view, in as many pieces as its part of the picture deserves. */
function piecesOf(stretches: readonly CoinStretch[], segment: Segment, most: number): CoinStretch[] {
  const { part, width } = segment
  const clipped = inView(stretches, part).map((stretch) => {
    const start = stretch.start > part.start ? stretch.start : part.start
    const end = endOf(stretch) < endOf(part) ? endOf(stretch) : endOf(part)
    return { start, amount: end - start, state: stretch.state }
  })
  return coarse(clipped, Math.max(1, Math.floor((width * most) / 100)))
}

function mirrored({ x, width }: Span, direction: 'ltr' | 'rtl'): Span {
  return { x: direction === 'ltr' ? x : 100 - x, width }
}

function borders(spans: readonly Span[]): string {
  return spans.map(({ x }) => `M${short(x)} 0V100`).join('')
}

function boxes(spans: readonly Span[]): string {
  return spans.map(({ x, width }) => `M${short(x)} 0H${short(x + width)}V100H${short(x)}Z`).join('')
}

/** Neighbours made one, so that a donor of a thousand gifts has no thousand frames. */
function joinedSpans(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { x, width } of spans.toSorted((a, b) => a.x - b.x)) {
    const last = result.at(-1)
    if (last && x - (last.x + last.width) < NEAR) last.width = Math.max(last.width, x + width - last.x)
    else result.push({ x, width })
  }
  return result
}

function short(percent: number): string {
  return String(Math.round(percent * 10_000) / 10_000)
}
