import type { ReactNode } from 'react'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'

/** Without a wallet: a truthful next step, also for those who have none. */
export function WithWallet({ chain, children }: { chain: ChainConfig; children: ReactNode }) {
  const { give: text } = useText()
  const { status } = useWallet()
  return (
    <div className="stack" data-gap="small">
      {status === 'disconnected' && (
        <>
          <h4>{text.noWalletTitle}</h4>
          <p className="quiet">{text.noWallet}</p>
        </>
      )}
      <WalletGate chain={chain}>{children}</WalletGate>
      {status === 'disconnected' && (
        <details>
          <summary>{text.howToStart}</summary>
          <p className="small">{text.howToStartText}</p>
        </details>
      )}
    </div>
  )
}
