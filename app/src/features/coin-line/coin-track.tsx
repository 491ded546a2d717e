import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import { directionOf } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { coinInSegments, indexAt, inView, layOut, type Segment, spanInSegment } from '../../lib/bar-geometry.ts'
import { stateAt, sumByState } from '../../lib/coin-stretches.ts'
import { useCoinWords } from '../../ui/coin-words.ts'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import type { CoinLineLot, DrawnMilestone } from './coin-line.tsx'
import { CoinPicture, NextFree } from './coin-picture.tsx'
import { moved, stepOf, type ZoomStep, zoomOf } from './cursor.ts'

interface CoinTrackProps {
  token: Unit
  milestones: readonly DrawnMilestone[]
  lots: readonly CoinLineLot[]
  own: readonly Stretch[]
  view: Stretch
  /** Index of the lot that the visitor points at. */
  pointed: number | undefined
  onPoint: (index: number | undefined) => void
  onZoom: (step: ZoomStep) => void
  onOpenGift: (start: bigint) => void
}

/** Percent of the picture below which a number, or a title, would not fit under a segment. */
const ROOM_FOR_NUMBER = 5
const ROOM_FOR_TITLE = 22

/** The picture, and over it the one control that goes along its lots by key, click or touch. */
export function CoinTrack(props: CoinTrackProps) {
  const { token, milestones, lots, own, view, pointed, onPoint, onZoom, onOpenGift } = props
  const { coinLine: text } = useText()
  const words = useCoinWords()
  const money = useMoneyText(token)
  const direction = directionOf(useLanguage())
  const segments = useMemo(() => layOut(milestones, view), [milestones, view])
  const summary = useSummary(token, milestones)
  const lot = pointed === undefined ? undefined : lots[pointed]

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && lot) return onOpenGift(lot.start)
    const zoom = zoomOf(event.key)
    const step = stepOf(event.key, direction)
    if (zoom) onZoom(zoom)
    else if (step) onPoint(moved(lots, pointed, step))
    else return
    event.preventDefault()
  }
  const touch = (event: MouseEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const coin = coinInSegments((event.clientX - left) / width, segments, direction)
    if (coin !== undefined) onPoint(indexAt(lots, coin))
  }

  return (
    <div className="coin-track">
      <div role="img" aria-label={summary}>
        <OwnMark own={own} segments={segments} />
        <div className="coin-track-bar">
          <CoinPicture
            milestones={milestones}
            segments={segments}
            lots={lots}
            own={own}
            pointed={lot}
            mostPieces={piecesFor(milestones.length)}
          />
          <NextFree milestones={milestones} segments={segments} />
        </div>
        <div className="coin-names">
          {segments.map(({ index, x, width }) => (
            <span key={index} style={{ insetInlineStart: `${x}%`, inlineSize: `${width}%` }}>
              {width >= ROOM_FOR_NUMBER && index + 1}{' '}
              {width >= ROOM_FOR_TITLE && <UserText>{milestones[index]?.title ?? ''}</UserText>}
            </span>
          ))}
        </div>
      </div>
      {lots.length > 0 && (
        <div
          className="coin-cursor"
          role="slider"
          tabIndex={0}
          aria-label={text.move}
          aria-description={text.moveHelp}
          aria-valuemin={1}
          aria-valuemax={lots.length}
          aria-valuenow={(pointed ?? 0) + 1}
          aria-valuetext={lot ? lotText(lot) : text.moveHelp}
          onKeyDown={press}
          onClick={touch}
        />
      )}
    </div>
  )

  function lotText({ start, amount, milestone }: CoinLineLot): string {
    const state = stateAt(milestones[milestone]?.stretches ?? [], start) ?? 'free'
    return text.gift(money.coin(start), money.coin(endOf({ start, amount })), milestone + 1, words[state])
  }
}

/** Names the visitor's first coins in view. */
function OwnMark({ own, segments }: { own: readonly Stretch[]; segments: readonly Segment[] }) {
  const { coinLine: text } = useText()
  const spans = segments.map((segment) => {
    const [part] = inView(own, segment.part)
    return part && spanInSegment(part, segment, 'ltr')
  })
  const first = spans.find((span) => span !== undefined)
  return (
    <div className="coin-above">
      {first && <span style={{ insetInlineStart: `min(${first.x}%, 100% - 4rem)` }}>{text.you}</span>}
    </div>
  )
}

/** All of the line in one sentence for those who do not see it; unlike the view, it changes only with the campaign. */
function useSummary(token: Unit, milestones: readonly DrawnMilestone[]): string {
  const { coinLine: text } = useText()
  const words = useCoinWords()
  const money = useMoneyText(token)
  const goal = milestones.reduce((sum, { amount }) => sum + amount, 0n)
  const parts = milestones.map(({ index, title, stretches }) =>
    text.milestoneSummary(
      index + 1,
      title,
      [...sumByState(stretches)].map(([state, amount]) => text.part(money.amount(amount), words[state])).join(' · '),
    ),
  )
  return [text.summary(money.amount(goal), milestones.length), ...parts].join(' ')
}

/** So many that all of the line stays below three hundred elements. */
function piecesFor(milestones: number): number {
  return Math.max(64, 128 - 4 * milestones)
}
