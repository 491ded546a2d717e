import type { ReactNode } from 'react'
import type { TransactionStep } from '../../chain/transaction-runner.ts'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { Button } from '../../ui/button.tsx'

interface ActProps {
  chain: ChainConfig
  record: CampaignRecord
  /** Names the purpose: `settle 0 1`. */
  purpose: string
  label: string
  kind?: 'primary' | 'secondary' | 'danger'
  prepare: TransactionStep['prepare']
  /** Said when it is done. */
  success: ReactNode
  /** The chain shows that it has been done: only the outcome stays. */
  over?: boolean
  disabled?: boolean
  onSend?: () => void
}

/** One button for one call that is due, and what becomes of it. */
export function Act({
  chain,
  record,
  purpose,
  label,
  kind = 'primary',
  prepare,
  success,
  over = false,
  disabled = false,
  onSend,
}: ActProps) {
  const transaction = useTransaction(chain, `${purpose} ${record.address}`)
  return (
    <div className="stack" data-gap="small">
      {!over && !transaction.done && (
        <WalletGate chain={chain}>
          <div className="row">
            <Button
              kind={kind}
              busy={transaction.busy}
              disabled={disabled}
              onClick={() => {
                onSend?.()
                void transaction.run([{ label, prepare }])
              }}
            >
              {label}
            </Button>
          </div>
        </WalletGate>
      )}
      <TransactionStatus transaction={transaction} token={record.token} success={success} />
    </div>
  )
}
