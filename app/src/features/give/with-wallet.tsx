import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Address } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { ChainConfig } from '../../data/config.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { paths } from '../../lib/paths.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

const CampaignCode = lazy(async () => ({ default: (await import('../../data/campaign-code.tsx')).CampaignCode }))

interface WithWalletProps {
  chain: ChainConfig
  campaign: Address
  children: ReactNode
}

/** Without a wallet: a truthful next step, also for those whose wallet is elsewhere, and for those who have none. */
export function WithWallet({ chain, campaign, children }: WithWalletProps) {
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
        <>
          <OnPhone chainId={chain.chainId} campaign={campaign} />
          <details className="give-more">
            <summary>{text.howToStart}</summary>
            <p className="small">
              {text.howToStartText} {text.ownKeys}
            </p>
          </details>
        </>
      )}
    </div>
  )
}

/** The same page on the phone that has the wallet: as a link, never as an address that coins could be sent to. */
function OnPhone({ chainId, campaign }: { chainId: number; campaign: Address }) {
  const { give: text } = useText()
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const account = { chainId, address: campaign }
  const path = paths.give(language, account)
  return (
    <details className="give-more" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{text.onPhone}</summary>
      <p className="small">{text.onPhoneText}</p>
      {opened && (
        <Suspense fallback={<span className="give-qr" />}>
          <CampaignCode campaign={account} path={path} />
        </Suspense>
      )}
      <CopyButton text={absoluteUrl(path)} label={text.copyLink} />
    </details>
  )
}
