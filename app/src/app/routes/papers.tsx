import '../../styles/campaign-code.css'
import '../../styles/campaign.css'
import '../../styles/papers.css'
import '../../styles/print.css'
import type { AccountId } from '@amana/sdk/caip'
import { useCampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { PapersPage } from '../../features/papers/papers-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import type { PageParameters } from '../routes.ts'
import { CampaignFrame, CampaignReading, NoCampaign } from './campaign-frame.tsx'

export default function PapersRoute({ parameters }: { parameters: Partial<PageParameters> }) {
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
  const { papers: text } = useText()
  const reading = useCampaignBook(chain, account.address)
  return (
    <CampaignReading reading={reading}>
      {(book) =>
        reading.status === 'ready' && reading.source?.kind === 'incomplete' ? (
          <ErrorState title={text.unconfirmed} text={text.incompleteText} onRetry={reading.retry} />
        ) : (
          <PapersPage chain={chain} book={book} account={account} gift={gift} />
        )
      }
    </CampaignReading>
  )
}
