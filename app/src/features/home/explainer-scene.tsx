import type { CSSProperties } from 'react'

/** Units of the drawing. Nothing in it is text, so that it is mirrored as a whole for reading from the right. */
const LINE = 150
const SEGMENT = { width: 136, gap: 12, first: 24 }
const COINS = 6
const RADIUS = 9
const DONORS = { x: 62, y: 50 }
const RECIPIENT = { x: 92, y: 214 }
/** Seconds between two coins on their way to the line. */
const APART = 0.13

/** What becomes of the coins of each segment. */
const ENDS = ['paid', 'waiting', 'back'] as const

/** The coin line in twelve seconds: coins line up, one segment is proven and paid, one fails and its coins go home. */
export function ExplainerScene() {
  return (
    <svg className="scene" viewBox="0 0 480 256" aria-hidden="true">
      <Donors />
      <path className="scene-way" d={`M388 128Q300 8 ${DONORS.x + 46} ${DONORS.y - 6}`} />
      {ENDS.map((end, segment) => (
        <Segment key={end} end={end} x={segmentStart(segment)} />
      ))}
      <Evidence />
      <Hourglass />
      <Recipient />
      {ENDS.flatMap((end, segment) =>
        Array.from({ length: COINS }, (_, coin) => (
          <Coin key={`${end} ${coin}`} end={end} coin={coin} order={segment * COINS + coin} x={coinX(segment, coin)} />
        )),
      )}
    </svg>
  )
}

function segmentStart(segment: number): number {
  return SEGMENT.first + segment * (SEGMENT.width + SEGMENT.gap)
}

function coinX(segment: number, coin: number): number {
  return segmentStart(segment) + 13 + coin * 22
}

interface CoinProps {
  end: (typeof ENDS)[number]
  /** Within its segment. */
  coin: number
  /** Within the line. */
  order: number
  x: number
}

function Coin({ end, coin, order, x }: CoinProps) {
  const y = LINE - RADIUS - 2
  const rest = restOf(end, coin)
  const moves = {
    '--from-x': `${DONORS.x + (order % 3) * 22 - x}px`,
    '--from-y': `${DONORS.y - y}px`,
    '--rest-x': `${rest ? rest.x - x : 0}px`,
    '--rest-y': `${rest ? rest.y - y : 0}px`,
    animationDelay: `${(order * APART).toFixed(2)}s`,
  } as CSSProperties
  return (
    <g className="scene-coin" data-end={end} style={moves}>
      <circle cx={x} cy={y} r={RADIUS} />
      <path d={`M${x - 3} ${y}h6M${x} ${y - 4}v8`} />
    </g>
  )
}

/** Where a coin is in the picture that does not move: paid, still in line, or on its way home. */
function restOf(end: CoinProps['end'], coin: number): { x: number; y: number } | undefined {
  if (end === 'waiting') return undefined
  if (end === 'paid') return { x: RECIPIENT.x - 62 + (coin % 3) * 20, y: RECIPIENT.y + 14 - Math.floor(coin / 3) * 20 }
  const t = 0.16 + coin * 0.135
  const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
  return { x: along(388, 300, DONORS.x + 46), y: along(128, 8, DONORS.y - 6) }
}

function Segment({ end, x }: { end: CoinProps['end']; x: number }) {
  const ticks = Array.from({ length: 7 }, (_, tick) => `M${x + 2 + tick * 22} ${LINE}v${tick % 3 === 0 ? 10 : 6}`)
  return (
    <g className="scene-segment" data-end={end}>
      <rect x={x} y={LINE - 30} width={SEGMENT.width} height="30" rx="4" />
      <path d={`M${x} ${LINE}h${SEGMENT.width}${ticks.join('')}`} />
    </g>
  )
}

function Donors() {
  return (
    <g className="scene-people">
      {[0, 1, 2].map((one) => (
        <g key={one} transform={`translate(${40 + one * 26} ${one === 1 ? 18 : 24})`}>
          <circle r="8" cx="0" cy="0" />
          <path d="M-13 26c0-10 6-15 13-15s13 5 13 15z" />
        </g>
      ))}
    </g>
  )
}

function Evidence() {
  return (
    <g className="scene-evidence">
      <path d="M70 64h34l12 12v34H70z" />
      <path className="scene-thin" d="M78 80h22M78 89h28M78 98h14" />
      <circle cx="116" cy="106" r="12" />
      <path className="scene-tick" d="M110 106l4.500 5 8-10" />
    </g>
  )
}

function Hourglass() {
  return (
    <g className="scene-hourglass">
      <path d="M374 70h28M374 112h28M378 70c0 14 8 16 10 21 2-5 10-7 10-21M378 112c0-14 8-16 10-21 2 5 10 7 10 21" />
      <path className="scene-sand" d="M381 110c2-7 5-9 7-11 2 2 5 4 7 11z" />
    </g>
  )
}

/** A house with a door that is open. */
function Recipient() {
  return (
    <g className="scene-recipient">
      <path d="M92 206l34-24 34 24v36H92z" />
      <path d="M84 211l42-30 42 30" />
      <path className="scene-door" d="M118 242v-22h16v22z" />
      <path d="M20 242h160" />
    </g>
  )
}
