import '../../styles/campaign-code.css'
import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/follow.css'
import '../../styles/print.css'
import '../../styles/share.css'
import '../../styles/trace.css'
import type { AccountId } from '@amana/sdk/caip'
import { lazy, Suspense, useMemo } from 'react'
import { type CampaignBook, useCampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useCampaignName, usePartyNames } from '../../data/party-names.ts'
import { milestoneFacts } from '../../features/campaign/milestone-facts.ts'
import { supportOf } from '../../features/campaign/support.ts'
import { Follow } from '../../features/follow/follow.tsx'
import { ShareSheet } from '../../features/share/share-sheet.tsx'
import { TracePage } from '../../features/trace/trace-page.tsx'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { silenceSentence } from '../../lib/silence-sentence.ts'
import type { PageParameters } from '../routes.ts'
import { CampaignFrame, CampaignReading, NoCampaign } from './campaign-frame.tsx'
import { Received, Story } from './campaign-later.tsx'

const ObjectionPanel = lazy(async () => ({
  default: (await import('../../features/objection/objection-panel.tsx')).ObjectionPanel,
}))
const OPEN_TO_DONORS: readonly string[] = ['Approved', 'ApprovedByPanel', 'AppealedObjection']

export default function TraceRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { trace: text } = useText()
  const start = parameters.start ?? ''
  if (!/^\d{1,29}$/.test(start)) return <NoCampaign title={text.unknown} text={text.unknownText} />
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, account) => <Read chain={chain} account={account} gift={BigInt(start)} />}
    </CampaignFrame>
  )
}

function Read({ chain, account, gift }: { chain: ChainConfig; account: AccountId; gift: bigint }) {
  const reading = useCampaignBook(chain, account.address)
  return (
    <CampaignReading reading={reading}>
      {(book) => <Composed chain={chain} book={book} account={account} gift={gift} />}
    </CampaignReading>
  )
}

interface ComposedProps {
  chain: ChainConfig
  book: CampaignBook
  account: AccountId
  gift: bigint
}

function Composed({ chain, book, account, gift }: ComposedProps) {
  const { campaign: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  const name = useCampaignName(book.record)
  const { inSentence } = usePartyNames(book.record)
  const charity = inSentence(book.record.charity)
  const { record, lots } = book
  const support = useMemo(() => supportOf(record, record.milestones.length, lots), [record, lots])
  const milestones = record.milestones.map(({ index }) => {
    const facts = milestoneFacts(book, index)
    return { ...facts, next: silenceSentence(facts.silence, text.silence, charity, format.dateTime) }
  })
  const path = paths.gift(language, account, gift)
  return (
    <TracePage
      book={book}
      account={account}
      gift={gift}
      milestones={milestones}
      share={<ShareSheet campaign={account} path={path} title={name} />}
      follow={<Follow about={account} />}
      receivedOf={(index, payout) => <Received chain={chain} book={book} milestone={index} payout={payout} />}
      storyOf={(index) => {
        const milestone = milestones[index]
        const donors = support.milestones[index]?.people ?? 0
        return milestone && <Story chain={chain} book={book} milestone={milestone} donors={donors} />
      }}
      objectionOf={(index) =>
        OPEN_TO_DONORS.includes(milestones[index]?.state ?? '') && (
          <Suspense fallback={null}>
            <ObjectionPanel chain={chain} book={book} milestone={index} />
          </Suspense>
        )
      }
    />
  )
}
