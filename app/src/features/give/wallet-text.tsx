import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { TokenConfig } from '../../data/config.ts'
import { AsInWallet, useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { DateTime } from '../../ui/time.tsx'
import { VALID_FOR } from './gift-to-send.ts'
import type { PaymentWay } from './ways.ts'

interface WalletTextProps {
  record: CampaignRecord
  token: TokenConfig
  way: PaymentWay
  total: bigint
  /** What the campaign may take already. */
  allowance: bigint
}

/** Ways in which the wallet signs until when. */
const SIGNED: ReadonlySet<PaymentWay> = new Set(['relay', 'permit', 'authorization'])

/** What the wallet should show, so that the donor can compare before confirming. */
export function WalletText({ record, token, way, total, allowance }: WalletTextProps) {
  const { give: text } = useText()
  const unit = unitOf(record)
  return (
    <div className="stack give-wallet" data-gap="small">
      <p>{text.ways[way].text}</p>
      <h4>{text.walletShows}</h4>
      <AsInWallet>
        <dl className="give-sums">
          <div>
            <dt>{text.walletAmount}</dt>
            <dd>
              <Amount value={total} token={unit} />
            </dd>
          </div>
          {allowance > 0n && (
            <div>
              <dt>{text.allowedNow}</dt>
              <dd>
                <Amount value={allowance} token={unit} />
              </dd>
            </div>
          )}
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
          {SIGNED.has(way) && (
            <div>
              <dt>{text.walletUntil}</dt>
              <dd>
                <DateTime value={record.block.timestamp + VALID_FOR} />
              </dd>
            </div>
          )}
        </dl>
      </AsInWallet>
      <p className="small">
        <strong>{text.walletElse}</strong>
      </p>
      <p className="quiet small">
        {text.publicNotice} {text.proofEnds}
      </p>
    </div>
  )
}
