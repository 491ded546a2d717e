import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { CoinLine, type CoinLineLot, type DrawnMilestone } from '../../../app/src/features/coin-line/coin-line.tsx'
import type { Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { stretchesOf } from '../../../app/src/lib/coin-stretches.ts'
import { catalogues } from '../support/catalogues.ts'

const usdc = { decimals: 6, symbol: 'USDC' }
const COIN = 1_000_000n
const donor = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const MOST_NODES = 300

describe('the coin line', () => {
  for (const milestones of [3, 16]) {
    it(`holds 6,503 gifts to ${milestones} milestones in fewer than ${MOST_NODES} elements`, () => {
      const line = lineOf(6_503, milestones)
      // Every other gift is the visitor's own, which is the worst that there can be to outline.
      const own = line.lots.filter((_, index) => index % 2 === 0)
      const markup = render('en', line.milestones, line.lots, own)
      expect(elementsIn(markup)).to.be.below(MOST_NODES)
      expect(markup).to.include('aria-valuemax="6503"')
    })
  }

  it('says in one sentence what it shows, and in Arabic begins at the right', () => {
    const { milestones, lots } = lineOf(4, 2)
    const [own] = lots
    const [english, arabic] = (['en', 'ar'] as const).map((language) =>
      render(language, milestones, lots, own ? [own] : []),
    )
    expect(english).to.include('Milestone 1').and.to.include('Milestone 2')
    // The outline of the first gift, which is the first of four.
    expect(english).to.match(/coin-mark-own" d="M0 0H25V100H0Z"/)
    expect(arabic).to.match(/coin-mark-own" d="M75 0H100V100H75Z"/)
  })

  it('has a way to one’s own coins only for who has some', () => {
    const { milestones, lots } = lineOf(4, 2)
    expect(render('en', milestones, lots, [])).not.to.include(catalogues.en.coinLine.toYours)
    expect(render('en', milestones, lots, lots.slice(1, 2))).to.include(catalogues.en.coinLine.toYours)
  })
})

/** Full milestones whose gifts go back, one by one: no two neighbours are in the same state. */
function lineOf(gifts: number, count: number): { milestones: DrawnMilestone[]; lots: CoinLineLot[] } {
  const each = Math.ceil(gifts / count)
  const lots = Array.from({ length: gifts }, (_, index) => ({
    start: BigInt(index) * COIN,
    amount: COIN,
    milestone: Math.floor(index / each),
    donor: donor as `0x${string}`,
  }))
  const milestones = Array.from({ length: count }, (_, index) => {
    const inside = lots.filter(({ milestone }) => milestone === index)
    const stretch = { start: BigInt(index * each) * COIN, amount: BigInt(inside.length) * COIN }
    const state = { ...stretch, state: 'Refunded' as const, funded: stretch.amount, payouts: [] }
    const returned = inside.map((lot, place) => ({ ...lot, objected: false, refunded: place % 2 === 0 }))
    return {
      ...stretch,
      index,
      title: `Milestone ${index + 1}`,
      funded: stretch.amount,
      open: true,
      stretches: stretchesOf({ ...state, lots: returned }),
    }
  })
  return { milestones, lots }
}

function render(
  language: Language,
  milestones: DrawnMilestone[],
  lots: CoinLineLot[],
  own: readonly { start: bigint; amount: bigint }[],
): string {
  return renderToStaticMarkup(
    <TextProvider language={language} texts={catalogues[language]}>
      <CoinLine token={usdc} milestones={milestones} lots={lots} own={own} onOpenGift={() => {}} />
    </TextProvider>,
  )
}

function elementsIn(markup: string): number {
  return markup.match(/<[a-z]/gi)?.length ?? 0
}
