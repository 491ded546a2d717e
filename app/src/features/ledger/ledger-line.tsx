import { endOf } from '@amana/sdk/coin-line'
import { insiderRole } from '@amana/sdk/ledger/insiders'
import { isPassedOn, type LedgerRow } from '@amana/sdk/ledger/rows'
import { memo } from 'react'
import type { Address as AddressValue } from 'viem'
import { Link } from 'wouter'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { sentenceOf } from '../../lib/ledger-sentence.ts'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { DateTime } from '../../ui/time.tsx'
import type { SmallGifts } from './rows.ts'

interface LedgerLineProps {
  row: LedgerRow
  record: CampaignRecord
  chainId: number
  /** Of the lot with this first coin. */
  donorOf: (start: bigint) => AddressValue | undefined
  /** It came while the page was open. */
  fresh: boolean
}

/** One event: the sentence, the amount, and below what an auditor asks for. */
export const LedgerLine = memo(function LedgerLine({ row, record, chainId, donorOf, fresh }: LedgerLineProps) {
  const { ledger: text } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { inSentence } = usePartyNames(record)
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const { event, kind, coins, party, amount, flow, notAGift } = row
  const sentence = sentenceOf(row, {
    text,
    charity: record.charity,
    nameOf: inSentence,
    dateOf: (time) => format.dateTime(time),
    passedOn: isPassedOn(row, record.parameters.fallbackRecipient, donorOf),
  })
  // Who gives or objects speaks as a donor; of the others, the sentence says which part they have.
  const isDonor = kind === 'gift' || event.eventName === 'LotObjected'
  const role = isDonor && party ? insiderRole(record, party) : undefined
  return (
    <div className="ledger-line" data-fresh={fresh || undefined}>
      <Icon name={iconOf(row)} />
      <div>
        <p>
          {sentence} {role && <Badge icon="info">{text.insider(text.roles[role])}</Badge>}
          {notAGift && <Badge>{text.notAGift}</Badge>}
        </p>
        <p className="quiet small ledger-facts">
          <DateTime value={event.timestamp} />
          {coins && <span>{text.coins(money.coin(coins.start), money.coin(endOf(coins)))}</span>}
          {event.eventName === 'LotGiven' && event.args.passOn && <span>{text.passOn}</span>}
          {party && <Address value={party} />}
          {kind === 'gift' && party && <Link href={paths.donor(language, party)}>{text.allGifts}</Link>}
          <span>{text.block(isolate(format.number(event.blockNumber)))}</span>
          <span>
            {text.transaction} <Hash value={event.transactionHash} />
          </span>
          {event.eventName === 'LotGiven' && (
            <Link href={paths.gift(language, { chainId, address: record.address }, event.args.gift)}>
              {text.follow}
            </Link>
          )}
        </p>
      </div>
      {amount !== undefined && amount > 0n && <SignedAmount amount={amount} flow={flow} unit={unit} />}
    </div>
  )
})

export const SmallGiftsLine = memo(function SmallGiftsLine({ entry, unit }: { entry: SmallGifts; unit: Unit }) {
  const { ledger: text } = useText()
  const money = useMoneyText(unit)
  const newest = entry.smallGifts[0]
  const oldest = entry.smallGifts.at(-1)
  return (
    <div className="ledger-line">
      <Icon name="coin" />
      <div>
        <p>{text.smallGifts(entry.smallGifts.length, money.amount(entry.amount))}</p>
        <p className="quiet small ledger-facts">
          {oldest && <DateTime value={oldest.event.timestamp} />}
          {newest && <DateTime value={newest.event.timestamp} />}
        </p>
      </div>
      <SignedAmount amount={entry.amount} flow="in" unit={unit} />
    </div>
  )
})

function SignedAmount({ amount, flow, unit }: { amount: bigint; flow: LedgerRow['flow']; unit: Unit }) {
  return (
    <span className="ledger-amount" data-flow={flow}>
      <bdi dir="ltr">
        {flow === 'in' ? '+' : flow === 'out' ? '−' : ''}
        <Amount value={amount} token={unit} />
      </bdi>
    </span>
  )
}

function iconOf({ kind, event }: LedgerRow): IconName {
  if (kind === 'gift') return 'coin'
  if (kind === 'payout') return 'check'
  if (kind === 'refund') return 'return'
  if (event.eventName === 'EvidenceSubmitted') return 'document'
  if (event.eventName === 'LotObjected') return 'speech'
  if (event.eventName === 'RulingRecorded') return 'panel'
  return event.eventName === 'AttestationRecorded' ? 'seen' : 'clock'
}
