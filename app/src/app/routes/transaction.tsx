import '../../styles/campaign.css'
import '../../styles/ledger.css'
import '../../styles/places.css'
import { parseChainId } from '@amana/sdk/caip'
import { type Hash, isHash } from 'viem'
import { useTransactionFacts } from '../../chain/transaction-facts.ts'
import type { ChainConfig } from '../../data/config.ts'
import { ReadingView } from '../../data/reading-view.tsx'
import { useSite } from '../../data/site.tsx'
import { SourceLine } from '../../data/source-badge.tsx'
import { TransactionPage } from '../../features/transaction/transaction-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { decoded } from '../../lib/decoded.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { usePageTitle, useUnlisted } from '../page-head.ts'
import type { PageParameters } from '../routes.ts'
import { NoCampaign } from './campaign-frame.tsx'

export default function TransactionRoute({ parameters }: { parameters: Partial<PageParameters> }) {
  const { transactionPage: text, shell } = useText()
  const { chains } = useSite()
  const chainId = parseChainId(decoded(parameters.chain ?? ''))
  const chain = chains.find((one) => one.chainId === chainId)
  const hash = (parameters.hash ?? '').toLowerCase()
  useUnlisted()
  usePageTitle(text.title)
  if (chainId === undefined) return <NoCampaign title={text.badChain} text={text.badChainText} />
  if (!chain) return <NoCampaign title={shell.unknownChain(String(chainId))} text={text.otherChainText} />
  if (!isHash(hash)) return <NoCampaign title={text.badHash} text={text.badHashText} />
  return <Read chain={chain} hash={hash} />
}

function Read({ chain, hash }: { chain: ChainConfig; hash: Hash }) {
  const { transactionPage: text } = useText()
  const reading = useTransactionFacts(chain, hash)
  return (
    <ReadingView reading={reading} skeleton={<Skeleton label={text.loading} height="30rem" />}>
      {(facts) => (
        <>
          <SourceLine reading={reading} />
          <TransactionPage chain={chain} hash={hash} facts={facts} />
        </>
      )}
    </ReadingView>
  )
}
