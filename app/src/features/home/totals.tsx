import { type Money, sumOfMoney } from '@amana/sdk/ledger/money'
import { Link } from 'wouter'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { TokenConfig } from '../../data/config.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { MoneyParts } from '../../ui/money-parts.tsx'

/** given = waiting + released + paid + refundable + refunded over all campaigns, each token by itself. */
export function Totals({ records }: { records: readonly CampaignRecord[] }) {
  const { home: text } = useText()
  const language = useLanguage()
  return (
    <>
      {totalsByToken(records).map(({ token, campaigns, money }) => (
        <div key={token.address} className="card">
          <h3>{text.inToken(token.symbol, campaigns)}</h3>
          <MoneyParts money={money} unit={token} to={(amount) => <Link href={paths.audits(language)}>{amount}</Link>} />
        </div>
      ))}
    </>
  )
}

interface TokenTotals {
  token: TokenConfig
  campaigns: number
  money: Money
}

/** Tokens that this site does not know are in no sum. The one with the most campaigns comes first. */
export function totalsByToken(records: readonly Pick<CampaignRecord, 'token' | 'totals'>[]): TokenTotals[] {
  const byToken = new Map<TokenConfig, Money[]>()
  for (const { token, totals } of records) {
    if (token) byToken.set(token, [...(byToken.get(token) ?? []), totals])
  }
  return [...byToken]
    .map(([token, all]) => ({ token, campaigns: all.length, money: sumOfMoney(all) }))
    .sort((a, b) => b.campaigns - a.campaigns)
}
