import type { ReactNode } from 'react'
import type { Address } from 'viem'
import type { ChainConfig } from '../data/config.ts'
import { useText } from '../i18n/text.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWallet, type Wallet } from './wallet.tsx'
import { WrongChainBar } from './wrong-chain-bar.tsx'

interface WalletGateProps {
  chain: ChainConfig
  /** The button that needs a wallet on the right chain. */
  children: ReactNode | ((wallet: Wallet & { address: Address }) => ReactNode)
}

/** In place of an action: "connect" without a wallet, "switch" on another chain, else the action. */
export function WalletGate({ chain, children }: WalletGateProps) {
  const text = useText()
  const wallet = useWallet()
  const { address } = wallet
  if (wallet.status !== 'connected' || !address) {
    return (
      <Button kind="primary" busy={wallet.status === 'connecting'} onClick={wallet.open}>
        <Icon name="wallet" />
        {text.wallet.connect}
      </Button>
    )
  }
  if (wallet.chainId !== chain.chainId) return <WrongChainBar chain={chain} />
  return typeof children === 'function' ? children({ ...wallet, address }) : children
}
