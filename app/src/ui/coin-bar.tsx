import type { Stretch } from '@amana/sdk/coin-line'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { directionOf } from '../i18n/language.ts'
import { useLanguage } from '../i18n/text.tsx'
import { coarse, spanOf } from '../lib/bar-geometry.ts'
import { COIN_STATES, type CoinState, type CoinStretch } from '../lib/coin-stretches.ts'

/** More pieces than this cannot be told apart on a screen. */
const MOST_PIECES = 240

const PatternsContext = createContext<string | undefined>(undefined)

/** The patterns once for all bars inside: a page with many bars holds each of them one time. */
export function CoinPatterns({ children }: { children: ReactNode }) {
  const id = useId()
  return (
    <PatternsContext value={id}>
      <svg className="coin-patterns" aria-hidden="true">
        <defs>
          {COIN_STATES.map((state) => (
            <CoinPattern key={state} state={state} id={`${id}-${state}`} />
          ))}
        </defs>
      </svg>
      {children}
    </PatternsContext>
  )
}

/** What fills the coins of a state, inside `CoinPatterns`. */
export function useCoinFill(): (state: CoinState) => string {
  const id = useContext(PatternsContext)
  return (state) => `url(#${id}-${state})`
}

interface CoinBarProps {
  whole: Stretch
  /** They tile the whole. */
  stretches: readonly CoinStretch[]
  /** The visitor's own coins: outlined in gold. */
  own?: readonly Stretch[]
  /** The stretch that the visitor points at. */
  pointed?: Stretch | undefined
  /** What the picture says, for those who do not see it; without it the bar is decoration beside the same words. */
  label?: string
}

/** A stretch of the coin line: colour and pattern for each state. Drawn from the right in Arabic; holds no text. */
export function CoinBar({ whole, stretches, own = [], pointed, label }: CoinBarProps) {
  const ownId = useId()
  const shared = useContext(PatternsContext)
  const id = shared ?? ownId
  const direction = directionOf(useLanguage())
  const pieces = coarse(stretches, MOST_PIECES)
  const states = shared ? [] : new Set(pieces.map(({ state }) => state))
  const place = (part: Stretch) => {
    const { x, width } = spanOf(part, whole, direction)
    return { x: `${x}%`, width: `${width}%` }
  }
  return (
    <svg
      className="coin-bar"
      role={label ? 'img' : undefined}
      aria-hidden={label ? undefined : true}
      aria-label={label}
    >
      {!shared && (
        <defs>
          {[...states].map((state) => (
            <CoinPattern key={state} state={state} id={`${id}-${state}`} />
          ))}
        </defs>
      )}
      {pieces.map(({ start, amount, state }) => (
        <rect key={String(start)} {...place({ start, amount })} y="0" height="100%" fill={`url(#${id}-${state})`} />
      ))}
      {own.map((part) => (
        <g key={String(part.start)}>
          <rect {...place(part)} y="0" height="100%" className="coin-bar-halo" />
          <rect {...place(part)} y="0" height="100%" className="coin-bar-own" />
        </g>
      ))}
      {pointed && <rect {...place(pointed)} y="0" height="100%" className="coin-bar-pointed" />}
    </svg>
  )
}

/** How each state looks without its colour. Sizes are pixels, whatever the bar's width. */
const MARKS: Record<CoinState, ReactNode> = {
  free: null,
  waiting: <circle cx="4" cy="4" r="1.1" />,
  underReview: <path d="M-2 10L10 -2" />,
  objectionWindow: <path d="M-2 10L10 -2M-2 -2L10 10" />,
  beforePanel: <path d="M4 0V8" className="coin-bar-thick" />,
  released: <path d="M-2 -2L10 10M6 -2L10 2M-2 6L2 10" />,
  paid: null,
  refundable: <path d="M6 1L3 4L6 7" />,
  refunded: <path d="M0 4H8" />,
}

function CoinPattern({ state, id }: { state: CoinState; id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" className="coin-bar-pattern" data-state={state}>
      <rect width="8" height="8" />
      {MARKS[state]}
    </pattern>
  )
}

/** One piece of the bar beside the word for it: a legend, a label, a cell of a table. */
export function CoinSwatch({ state }: { state: CoinState }) {
  const whole = { start: 0n, amount: 1n }
  return (
    <span className="coin-swatch">
      <CoinBar whole={whole} stretches={[{ ...whole, state }]} />
    </span>
  )
}
