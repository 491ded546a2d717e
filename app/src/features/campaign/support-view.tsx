import { useId } from 'react'
import { Link } from 'wouter'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Amount } from '../../ui/amount.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { Table } from '../../ui/table.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { CampaignSupport, Support } from './support.ts'

interface SupportViewProps {
  record: CampaignRecord
  support: CampaignSupport
  /** By index. */
  titles: readonly string[]
}

/** How many stand behind the sum, and how much of it hangs on a few: a large sum from one purse is no crowd. */
export function SupportView({ record, support, titles }: SupportViewProps) {
  const { campaign, ledger } = useText()
  const text = campaign.support
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const share = useShareText()
  const { nameOf } = usePartyNames(record)
  const titleId = useId()
  const { all, insiders } = support
  const { paid, released } = record.totals
  return (
    <section className="card" aria-labelledby={titleId} id="support">
      <header className="row" data-spread>
        <h2 id={titleId}>{text.title}</h2>
        {all.given > 0n && paid + released === 0n && <Badge icon="clock">{text.nothingReleased}</Badge>}
      </header>
      {all.people === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <ul className="bullets">
          <li>{text.people(all.people, money.amount(all.fromPublic))}</li>
          {all.largest && <li>{text.largest(share(all.largest.amount, all), money.amount(all.largest.amount))}</li>}
          {all.people > 5 && <li>{text.largestFive(share(all.largestFive, all))}</li>}
          {all.people === 1 && <li>{text.onlyOne}</li>}
        </ul>
      )}
      <p className="quiet small">{text.addresses}</p>
      {all.given > 0n && <MilestoneTable record={record} support={support} titles={titles} />}
      {insiders.length > 0 && (
        <div className="stack" data-gap="small">
          <h3>{text.insiders}</h3>
          <p className="quiet small">{ledger.insiderHelp}</p>
          <ul className="stack" data-gap="small">
            {insiders.map(({ address, role, amount }) => (
              <li key={address} className="row">
                <Party name={nameOf(address)} address={address} />
                <Badge icon="info">{ledger.insider(ledger.roles[role])}</Badge>
                <Amount value={amount} token={unitOf(record)} />
                <Link href={paths.donor(language, address)}>{ledger.allGifts}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function MilestoneTable({ record, support, titles }: SupportViewProps) {
  const { campaign } = useText()
  const text = campaign.support
  const format = useFormat()
  const share = useShareText()
  const unit = unitOf(record)
  const rows = support.milestones.map((one, index) => ({ ...one, index })).filter(({ given }) => given > 0n)
  const apart = (key: string, header: string, amountOf: (row: Support) => bigint) =>
    rows.some((row) => amountOf(row) > 0n)
      ? [
          {
            name: key,
            header,
            numeric: true,
            cell: (row: Support) => <Amount value={amountOf(row)} token={unit} />,
          },
        ]
      : []
  return (
    <Table
      caption={text.title}
      captionHidden
      rows={rows}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          name: 'milestone',
          header: text.milestone,
          rowHeader: true,
          cell: ({ index }) => (
            <>
              {format.number(index + 1)} <UserText>{titles[index] ?? ''}</UserText>
            </>
          ),
        },
        { name: 'people', header: text.peopleCount, numeric: true, cell: ({ people }) => format.number(people) },
        {
          name: 'largest',
          header: text.largestGave,
          numeric: true,
          cell: ({ largest, ...row }) =>
            largest && (
              <>
                <Amount value={largest.amount} token={unit} />{' '}
                <span className="quiet">{share(largest.amount, row)}</span>
              </>
            ),
        },
        ...apart('insiders', text.fromInsiders, ({ fromInsiders }) => fromInsiders),
        ...apart('absorbed', text.withoutGift, ({ absorbed }) => absorbed),
      ]}
    />
  )
}

/** A part of what the public gave. */
function useShareText() {
  const format = useFormat()
  return (part: bigint, { fromPublic }: Pick<Support, 'fromPublic'>) => isolate(format.share(part, fromPublic))
}
