import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { giverWarning } from './giver-warnings.ts'
import type { Giving } from './use-giving.ts'
import { needsGas } from './ways.ts'

/** What the account lacks for this gift in this way. A contract's owners pay the network, not the contract. */
export function shortageOf({ giver, way }: Giving, total: bigint): 'token' | 'gas' | undefined {
  if (!giver || !way) return undefined
  if (giver.balance < total) return 'token'
  return needsGas(way) && giver.native === 0n && giver.facts.account !== 'contract' ? 'gas' : undefined
}

interface GiverNoticesProps {
  chain: ChainConfig
  record: CampaignRecord
  giving: Giving
  total: bigint
}

/** Before signing: what is missing, and when refunds might never reach whoever gives. */
export function GiverNotices({ chain, record, giving, total }: GiverNoticesProps) {
  const { give: text } = useText()
  const money = useMoneyText(unitOf(record))
  const format = useFormat()
  const shortage = shortageOf(giving, total)
  const { giver, relayFrom } = giving
  const warning = giver && giverWarning({ account: giver.facts.account, outgoing: giver.outgoing })
  const symbol = isolate(chain.nativeSymbol)
  return (
    <>
      {shortage === 'token' && giver && (
        <Notice kind="warning" role="status">
          {text.tokenMissing(money.amount(giver.balance), money.amount(total))}
        </Notice>
      )}
      {shortage === 'gas' && (
        <Notice kind="warning" role="status">
          <p>{text.gasMissing(symbol)}</p>
          {relayFrom !== undefined && total < relayFrom && <p>{text.gasFrom(money.amount(relayFrom))}</p>}
        </Notice>
      )}
      {warning && giver && (
        <Notice kind="warning" role="status" title={warning === 'contract' ? text.warnContract : text.warnService}>
          {warning === 'contract'
            ? text.warnContractText
            : text.warnServiceText(isolate(format.number(giver.outgoing)))}
        </Notice>
      )}
    </>
  )
}
