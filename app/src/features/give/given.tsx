import { campaignEvents } from '@amana/sdk/campaign-events'
import { canonicalJson } from '@amana/sdk/canonical-json'
import { endOf } from '@amana/sdk/coin-line'
import type { Note } from '@amana/sdk/schemas'
import type { ReactNode } from 'react'
import { type Address, type Hash, isAddressEqual } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import { Link } from 'wouter'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useChainRead } from '../../data/read.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { totalOf } from './gift-plan.ts'

interface GivenProps {
  chain: ChainConfig
  record: CampaignRecord
  note: Note | undefined
  donor: Address
  hash: Hash
  status: ReactNode
  onAgain: () => void
}

/** The numbers of the coins, from the gift's own receipt. */
export function Given({ chain, record, note, donor, hash, status, onAgain }: GivenProps) {
  const { give: text } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const reading = useChainRead(
    chain,
    ['gift', hash, donor],
    async ({ client }) => {
      const { logs } = await getTransactionReceipt(client, { hash })
      // Whoever carries gifts may carry several in one transaction.
      const own = logs.filter(({ address }) => isAddressEqual(address, record.address))
      const lots = campaignEvents(own, 'LotGiven').filter((lot) => isAddressEqual(lot.donor, donor))
      return lots.filter(({ gift }) => gift === lots[0]?.gift)
    },
    { follow: 'once' },
  )
  const lots = reading.status === 'ready' ? reading.data : []
  const [first] = lots
  const campaign = { chainId: chain.chainId, address: record.address }
  return (
    <div className="stack">
      <Notice kind="success" title={text.doneTitle} role="status">
        {first && (
          <>
            <p>{text.done(money.amount(totalOf(lots)))}</p>
            <ul>
              {lots.map((lot) => (
                <li key={String(lot.start)}>
                  {text.doneCoins(money.coin(lot.start), money.coin(endOf(lot)), Number(lot.milestone) + 1)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {status}
      <div className="row">
        {first && (
          <Link className="button" data-kind="primary" href={paths.gift(language, campaign, first.gift)}>
            {text.follow}
          </Link>
        )}
        {note && (
          <SaveButton fileName="amana-note.json" content={() => canonicalJson(note)}>
            {text.noteSave}
          </SaveButton>
        )}
        <Button onClick={onAgain}>{text.again}</Button>
      </div>
    </div>
  )
}
