import { contains, overlap, type Stretch } from '@amana/sdk/coin-line'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { directionOf } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { coinAt, spanOf } from '../../lib/bar-geometry.ts'
import { stateAt, sumByState } from '../../lib/coin-stretches.ts'
import { CoinBar } from '../../ui/coin-bar.tsx'
import { useCoinWords } from '../../ui/coin-words.ts'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { UserText } from '../../ui/user-text.tsx'
import type { CoinLineLot, DrawnMilestone } from './coin-line.tsx'
import { lotAt, moved, stepOf } from './cursor.ts'

interface CoinTrackProps {
  token: Unit
  milestones: readonly DrawnMilestone[]
  lots: readonly CoinLineLot[]
  own: readonly Stretch[]
  /** Index of the lot that the visitor points at. */
  pointed: number | undefined
  onPoint: (index: number | undefined) => void
  onOpenGift: (start: bigint) => void
}

/** The picture, and over it the one control that goes along its lots by key, click or touch. */
export function CoinTrack({ token, milestones, lots, own, pointed, onPoint, onOpenGift }: CoinTrackProps) {
  const { coinLine: text } = useText()
  const words = useCoinWords()
  const money = useMoneyText(token)
  const direction = directionOf(useLanguage())
  const segments = useRef<HTMLDivElement>(null)
  const lot = pointed === undefined ? undefined : lots[pointed]

  const summary = [
    text.summary(money.amount(total(milestones)), milestones.length),
    ...milestones.map(({ index, title, stretches }) =>
      text.milestoneSummary(
        index + 1,
        title,
        [...sumByState(stretches)].map(([state, amount]) => text.part(money.amount(amount), words[state])).join(' · '),
      ),
    ),
  ].join(' ')

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && lot) return onOpenGift(lot.start)
    const step = stepOf(event.key, direction)
    if (!step) return
    event.preventDefault()
    onPoint(moved(lots, pointed, step))
  }
  const touch = (event: MouseEvent) => {
    const bars = [...(segments.current?.children ?? [])].map((segment) => segment.getBoundingClientRect())
    const at = bars.findIndex(({ left, right }) => event.clientX >= left && event.clientX <= right)
    const bar = bars[at]
    const milestone = milestones[at]
    if (bar && milestone) onPoint(lotAt(lots, coinAt((event.clientX - bar.left) / bar.width, milestone, direction)))
  }

  return (
    <div className="coin-track">
      <div className="coin-segments" ref={segments} role="img" aria-label={summary}>
        {milestones.map((milestone) => (
          <Segment
            key={milestone.index}
            milestone={milestone}
            share={Number((milestone.amount * 1000n) / (total(milestones) || 1n))}
            own={own.filter((part) => overlap(part, milestone) > 0n)}
            pointed={lot && contains(milestone, lot.start) ? lot : undefined}
          />
        ))}
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
    return text.gift(money.coin(start), money.coin(start + amount), milestone + 1, words[state])
  }
}

interface SegmentProps {
  milestone: DrawnMilestone
  /** Thousandths of the line. */
  share: number
  own: readonly Stretch[]
  pointed: Stretch | undefined
}

function Segment({ milestone, share, own, pointed }: SegmentProps) {
  const { coinLine: text } = useText()
  const inset = (part: Stretch) => ({ insetInlineStart: `${spanOf(part, milestone, 'ltr').x}%` })
  const [first] = own
  return (
    <div className="coin-segment" style={{ flexGrow: Math.max(share, 1) }}>
      <div className="coin-above">{first && <span style={inset(first)}>{text.you}</span>}</div>
      <div className="coin-segment-bar">
        <CoinBar whole={milestone} stretches={milestone.stretches} own={own} pointed={pointed} />
        {milestone.open && milestone.funded > 0n && (
          <i style={inset({ start: milestone.start + milestone.funded, amount: 0n })} />
        )}
      </div>
      <span className="coin-segment-name">
        {milestone.index + 1} <UserText>{milestone.title}</UserText>
      </span>
    </div>
  )
}

function total(milestones: readonly DrawnMilestone[]): bigint {
  return milestones.reduce((sum, { amount }) => sum + amount, 0n)
}
