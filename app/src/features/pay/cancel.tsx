import { cancel } from '@amana/sdk/actions/cancel'
import { useState } from 'react'
import { isAddressEqual } from 'viem'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { unitOf } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import type { PayPanelProps } from './pay-panel.tsx'

/** For the charity only, and only while the milestone collects. */
export function Cancel({ chain, book: { record }, milestone: index }: PayPanelProps) {
  const { pay: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { address } = useWallet()
  const [asking, setAsking] = useState(false)
  const transaction = useTransaction(chain, `cancel ${index} ${record.address}`)
  const milestone = record.milestones[index]
  const isCharity = address !== undefined && isAddressEqual(address, record.charity)
  const fullUpfront = index === 0 && record.parameters.rules.upfront && milestone?.funded === milestone?.amount
  const possible = isCharity && milestone?.state === 'Funding' && !fullUpfront
  if (!milestone || (!possible && transaction.state.status === 'idle')) return null

  const { address: campaign } = record
  const label = text.cancel(index + 1)
  const send = () => {
    setAsking(false)
    void transaction.run([{ label, prepare: async () => cancel.call({ campaign, milestone: index }) }])
  }
  return (
    <section className="stack" data-gap="small" aria-label={text.cancelTitle}>
      {possible && !transaction.done && (
        <details>
          <summary>{text.cancelTitle}</summary>
          <div className="stack" data-gap="small">
            <p className="quiet small">{text.cancelLead}</p>
            <WalletGate chain={chain}>
              <div className="row">
                <Button kind="danger" busy={transaction.busy} onClick={() => setAsking(true)}>
                  {label}
                </Button>
              </div>
            </WalletGate>
          </div>
        </details>
      )}
      <TransactionStatus transaction={transaction} token={record.token} success={text.cancelled} />
      <Dialog open={asking} onClose={() => setAsking(false)} title={text.cancelDialog(index + 1)}>
        <ul className="pay-effects stack" data-gap="small">
          {text.cancelEffects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <p>
          <strong>{text.cancelAmount(money.amount(milestone.funded))}</strong>
        </p>
        <div className="row">
          <Button onClick={() => setAsking(false)}>{text.cancelKeep}</Button>
          <Button kind="danger" onClick={send}>
            {label}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
