import { parseAccountId } from '@amana/sdk/caip'
import type { PaperParty, PaperPlace } from '@amana/sdk/papers/paper'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Fill } from '../../ui/fill.tsx'
import { Hash } from '../../ui/hash.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** An account in full, with what the terms call it: whoever holds the paper has to compare it. */
export function Account({ of: { account, name } }: { of: PaperParty }) {
  const { address } = parseAccountId(account) ?? {}
  return (
    <span className="party">
      {name && <UserText>{name}</UserText>} {address && <Address value={address} full plain />}
    </span>
  )
}

/** When, in which block and transaction. */
export function Happened({ place }: { place: PaperPlace }) {
  const { papers: text } = useText()
  const format = useFormat()
  const values = {
    date: <DateTime value={place.time} />,
    block: <bdi dir="ltr">{format.number(BigInt(place.block))}</bdi>,
    transaction: <Hash value={place.transaction} full />,
  }
  return <Fill text={text.happened} values={values} />
}
