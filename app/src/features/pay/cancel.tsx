import { cancel } from '@amana/sdk/actions/cancel'
import { useState } from 'react'
import { isAddressEqual } from 'viem'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { unitOf } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import type { PayPanelProps } from './pay-panel.tsx'

/** For the charity only, and only while the milestone collects. */
export function Cancel({ chain, book, milestone: index }: PayPanelProps) {
  const { record } = book
  const { pay: text } = useText()
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
    <div className="stack" data-gap="small">
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
        <WhoGetsWhat book={book} milestone={index} />
        <div className="row">
          <Button onClick={() => setAsking(false)}>{text.cancelKeep}</Button>
          <Button kind="danger" onClick={send}>
            {label}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

/** Every coin of the milestone, by where it goes: what is signed is final, so that nothing of it may be a surprise. */
function WhoGetsWhat({ book: { record, lots }, milestone: index }: Pick<PayPanelProps, 'book' | 'milestone'>) {
  const { pay: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { inSentence } = usePartyNames(record)
  const own = lots.filter((lot) => lot.milestone === index && lot.refundedTo === undefined)
  const back = own.filter(({ passOn }) => !passOn)
  const on = own.filter(({ passOn }) => passOn)
  const others = record.milestones.filter((one) => one.index !== index)
  const total = (all: readonly { amount: bigint }[]) => money.amount(all.reduce((sum, { amount }) => sum + amount, 0n))
  return (
    <>
      <p>
        <strong>{text.cancelAmount(total(own))}</strong>
      </p>
      <ul className="pay-effects stack" data-gap="small">
        {back.length > 0 && <li>{text.cancelBack(total(back), new Set(back.map(({ donor }) => donor)).size)}</li>}
        {on.length > 0 && <li>{text.cancelOn(total(on), inSentence(record.parameters.fallbackRecipient))}</li>}
        {others.length > 0 && (
          <li>{text.cancelOthers(money.amount(others.reduce((sum, { funded }) => sum + funded, 0n)))}</li>
        )}
      </ul>
      <p className="small quiet">{text.cancelTell}</p>
    </>
  )
}
