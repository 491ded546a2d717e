import '../../styles/coin-bar.css'
import '../../styles/coin-line.css'
import '../../styles/campaign.css'
import { memo, useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { type Address, isAddress } from 'viem'
import { useLocation, useSearchParams } from 'wouter'
import { useWallet } from '../../chain/wallet.tsx'
import { type CampaignBook, useCampaignBook, useCampaignCreation } from '../../data/campaign-book.ts'
import type { Creation } from '../../data/campaign-creations.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import type { Reading } from '../../data/read.ts'
import { CampaignHeader } from '../../features/campaign/campaign-header.tsx'
import { CampaignPage } from '../../features/campaign/campaign-page.tsx'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { OwnGifts } from '../../features/campaign/own-gifts.tsx'
import { supportOf } from '../../features/campaign/support.ts'
import { harmless } from '../../i18n/isolate.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { joined } from '../../lib/coin-stretches.ts'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { PageParameters } from '../routes.ts'
import { CampaignAside, MilestoneActions } from './campaign-acting.tsx'
import { CampaignFrame, CampaignReading } from './campaign-frame.tsx'
import {
  CampaignFlow,
  CampaignJournal,
  CampaignLedger,
  CampaignLine,
  CampaignTrust,
  Received,
  Story,
} from './campaign-later.tsx'

export default function CampaignRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, { address }) => <Read key={`${chain.chainId} ${address}`} chain={chain} address={address} />}
    </CampaignFrame>
  )
}

function Read({ chain, address }: { chain: ChainConfig; address: Address }) {
  // Drawing all of it takes a phone a while: what is there already can be read and pressed meanwhile.
  const reading = useDeferredValue(useCampaignBook(chain, address))
  const creation = useCampaignCreation(chain, address)
  return <Shown chain={chain} reading={reading} creation={creation} />
}

interface ShownProps {
  chain: ChainConfig
  reading: Reading<CampaignBook>
  creation: Creation | undefined
}

/** Drawn again when there is something new in it, not when there is about to be. */
const Shown = memo(function Shown({ chain, reading, creation }: ShownProps) {
  return (
    <CampaignReading reading={reading} skeleton={creation && <Opening chainId={chain.chainId} creation={creation} />}>
      {(book) => <Composed chain={chain} book={book} />}
    </CampaignReading>
  )
})

/** Whose appeal it is, while its history is still being read. */
function Opening({ chainId, creation }: { chainId: number; creation: Creation }) {
  const { campaign: text } = useText()
  const { campaign: address, charity } = creation
  return (
    <div className="beside campaign">
      <div className="stack" data-gap="large">
        <CampaignHeader campaign={{ address, charity, creation }} chainId={chainId}>
          <Skeleton lines={4} />
        </CampaignHeader>
        <Skeleton label={text.loading} height="40rem" />
      </div>
    </div>
  )
}

/** Puts the features together; none of them knows another. */
function Composed({ chain, book }: { chain: ChainConfig; book: CampaignBook }) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const { record, lots } = book
  const { chainId } = chain
  const titles = useMilestoneTitles(record, text.untitled)
  const viewer = useViewer()
  const drawn = useDrawn(book, titles)
  const own = useOwn(book, viewer)
  const openGift = useOpenGift(book, chainId)
  usePageTitle(record.creation.terms && termsIn(record.creation.terms, language).name)
  const support = useMemo(() => supportOf(record, record.milestones.length, lots), [record, lots])

  return (
    <CampaignPage
      book={book}
      chainId={chainId}
      facts={drawn.facts}
      support={support}
      own={own.stretches}
      ownGifts={
        viewer &&
        own.gifts.length > 0 && <OwnGifts record={record} chainId={chainId} donor={viewer} gifts={own.gifts} />
      }
      coinLine={
        <CampaignLine
          token={drawn.token}
          milestones={drawn.milestones}
          lots={drawn.lots}
          own={own.stretches}
          onOpenGift={openGift}
        />
      }
      flow={<CampaignFlow book={book} titles={titles} />}
      journal={<CampaignJournal chain={chain} book={book} titles={titles} />}
      ledger={<CampaignLedger book={book} chainId={chainId} />}
      aside={<CampaignAside chain={chain} book={book} />}
      actionsOf={({ index }) => <MilestoneActions chain={chain} book={book} milestone={index} />}
      receivedOf={(index, payout) => <Received chain={chain} book={book} milestone={index} payout={payout} />}
      storyOf={(milestone) => (
        <Story
          chain={chain}
          book={book}
          milestone={milestone}
          donors={support.milestones[milestone.index]?.people ?? 0}
        />
      )}
      trust={<CampaignTrust chain={chain} book={book} support={support} titles={titles} />}
    />
  )
}

/** What the line draws: made once for each look at the chain, so that looking closer draws only what changed. */
function useDrawn(book: CampaignBook, titles: readonly string[]) {
  const facts = useMemo(() => book.record.milestones.map(({ index }) => milestoneFacts(book, index)), [book])
  const token = useMemo(() => unitOf(book.record), [book])
  const milestones = useMemo(
    () => facts.map((milestone) => ({ ...milestone, title: titles[milestone.index] ?? '' })),
    [facts, titles],
  )
  const lots = useMemo(
    () =>
      book.lots.map(({ start, amount, milestone, donor, gift }) => ({
        start,
        amount,
        milestone,
        donor: gift === undefined ? undefined : donor,
      })),
    [book],
  )
  return { facts, token, milestones, lots }
}

/** The coins and gifts of one address, its latest gift first. */
function useOwn({ lots }: CampaignBook, viewer: Address | undefined) {
  return useMemo(() => {
    const address = viewer?.toLowerCase()
    const own = lots.filter(({ gift, donor }) => gift !== undefined && donor.toLowerCase() === address)
    const sums = new Map<bigint, bigint>()
    for (const { gift = 0n, amount } of own) sums.set(gift, (sums.get(gift) ?? 0n) + amount)
    const gifts = [...sums].map(([gift, amount]) => ({ gift, amount }))
    return { stretches: joined(own), gifts: gifts.sort((a, b) => (a.gift > b.gift ? -1 : 1)) }
  }, [lots, viewer])
}

function useOpenGift({ lots, record: { address } }: CampaignBook, chainId: number) {
  const language = useLanguage()
  const [, navigate] = useLocation()
  return useCallback(
    (start: bigint) => {
      const gift = lots.find((lot) => lot.start === start)?.gift
      if (gift !== undefined) navigate(paths.gift(language, { chainId, address }, gift))
    },
    [lots, address, chainId, language, navigate],
  )
}

function usePageTitle(name: string | undefined): void {
  useEffect(() => {
    if (name) document.title = `${harmless(name)} · Amana`
    return () => {
      document.title = 'Amana'
    }
  }, [name])
}

/** Whose coins are outlined: the connected wallet's, or those of `?donor=`. */
function useViewer(): Address | undefined {
  const { address } = useWallet()
  const [search] = useSearchParams()
  const asked = search.get('donor')
  return asked && isAddress(asked, { strict: false }) ? asked : address
}
