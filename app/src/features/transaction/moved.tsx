import { type Address as AddressValue, isAddressEqual } from 'viem'
import type { MovedTokens } from '../../chain/transaction-facts.ts'
import { type CampaignRecord, unitOf, useCampaigns } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { tokenOf } from '../../data/site.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { termsIn } from '../../lib/terms-in.ts'
import { Address } from '../../ui/address.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Table } from '../../ui/table.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** What tokens recorded: amount, from whom, to whom. A campaign's contract is called by the campaign's name. */
export function Moved({ chain, moved }: { chain: ChainConfig; moved: readonly MovedTokens[] }) {
  const { transactionPage: text } = useText()
  const campaigns = useCampaigns(chain)
  const records = campaigns.status === 'ready' ? campaigns.data : []
  return (
    <section className="card">
      <h2>{text.moved}</h2>
      {moved.length === 0 ? (
        <p>{text.nothingMoved}</p>
      ) : (
        <Table
          caption={text.movedText}
          rows={moved}
          rowKey={({ logIndex }) => String(logIndex)}
          columns={[
            {
              name: 'amount',
              header: text.amount,
              rowHeader: true,
              cell: ({ token: address, amount }) => {
                const token = tokenOf(chain, address)
                return <Amount value={amount} token={unitOf({ token, parameters: { token: address } })} />
              },
            },
            { name: 'from', header: text.from, cell: ({ from }) => <Holder address={from} records={records} /> },
            { name: 'to', header: text.to, cell: ({ to }) => <Holder address={to} records={records} /> },
          ]}
        />
      )}
    </section>
  )
}

function Holder({ address, records }: { address: AddressValue; records: readonly CampaignRecord[] }) {
  const language = useLanguage()
  const terms = records.find((record) => isAddressEqual(record.address, address))?.creation.terms
  const texts = terms && termsIn(terms, language)
  return (
    <span className="party">
      {texts && <UserText lang={texts.language}>{texts.name}</UserText>} <Address value={address} />
    </span>
  )
}
