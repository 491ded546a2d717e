import '../../styles/coin-bar.css'
import '../../styles/coin-line.css'
import '../../styles/campaign.css'
import '../../styles/ledger.css'
import { useEffect } from 'react'
import { type Address, isAddress, isAddressEqual } from 'viem'
import { useLocation, useSearchParams } from 'wouter'
import { useWallet } from '../../chain/wallet.tsx'
import { type CampaignBook, useCampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { CampaignPage } from '../../features/campaign/campaign-page.tsx'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { CoinLine } from '../../features/coin-line/coin-line.tsx'
import { LedgerView } from '../../features/ledger/ledger-view.tsx'
import { harmless } from '../../i18n/isolate.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { joined } from '../../lib/coin-stretches.ts'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import type { PageParameters } from '../routes.ts'
import { CampaignAside, MilestoneActions } from './campaign-acting.tsx'
import { CampaignFrame, CampaignReading } from './campaign-frame.tsx'

export default function CampaignRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, { address }) => <Read chain={chain} address={address} />}
    </CampaignFrame>
  )
}

function Read({ chain, address }: { chain: ChainConfig; address: Address }) {
  const reading = useCampaignBook(chain, address)
  return <CampaignReading reading={reading}>{(book) => <Composed chain={chain} book={book} />}</CampaignReading>
}

/** Puts the features together; none of them knows another. */
function Composed({ chain, book }: { chain: ChainConfig; book: CampaignBook }) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { record, lots } = book
  const { chainId } = chain
  const titles = useMilestoneTitles(record, text.untitled)
  const viewer = useViewer()
  const own = viewer
    ? joined(lots.filter(({ gift, donor }) => gift !== undefined && isAddressEqual(donor, viewer)))
    : []
  const facts = record.milestones.map(({ index }) => milestoneFacts(book, index))
  const name = record.creation.terms && termsIn(record.creation.terms, language).name
  useEffect(() => {
    if (name) document.title = `${harmless(name)} · Amana`
    return () => {
      document.title = 'Amana'
    }
  }, [name])

  return (
    <CampaignPage
      book={book}
      chainId={chainId}
      facts={facts}
      own={own}
      coinLine={
        <CoinLine
          token={unitOf(record)}
          milestones={facts.map((milestone) => ({ ...milestone, title: titles[milestone.index] ?? '' }))}
          lots={lots.map(({ start, amount, milestone, donor, gift }) => ({
            start,
            amount,
            milestone,
            donor: gift === undefined ? undefined : donor,
          }))}
          own={own}
          onOpenGift={(start) => {
            const gift = lots.find((lot) => lot.start === start)?.gift
            if (gift !== undefined) navigate(paths.gift(language, { chainId, address: record.address }, gift))
          }}
        />
      }
      ledger={<LedgerView book={book} chainId={chainId} />}
      aside={<CampaignAside chain={chain} book={book} />}
      actionsOf={({ index }) => <MilestoneActions chain={chain} book={book} milestone={index} />}
    />
  )
}

/** Whose coins are outlined: the connected wallet's, or those of `?donor=`. */
function useViewer(): Address | undefined {
  const { address } = useWallet()
  const [search] = useSearchParams()
  const asked = search.get('donor')
  return asked && isAddress(asked, { strict: false }) ? asked : address
}
