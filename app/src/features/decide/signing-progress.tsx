import { type ReactNode, useState } from 'react'
import { useChainName } from '../../chain/chain-name.ts'
import { isUserRejection } from '../../chain/refusal.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { isWrongChain } from '../../chain/wallet-client-source.ts'
import type { WalletClient } from '../../chain/wallet-engine.ts'
import type { ChainConfig } from '../../data/config.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { SigningOutcome } from './sign-decision.ts'

export type SigningProgress = 'idle' | 'signing' | 'rejected' | 'wrongChain' | 'failed'

/** Asks the connected wallet to sign, and keeps what came of it. */
export function useSigning(
  { chainId }: ChainConfig,
  ask: (wallet: WalletClient) => Promise<SigningOutcome>,
  onOutcome: (outcome: SigningOutcome) => void,
): { progress: SigningProgress; sign: () => Promise<void> } {
  const wallet = useWallet()
  const [progress, setProgress] = useState<SigningProgress>('idle')
  const sign = async () => {
    setProgress('signing')
    try {
      const outcome = await ask(await wallet.client(chainId))
      setProgress(outcome.kind === 'unusable' ? 'failed' : 'idle')
      onOutcome(outcome)
    } catch (error) {
      setProgress(whyNot(error))
    }
  }
  return { progress, sign }
}

function whyNot(error: unknown): SigningProgress {
  if (isUserRejection(error)) return 'rejected'
  return error instanceof Error && isWrongChain(error) ? 'wrongChain' : 'failed'
}

interface SigningStatusProps {
  chain: ChainConfig
  progress: SigningProgress
  /** What to compare in the wallet. */
  signing: string
}

export function SigningStatus({ chain, progress, signing }: SigningStatusProps): ReactNode {
  const { decide: text, wallet } = useText()
  const chainName = useChainName(chain)
  return (
    <div role="status">
      {progress === 'signing' && <Notice>{signing}</Notice>}
      {progress === 'rejected' && <Notice>{text.rejectedSignature}</Notice>}
      {progress === 'wrongChain' && <Notice kind="warning">{wallet.wrongChain(isolateText(chainName))}</Notice>}
      {progress === 'failed' && <Notice kind="warning">{text.signFailed}</Notice>}
    </div>
  )
}
