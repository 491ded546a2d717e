import { useState } from 'react'
import type { ChainConfig } from '../data/config.ts'
import { isolateText } from '../i18n/isolate-text.ts'
import { useText } from '../i18n/text.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useChainName } from './chain-name.ts'
import { useWallet } from './wallet.tsx'

/** Shown while the wallet is on another chain than the page's; one button brings it over. */
export function WrongChainBar({ chain }: { chain: ChainConfig }) {
  const text = useText()
  const { status, chainId, switchTo } = useWallet()
  const chainName = useChainName(chain)
  const [progress, setProgress] = useState<'asking' | 'refused'>()
  if (status !== 'connected' || chainId === chain.chainId) return null

  const name = isolateText(chainName)
  const change = async () => {
    setProgress('asking')
    try {
      await switchTo(chain.chainId)
      setProgress(undefined)
    } catch {
      setProgress('refused')
    }
  }
  return (
    <Notice kind="warning" role="status">
      <div className="stack" data-gap="small">
        <p>{progress === 'refused' ? text.wallet.switchFailed(name) : text.wallet.wrongChain(name)}</p>
        <div className="row">
          <Button kind="primary" busy={progress === 'asking'} onClick={() => void change()}>
            {text.wallet.switchChain(name)}
          </Button>
        </div>
      </div>
    </Notice>
  )
}
