import { endOf } from '@amana/sdk/coin-line'
import type { Address } from 'viem'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Address as AddressText } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { type PlannedShare, recipientsOf, totalOf } from './gift-plan.ts'
import { networkFee } from './network-fee.ts'
import type { Giving } from './use-giving.ts'

interface GiftPreviewProps {
  record: CampaignRecord
  titles: readonly string[]
  plan: readonly PlannedShare[]
  passOn: boolean
  chain: ChainConfig
  /** Once somebody looks for the last time: with which account, and how. */
  giving?: Giving | undefined
}

/** Before signing: which coins, for what, who gets them, and what happens if it fails. */
export function GiftPreview({ record, titles, plan, passOn, chain, giving }: GiftPreviewProps) {
  const { give: text } = useText()
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const { nameOf } = usePartyNames(record)
  const total = totalOf(plan)
  return (
    <section className="give-preview stack" data-gap="small" aria-label={text.previewTitle}>
      <h3>{text.previewTitle}</h3>
      <ul className="stack" data-gap="small">
        {plan.map(({ milestone, coins }) => (
          <li key={milestone}>
            <strong>{text.yourCoins(money.coin(coins.start), money.coin(endOf(coins)))}</strong>
            <br />
            {text.paysFor(milestone + 1, isolateText(titles[milestone] ?? ''))}
          </li>
        ))}
      </ul>
      <dl className="give-sums">
        <div>
          <dt>{text.recipientsGet}</dt>
          <dd>{text.outOf(money.coin(total), money.amount(total))}</dd>
        </div>
        {recipientsOf(plan, record.parameters.milestones.map(withIndex)).map(({ recipient, amount }) => (
          <div key={recipient} data-part>
            <dt>
              <Party name={nameOf(recipient as Address)} address={recipient} />
            </dt>
            <dd>
              <Amount value={amount} token={unit} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{text.fee}</dt>
          <dd>
            <Amount value={0n} token={unit} />
          </dd>
        </div>
        <NetworkFee chain={chain} giving={giving} shares={plan.length} />
        {giving?.giver && !passOn && (
          <div data-wide>
            <dt>{text.refundsGo}</dt>
            <dd>
              <AddressText value={giving.giver.account} full />
            </dd>
          </div>
        )}
      </dl>
      <p>{passOn ? text.refundToFallback(money.amount(total)) : text.refundToMe(money.amount(total))}</p>
      {record.parameters.rules.upfront && plan.some(({ milestone }) => milestone === 0) && <p>{text.upfrontRisk}</p>}
      <p className="quiet small">{text.guard}</p>
    </section>
  )
}

interface NetworkFeeProps {
  chain: ChainConfig
  giving: Giving | undefined
  shares: number
}

/** Said once it is known which way the gift goes: nothing for a signature that a relay carries. */
function NetworkFee({ chain, giving, shares }: NetworkFeeProps) {
  const { give: text } = useText()
  const native = useMoneyText({ symbol: chain.nativeSymbol, decimals: 18 })
  if (!giving?.giver || !giving.way) return null
  const { giver, way } = giving
  return (
    <div>
      <dt>{text.networkFee}</dt>
      <dd>{way === 'relay' ? text.feeNone : text.feeAbout(native.amount(networkFee(way, shares, giver.gasPrice)))}</dd>
    </div>
  )
}

function withIndex<Milestone>(milestone: Milestone, index: number): Milestone & { index: number } {
  return { ...milestone, index }
}
