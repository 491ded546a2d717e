import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Button } from '../../ui/button.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { WallGift } from './wall-gifts.ts'
import { WallNote } from './wall-note.tsx'

interface GiftRowProps {
  gift: WallGift
  record: CampaignRecord
  /** The newest is the largest to look at. */
  isFirst: boolean
  isHidden: boolean
  /** Given while whoever runs the screen chooses notes. */
  onHide: ((hide: boolean) => void) | undefined
}

export function GiftRow({ gift, record, isFirst, isHidden, onHide }: GiftRowProps) {
  const { wall: text } = useText()
  const { nameOf } = usePartyNames(record)
  const { donor, amount, note, time } = gift
  const name = nameOf(donor)
  return (
    <li className="wall-gift" data-first={isFirst || undefined}>
      <p className="wall-amount">
        <Amount value={amount} token={unitOf(record)} exactOnly />
      </p>
      <p className="wall-donor">
        {name ? <UserText>{name}</UserText> : text.anonymous}{' '}
        <span className="wall-time">
          <DateTime value={time} now={record.block.timestamp} dateOnly />
        </span>
      </p>
      {note && (isHidden ? <p className="wall-note wall-hidden">{text.noteHidden}</p> : <WallNote hash={note} />)}
      {note && onHide && (
        <p>
          <Button onClick={() => onHide(!isHidden)}>{isHidden ? text.show : text.hide}</Button>
        </p>
      )}
    </li>
  )
}
