import { useState } from 'react'
import { useText } from '../i18n/text.tsx'
import { Address } from '../ui/address.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePersonaName } from './persona-name.ts'
import { useWallet } from './wallet.tsx'

/** In the header: connects, or says who is connected. */
export function WalletButton() {
  const text = useText()
  const wallet = useWallet()
  const personaName = usePersonaName()
  const [opened, setOpened] = useState(false)
  const { address, persona, walletName } = wallet

  if (wallet.status !== 'connected' || !address) {
    return (
      <Button className="wallet-connect" busy={wallet.status === 'connecting'} onClick={wallet.open}>
        <Icon name="wallet" />
        <span className="button-words">{text.wallet.connect}</span>
      </Button>
    )
  }
  return (
    <>
      <Button className="wallet-account" onClick={() => setOpened(true)} aria-haspopup="dialog">
        <Icon name="wallet" />
        <span className="button-words">
          {persona ? <bdi>{personaName(persona)}</bdi> : <Address value={address} plain />}
        </span>
      </Button>
      <Dialog open={opened} onClose={() => setOpened(false)} title={text.wallet.account}>
        {persona ? (
          <p>
            <bdi>{personaName(persona)}</bdi> · {text.wallet.roles[persona.role]} · {text.wallet.demo}
          </p>
        ) : (
          walletName && <p>{text.wallet.connected(walletName)}</p>
        )}
        <Address value={address} full />
        <div className="row">
          <Button
            onClick={() => {
              setOpened(false)
              wallet.open()
            }}
          >
            {text.wallet.change}
          </Button>
          <Button
            onClick={() => {
              setOpened(false)
              void wallet.disconnect()
            }}
          >
            {text.wallet.disconnect}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
