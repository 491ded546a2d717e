import '../../styles/campaign-code.css'
import '../../styles/coin-bar.css'
import '../../styles/campaign.css'
import '../../styles/places.css'
import type { AccountId } from '@amana/sdk/caip'
import { useCampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { AmbassadorPage } from '../../features/ambassador/ambassador-page.tsx'
import { parseSource, sourceText } from '../../features/ambassador/source-name.ts'
import { useText } from '../../i18n/text.tsx'
import { decoded } from '../../lib/decoded.ts'
import { usePageTitle, useUnlisted } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { CampaignFrame, CampaignReading, NoCampaign } from './campaign-frame.tsx'

export default function AmbassadorRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { ambassador: text } = useText()
  const parsed = parseSource(decoded(parameters.tag ?? ''))
  useUnlisted()
  usePageTitle(parsed ? text.titleOf(sourceText(parsed.source)) : undefined)
  if (!parsed) return <NoCampaign title={text.badTag} text={text.badTagText} />
  return (
    <CampaignFrame campaign={parameters.campaign}>
      {(chain, account) => <Read chain={chain} account={account} {...parsed} />}
    </CampaignFrame>
  )
}

type Parsed = NonNullable<ReturnType<typeof parseSource>>

function Read({ chain, account, ...parsed }: Parsed & { chain: ChainConfig; account: AccountId }) {
  const reading = useCampaignBook(chain, account.address)
  return (
    <CampaignReading reading={reading}>
      {(book) => <AmbassadorPage book={book} chainId={chain.chainId} {...parsed} />}
    </CampaignReading>
  )
}
