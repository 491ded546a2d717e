import { refund } from '@amana/sdk/actions/refund'
import { sum } from '@amana/sdk/coin-line'
import type { LedgerLot } from '@amana/sdk/ledger/fold'
import { useState } from 'react'
import { type Abi, type Address, isAddressEqual } from 'viem'
import { simulateContract } from 'viem/actions'
import type { TransactionStep } from '../../chain/transaction-runner.ts'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { unitOf } from '../../data/campaign-record.ts'
import type { ReadClient } from '../../data/client.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { isTooSoon } from './due.ts'
import type { PayPanelProps } from './pay-panel.tsx'
import { acceptedOf, batchesOf, mineFirst, refundableLots } from './refund-batches.ts'

/** Lots whose coins go back: one's own first, and those of others, which anyone may return. */
export function Refunds({ chain, book: { record, lots }, milestone: index }: PayPanelProps) {
  const { pay: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { address } = useWallet()
  const [skipped, setSkipped] = useState<readonly bigint[]>([])
  const milestone = record.milestones[index]
  const transaction = useTransaction(chain, `refund ${index} ${record.address}`)
  const waiting = milestone ? refundableLots(lots, milestone) : []
  if (waiting.length === 0 && transaction.state.status === 'idle') return null

  const mine = waiting.filter(({ donor }) => address !== undefined && isAddressEqual(donor, address))
  const others = mineFirst(
    waiting.filter((lot) => !mine.includes(lot) && !skipped.includes(lot.start)),
    undefined,
  )
  const [batch = []] = batchesOf(others)
  const [myBatch = []] = batchesOf(mine)

  const tooSoon = milestone !== undefined && isTooSoon(record, milestone)

  const send = (lots: readonly LedgerLot[], label: string) => {
    const prepare: TransactionStep['prepare'] = async ({ client, account }) => {
      const { address: campaign } = record
      const accepted = await acceptedOf(lots, (some) => isAccepted(client, account, campaign, index, some))
      setSkipped((known) => [...known, ...lots.filter((lot) => !accepted.includes(lot)).map(({ start }) => start)])
      // When the token refuses every one, the contract's own reason is what the page says.
      return refund.call({ campaign, milestone: index, lots: startsOf(accepted.length > 0 ? accepted : lots) })
    }
    return transaction.run([{ label, prepare }])
  }
  return (
    <Card as="div" role="group" aria-label={text.refundTitle}>
      <h3>{text.refundTitle}</h3>
      {waiting.length > 0 && <p>{text.refundLead(money.amount(total(waiting)), waiting.length)}</p>}
      {tooSoon && waiting.length > 0 && <p role="status">{text.tooSoon}</p>}
      <TransactionStatus transaction={transaction} token={record.token} success={text.refunded} />
      {mine.length > 0 && (
        <div className="stack" data-gap="small">
          <p>
            {text.refundMineText(money.amount(total(mine)))}{' '}
            {mine.some(({ passOn }) => passOn) && text.refundPassOnMine}
          </p>
          <WalletGate chain={chain}>
            <div className="row">
              <Button
                kind="primary"
                busy={transaction.busy}
                disabled={tooSoon}
                onClick={() => void send(myBatch, text.refundMine(money.amount(total(myBatch))))}
              >
                {text.refundMine(money.amount(total(myBatch)))}
              </Button>
            </div>
          </WalletGate>
        </div>
      )}
      {batch.length > 0 && (
        <div className="stack" data-gap="small">
          <p className="quiet small">
            {text.refundOthersText} {batch.length < others.length && text.refundBatch(batch.length, others.length)}
          </p>
          <WalletGate chain={chain}>
            <div className="row">
              <Button
                kind={mine.length > 0 ? 'secondary' : 'primary'}
                busy={transaction.busy}
                disabled={tooSoon}
                onClick={() => void send(batch, text.refundOthers(batch.length, money.amount(total(batch))))}
              >
                {text.refundOthers(batch.length, money.amount(total(batch)))}
              </Button>
            </div>
          </WalletGate>
        </div>
      )}
      {skipped.length > 0 && (
        <Notice kind="warning" role="status">
          {text.refundSkipped(skipped.length)}
        </Notice>
      )}
    </Card>
  )
}

async function isAccepted(
  client: ReadClient,
  account: Address,
  campaign: Address,
  milestone: number,
  lots: readonly LedgerLot[],
): Promise<boolean> {
  const { address, abi, functionName, args } = refund.call({ campaign, milestone, lots: startsOf(lots) })
  try {
    await simulateContract(client, { address, abi: abi as Abi, functionName, args, account })
    return true
  } catch {
    return false
  }
}

function startsOf(lots: readonly { start: bigint }[]): bigint[] {
  return lots.map(({ start }) => start)
}

function total(lots: readonly { amount: bigint }[]): bigint {
  return sum(lots.map(({ amount }) => amount))
}
