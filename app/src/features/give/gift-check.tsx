import { donate } from '@amana/sdk/actions/donate'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import { endOf } from '@amana/sdk/coin-line'
import { contentHash } from '@amana/sdk/content'
import type { Intent } from '@amana/sdk/parameters'
import type { Note } from '@amana/sdk/schemas'
import { useEffect, useRef, useState } from 'react'
import { type Address, type Hash, isAddressEqual } from 'viem'
import { getTransactionReceipt } from 'viem/actions'
import { Link } from 'wouter'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { useRefresh } from '../../data/block.ts'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import { useChainRead } from '../../data/read.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { type PlannedShare, totalOf } from './gift-plan.ts'
import { GiftPreview } from './gift-preview.tsx'
import { giftSteps, readGiver, wayOf } from './payment.ts'
import { WalletText } from './wallet-text.tsx'
import { WithWallet } from './with-wallet.tsx'

interface GiftCheckProps {
  chain: ChainConfig
  record: CampaignRecord
  token: TokenConfig
  titles: readonly string[]
  /** On the chain as it is now; nothing when the gift would no longer pay what was reviewed. */
  plan: readonly PlannedShare[] | undefined
  intent: Omit<Intent, 'deadline' | 'note'>
  note: Note | undefined
  onBack: () => void
  onAgain: () => void
}

/** Under which name a gift's transactions are kept. */
export function giftPurpose(campaign: Address): string {
  return `give ${campaign}`
}

/** The last look before signing, the signing, and what came of it. */
export function GiftCheck(props: GiftCheckProps) {
  const { chain, record, token, titles, plan, intent, onBack, onAgain } = props
  const { give: text } = useText()
  const transaction = useTransaction(chain, giftPurpose(record.address))
  const [asking, setAsking] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const untouched = transaction.state.status === 'idle'
  // The button that was pressed is gone: reading goes on here. A gift taken up again after a reload moves nothing.
  useEffect(() => {
    if (untouched) heading.current?.focus()
  }, [untouched])
  const finished = transaction.done && isLast(transaction.step) && 'inclusion' in transaction.state

  if (finished && 'inclusion' in transaction.state) {
    return (
      <Given
        chain={chain}
        record={record}
        hash={transaction.state.inclusion.hash}
        status={<TransactionStatus transaction={transaction} token={token} />}
        onAgain={() => {
          transaction.reset()
          onAgain()
        }}
      />
    )
  }
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {text.reviewTitle}
      </h3>
      {plan ? (
        <GiftPreview record={record} titles={titles} plan={plan} passOn={intent.passOn === true} />
      ) : (
        untouched && (
          <Notice kind="warning" role="status">
            {text.moved}
          </Notice>
        )
      )}
      {asking ? (
        <Notice role="status">{text.signingPermit}</Notice>
      ) : (
        <TransactionStatus transaction={transaction} token={token} />
      )}
      {plan && <SendGift {...props} plan={plan} transaction={transaction} onPermit={setAsking} />}
      {!transaction.busy && (
        <div className="row">
          <Button
            kind="quiet"
            onClick={() => {
              transaction.reset()
              onBack()
            }}
          >
            {text.back}
          </Button>
        </div>
      )}
    </div>
  )
}

interface SendGiftProps extends GiftCheckProps {
  plan: readonly PlannedShare[]
  transaction: ReturnType<typeof useTransaction>
  onPermit: (asking: boolean) => void
}

function SendGift({ chain, record, token, plan, intent, note, transaction, onPermit }: SendGiftProps) {
  const { give: text } = useText()
  const money = useMoneyText(unitOf(record))
  const wallet = useWallet()
  const refresh = useRefresh(chain)
  const [permitRefused, setPermitRefused] = useState(false)
  const total = totalOf(plan)
  const { address: account } = wallet
  const giver = useChainRead(
    chain,
    ['giver', record.address, account],
    ({ client, blockNumber }) => {
      if (!account) throw new Error('no account')
      return readGiver(client, { account, token: token.address, campaign: record.address, blockNumber })
    },
    { enabled: account !== undefined },
  )
  const data = giver.status === 'ready' ? giver.data : undefined
  const way = data && wayOf(data, token, total, permitRefused)

  const send = async () => {
    if (!way) return
    const noteHash = note && (await contentHash(canonicalBytes(note)))
    const gift = { chain, token, campaign: record.address, shares: plan, intent: { ...intent, note: noteHash } }
    const labels = { allow: text.approveStep, give: text.donateStep }
    await transaction.run(giftSteps(gift, way, labels, { walletClient: wallet.client, onPermit }))
    // Whatever came of it, the coins may have moved on.
    await refresh()
  }
  const label = way === 'approve' ? text.confirmApprove(money.amount(total)) : text.confirm(money.amount(total))
  const short = data && data.balance < total
  const noGas = data && data.native === 0n
  const permitFailed = way === 'permit' && transaction.state.status === 'simulationFailed'

  return (
    <WithWallet chain={chain}>
      {short && (
        <Notice kind="warning" role="status">
          {text.tokenMissing(money.amount(data.balance), money.amount(total))}
        </Notice>
      )}
      {!short && noGas && (
        <Notice kind="warning" role="status">
          {text.gasMissing(isolate(chain.nativeSymbol))}
        </Notice>
      )}
      {way && !short && <WalletText record={record} token={token} way={way} total={total} />}
      <p className="quiet small">{data ? text.holds(money.amount(data.balance)) : text.preparing}</p>
      <Button kind="primary" busy={transaction.busy} disabled={!way || short || noGas} onClick={() => void send()}>
        {label}
      </Button>
      {permitFailed && (
        <div className="stack" data-gap="small">
          <p>{text.permitFailed}</p>
          <Button
            onClick={() => {
              transaction.reset()
              setPermitRefused(true)
            }}
          >
            {text.useApprove}
          </Button>
        </div>
      )}
    </WithWallet>
  )
}

interface GivenProps {
  chain: ChainConfig
  record: CampaignRecord
  hash: Hash
  status: React.ReactNode
  onAgain: () => void
}

/** The numbers of the coins, from the gift's own receipt. */
function Given({ chain, record, hash, status, onAgain }: GivenProps) {
  const { give: text } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const reading = useChainRead(
    chain,
    ['gift', hash],
    async ({ client }) => {
      const { logs } = await getTransactionReceipt(client, { hash })
      return donate.extractEvent(logs.filter(({ address }) => isAddressEqual(address, record.address)))
    },
    { follow: 'once' },
  )
  const gift = reading.status === 'ready' ? reading.data : undefined
  const campaign = { chainId: chain.chainId, address: record.address }
  return (
    <div className="stack">
      <Notice kind="success" title={text.doneTitle} role="status">
        {gift && (
          <>
            <p>{text.done(money.amount(gift.amount))}</p>
            <ul>
              {gift.lots.map((lot) => (
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
        {gift && (
          <Link className="button" data-kind="primary" href={paths.gift(language, campaign, gift.gift)}>
            {text.follow}
          </Link>
        )}
        <Button onClick={onAgain}>{text.again}</Button>
      </div>
    </div>
  )
}

function isLast(step: { index: number; count: number } | undefined): boolean {
  return !step || step.index === step.count - 1
}
