import '../../styles/campaign-code.css'
import '../../styles/campaign.css'
import '../../styles/papers.css'
import '../../styles/print.css'
import '../../styles/statements.css'
import type { AccountId } from '@amana/sdk/caip'
import { useCampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { AuditPack } from '../../features/audit/audit-pack.tsx'
import { StatementsPage } from '../../features/statements/statements-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { usePageTitle } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { CampaignFrame, CampaignReading } from './campaign-frame.tsx'

export default function StatementsRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, account) => <Read chain={chain} account={account} />}
    </CampaignFrame>
  )
}

function Read({ chain, account }: { chain: ChainConfig; account: AccountId }) {
  const { papers, statements } = useText()
  usePageTitle(statements.title)
  const reading = useCampaignBook(chain, account.address)
  return (
    <CampaignReading reading={reading}>
      {(book) =>
        reading.status === 'ready' && reading.source?.kind === 'incomplete' ? (
          <ErrorState title={papers.unconfirmed} text={papers.incompleteText} onRetry={reading.retry} />
        ) : (
          <StatementsPage
            chain={chain}
            book={book}
            account={account}
            pack={<AuditPack chain={chain} account={account} />}
          />
        )
      }
    </CampaignReading>
  )
}
