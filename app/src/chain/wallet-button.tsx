import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Address as AddressValue } from 'viem'
import { Link } from 'wouter'
import { useChain, useDefaultChain } from '../data/site.tsx'
import { useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'
import { Address } from '../ui/address.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePersonaName } from './persona-name.ts'
import { useWallet } from './wallet.tsx'

const OwnPlaces = lazy(() => import('./own-places.tsx'))

/** In the header: connects, or says who is connected. */
export function WalletButton() {
  const text = useText()
  const wallet = useWallet()
  const personaName = usePersonaName()
  const [opened, setOpened] = useState(false)
  const { address, persona } = wallet

  const connected = wallet.status === 'connected' && address !== undefined

  // One button in both states: choosing a wallet gives the focus back to what opened the sheet.
  return (
    <>
      <Button
        className={connected ? 'wallet-account' : 'wallet-connect'}
        busy={wallet.status === 'connecting'}
        onClick={connected ? () => setOpened(true) : wallet.open}
        aria-haspopup="dialog"
      >
        <Icon name="wallet" />
        <span className="button-words">
          {!connected ? (
            text.wallet.connect
          ) : persona ? (
            <bdi>{personaName(persona)}</bdi>
          ) : (
            <Address value={address} plain />
          )}
        </span>
      </Button>
      {connected &&
        createPortal(
          <AccountDialog address={address} opened={opened} onClose={() => setOpened(false)} />,
          document.body, // Outside the header, which is a landmark of its own.
        )}
    </>
  )
}

interface AccountDialogProps {
  address: AddressValue
  opened: boolean
  onClose: () => void
}

function AccountDialog({ address, opened, onClose }: AccountDialogProps) {
  const text = useText()
  const language = useLanguage()
  const wallet = useWallet()
  const personaName = usePersonaName()
  const { persona, walletName } = wallet
  const standard = useDefaultChain()
  const chain = useChain(wallet.chainId ?? standard.chainId) ?? standard
  return (
    <Dialog open={opened} onClose={onClose} title={text.wallet.account}>
      {persona ? (
        <p>
          <bdi>{personaName(persona)}</bdi> · {text.wallet.roles[persona.role]} · {text.wallet.demo}
        </p>
      ) : (
        walletName && <p>{text.wallet.connected(walletName)}</p>
      )}
      <Address value={address} full />
      <p>
        <Link href={paths.donor(language, address)} onClick={onClose}>
          {text.wallet.gifts}
        </Link>
      </p>
      {opened && (
        <Suspense fallback={null}>
          <OwnPlaces chain={chain} address={address} onFollow={onClose} />
        </Suspense>
      )}
      <div className="row">
        <Button
          onClick={() => {
            onClose()
            wallet.open()
          }}
        >
          {text.wallet.change}
        </Button>
        <Button
          onClick={() => {
            onClose()
            void wallet.disconnect()
          }}
        >
          {text.wallet.disconnect}
        </Button>
      </div>
    </Dialog>
  )
}
