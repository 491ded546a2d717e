import { useText } from '../../i18n/text.tsx'
import { stateAt } from '../../lib/coin-stretches.ts'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Button } from '../../ui/button.tsx'
import { CoinSwatch } from '../../ui/coin-bar.tsx'
import { useCoinWords } from '../../ui/coin-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import type { CoinLineLot, DrawnMilestone } from './coin-line.tsx'

interface PointedGiftProps {
  token: Unit
  milestones: readonly DrawnMilestone[]
  lot: CoinLineLot | undefined
  anyLots: boolean
  onOpenGift: (start: bigint) => void
}

/** What the visitor points at on the line, in words. */
export function PointedGift({ token, milestones, lot, anyLots, onOpenGift }: PointedGiftProps) {
  const { coinLine: text } = useText()
  const words = useCoinWords()
  const money = useMoneyText(token)
  if (!anyLots) return null
  const milestone = lot && milestones[lot.milestone]
  if (!lot || !milestone) return <p className="quiet small screen-only">{text.moveHint}</p>
  const state = stateAt(milestone.stretches, lot.start) ?? 'free'
  return (
    <div className="coin-pointed row screen-only">
      <span>
        <CoinSwatch state={state} /> <Amount value={lot.amount} token={token} />
      </span>
      <span className="quiet">
        {text.gift(money.coin(lot.start), money.coin(lot.start + lot.amount), milestone.index + 1, words[state])}
      </span>
      {lot.donor ? (
        <>
          <span className="quiet">
            {text.givenBy} <Address value={lot.donor} plain />
          </span>
          <Button kind="quiet" onClick={() => onOpenGift(lot.start)}>
            {text.openGift} <Icon name="next" />
          </Button>
        </>
      ) : (
        <span className="quiet">{text.notAGift}</span>
      )}
    </div>
  )
}
