import { type Address, isAddressEqual } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useJournals } from '../../data/journal.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { signedBy } from './signed-by.ts'
import { WriteUpdate } from './write-update.tsx'

interface HolderCardProps {
  chain: ChainConfig
  address: Address
  /** Those that pay it, newest first. */
  books: readonly [CampaignBook, ...CampaignBook[]]
}

/** Whether anybody has shown to hold the address that is paid, by what; and for the holder the way to show it. */
export function HolderCard({ chain, address, books }: HolderCardProps) {
  const { holder: text } = useText()
  const format = useFormat()
  const wallet = useWallet()
  const [newest] = books
  const reading = useJournals(
    chain,
    books.map(({ record }) => record.address),
  )
  if (!chain.journal) return null
  const isHolder = wallet.address !== undefined && isAddressEqual(wallet.address, address)
  return (
    <Card>
      <h2>{text.title}</h2>
      <ReadingView reading={reading} skeleton={<Skeleton label={text.title} lines={2} />}>
        {(journals) => {
          const signed = signedBy(
            journals.flatMap(({ entries }) => entries),
            address,
          )
          return signed ? (
            <p>
              <Icon name="check" /> {text.shown(signed.count, format.date(signed.last))}
            </p>
          ) : (
            <p>
              <Icon name="info" /> {text.unshown}
            </p>
          )
        }}
      </ReadingView>
      <p className="quiet small">{text.before}</p>
      {isHolder ? (
        <>
          <p>{text.yours}</p>
          <WriteUpdate
            chain={chain}
            record={newest.record}
            words={{
              open: text.introduce,
              title: text.introduceTitle,
              lead: text.introduceLead,
              done: text.introduced,
            }}
          />
        </>
      ) : (
        <>
          <p>{wallet.address ? text.other : text.connect}</p>
          {!wallet.address && (
            <div className="row">
              <WalletGate chain={chain}>{null}</WalletGate>
            </div>
          )}
        </>
      )}
    </Card>
  )
}
