import type { Hash as HashValue } from 'viem'
import { Link } from 'wouter'
import { useChainName } from '../../chain/chain-name.ts'
import { errorSentence } from '../../chain/error-sentence.ts'
import type { TransactionFacts } from '../../chain/transaction-facts.ts'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DateTime } from '../../ui/time.tsx'
import { CampaignPart } from './campaign-part.tsx'
import { Moved } from './moved.tsx'

interface TransactionPageProps {
  chain: ChainConfig
  hash: HashValue
  facts: TransactionFacts
}

/** One transaction in plain words: whether it holds, what it did, what moved from whom to whom. */
export function TransactionPage({ chain, hash, facts }: TransactionPageProps) {
  const { transactionPage: text } = useText()
  const language = useLanguage()
  if (facts.status === 'unknown') {
    return (
      <EmptyState wholePage drawing="search" title={text.unknown} text={text.unknownText}>
        <Link className="button" data-kind="primary" href={paths.campaigns(language)}>
          {text.toCampaigns}
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className="stack" data-gap="large">
      <header className="stack" data-gap="small">
        <h1>{text.title}</h1>
        <p>
          <Hash value={hash} full copy />
        </p>
      </header>
      <State chain={chain} facts={facts} />
      {'touched' in facts && <Done chain={chain} hash={hash} facts={facts} />}
      <Details chain={chain} facts={facts} />
    </div>
  )
}

type Known = Exclude<TransactionFacts, { status: 'unknown' }>
type Included = Extract<TransactionFacts, { block: bigint }>

function State({ chain, facts }: { chain: ChainConfig; facts: Known }) {
  const text = useText()
  const { transactionPage: words } = text
  const format = useFormat()
  const language = useLanguage()
  if (facts.status === 'pending') return <Notice title={words.pending}>{words.pendingText}</Notice>
  const block = isolate(format.number(facts.block))
  if (facts.status !== 'reverted') {
    return (
      <Notice kind="success" title={facts.status === 'final' ? words.final(block) : words.included(block)}>
        {facts.status === 'included' && words.includedText}
      </Notice>
    )
  }
  const { nativeSymbol } = chain
  return (
    <Notice kind="danger" title={words.reverted(block)}>
      {facts.reason ? (
        <>
          {words.reason} {errorSentence(facts.reason, { language, text, nativeSymbol })}
        </>
      ) : (
        words.noReason
      )}
    </Notice>
  )
}

function Done({ chain, hash, facts }: { chain: ChainConfig; hash: HashValue; facts: Included }) {
  const { transactionPage: text } = useText()
  const { created, touched, entries, moved, status } = facts
  if (status === 'reverted') return null
  const spokenOf = [...created, ...entries].map(({ campaign }) => campaign)
  const campaigns = [...new Set([...touched, ...spokenOf])]
  return (
    <>
      {campaigns.length === 0 && <Notice>{text.notOurs}</Notice>}
      {campaigns.map((campaign) => (
        <CampaignPart
          key={campaign}
          chain={chain}
          campaign={campaign}
          hash={hash}
          created={created.some((one) => one.campaign === campaign)}
          entries={entries.filter((entry) => entry.campaign === campaign)}
        />
      ))}
      <Moved chain={chain} moved={moved} />
    </>
  )
}

function Details({ chain, facts }: { chain: ChainConfig; facts: Known }) {
  const { transactionPage: text, shell } = useText()
  const format = useFormat()
  const chainName = useChainName(chain)
  return (
    <section className="card">
      <h2>{text.details}</h2>
      <dl className="facts">
        <div>
          <dt>{text.from}</dt>
          <dd>
            <Address value={facts.from} full />
          </dd>
        </div>
        <div>
          <dt>{text.to}</dt>
          <dd>{facts.to ? <Address value={facts.to} full /> : text.newContract}</dd>
        </div>
        <div>
          <dt>{shell.chain}</dt>
          <dd>
            <bdi>{chainName}</bdi>
          </dd>
        </div>
        {'block' in facts && (
          <>
            <div>
              <dt>{shell.block}</dt>
              <dd>
                <bdi dir="ltr">{format.number(facts.block)}</bdi>
              </dd>
            </div>
            <div>
              <dt>{text.time}</dt>
              <dd>
                <DateTime value={facts.timestamp} />
              </dd>
            </div>
          </>
        )}
      </dl>
    </section>
  )
}
