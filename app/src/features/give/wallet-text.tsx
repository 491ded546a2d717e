import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { TokenConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { DateTime } from '../../ui/time.tsx'
import type { PaymentWay } from './payment.ts'
import { VALID_FOR } from './payment.ts'

interface WalletTextProps {
  record: CampaignRecord
  token: TokenConfig
  way: PaymentWay
  total: bigint
}

/** What the wallet should show, so that the donor can compare before confirming. */
export function WalletText({ record, token, way, total }: WalletTextProps) {
  const { give: text } = useText()
  const path = { permit: text.oneSignature, approve: text.twoTransactions, allowed: text.oneTransaction }[way]
  return (
    <div className="stack give-wallet" data-gap="small">
      <p>{path}</p>
      <h4>{text.walletShows}</h4>
      <dl className="give-sums">
        <div>
          <dt>{text.walletAmount}</dt>
          <dd>
            <Amount value={total} token={unitOf(record)} />
          </dd>
        </div>
        <div data-wide>
          <dt>{text.walletSpender}</dt>
          <dd>
            <Address value={record.address} full />
          </dd>
        </div>
        <div data-wide>
          <dt>{text.walletToken}</dt>
          <dd>
            <Address value={token.address} full />
          </dd>
        </div>
        <div>
          <dt>{text.walletUntil}</dt>
          <dd>
            <DateTime value={record.block.timestamp + VALID_FOR} />
          </dd>
        </div>
      </dl>
      <p className="small">
        <strong>{text.walletElse}</strong>
      </p>
      <p className="quiet small">
        {text.publicNotice} {text.proofEnds}
      </p>
    </div>
  )
}
