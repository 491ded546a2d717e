import { useEffect, useState, useSyncExternalStore } from 'react'
import { ResourceUnavailableRpcError } from 'viem'
import { harmless } from '../i18n/isolate.ts'
import { useText } from '../i18n/text.tsx'
import { Address } from '../ui/address.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { usePersonaName } from './persona-name.ts'
import { isCausedBy, isUserRejection } from './refusal.ts'
import { rememberUse, useWalletSheet } from './wallet.tsx'
import type { WalletChoice, WalletEngine } from './wallet-engine.ts'
import { walletIconBlob } from './wallet-icon.ts'

/** Every wallet that announced itself (EIP-6963), and on the demo chain its people. */
export default function WalletSheet() {
  const text = useText()
  const { engine, opened, close, failed, retry } = useWalletSheet()
  return (
    <Dialog open={opened} onClose={close} title={text.wallet.sheetTitle}>
      {engine ? (
        <Choices engine={engine} onConnected={close} />
      ) : failed ? (
        <ErrorState title={text.shell.crashedTitle} text={text.wallet.failed} onRetry={retry} />
      ) : (
        <Skeleton label={text.shell.loadingPage} lines={3} />
      )}
    </Dialog>
  )
}

function Choices({ engine, onConnected }: { engine: WalletEngine; onConnected: () => void }) {
  const text = useText()
  const choices = useSyncExternalStore(engine.subscribe, engine.choices)
  const [asked, setAsked] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const installed = choices.filter(({ persona }) => !persona)
  const demo = choices.filter(({ persona }) => persona)

  const connect = async (choice: WalletChoice) => {
    setProblem(undefined)
    setAsked(choice.id)
    try {
      await engine.connect(choice)
      rememberUse()
      onConnected()
    } catch (error) {
      setProblem(
        isUserRejection(error)
          ? text.wallet.rejected
          : isCausedBy(error, ResourceUnavailableRpcError)
            ? text.wallet.pending
            : text.wallet.failed,
      )
    } finally {
      setAsked(undefined)
    }
  }
  const askedName = installed.find(({ id }) => id === asked)?.name

  return (
    <div className="stack">
      <p className="quiet">{text.wallet.sheetText}</p>
      <div role="status">
        {askedName && <Notice>{text.wallet.connecting(harmless(askedName))}</Notice>}
        {problem && <Notice kind="warning">{problem}</Notice>}
      </div>
      <section className="stack" data-gap="small" aria-label={text.wallet.installed}>
        <h3>{text.wallet.installed}</h3>
        {installed.length === 0 ? (
          <p className="quiet">
            {text.wallet.noneInstalled} {text.wallet.noneInstalledHelp}
          </p>
        ) : (
          <ul className="wallets">
            {installed.map((choice) => (
              <li key={choice.id}>
                <button type="button" disabled={asked !== undefined} onClick={() => void connect(choice)}>
                  <WalletPicture icon={choice.icon} />
                  <bdi>{harmless(choice.name)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {demo.length > 0 && (
        <section className="stack" data-gap="small" aria-label={text.wallet.demo}>
          <h3>{text.wallet.demo}</h3>
          <p className="quiet small">{text.wallet.demoText}</p>
          <ul className="wallets">
            {demo.map((choice) => (
              <li key={choice.id}>
                <PersonaButton choice={choice} disabled={asked !== undefined} onClick={() => void connect(choice)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface PersonaButtonProps {
  choice: WalletChoice
  disabled: boolean
  onClick: () => void
}

function PersonaButton({ choice: { persona }, disabled, onClick }: PersonaButtonProps) {
  const text = useText()
  const nameOf = usePersonaName()
  if (!persona) return null
  return (
    <button type="button" disabled={disabled} onClick={onClick} data-persona={persona.address}>
      <span className="persona-mark" data-role={persona.role} aria-hidden="true">
        {nameOf(persona).slice(0, 1)}
      </span>
      <span>
        <bdi>{nameOf(persona)}</bdi>
        <span className="quiet small">
          {' '}
          {text.wallet.roles[persona.role]} · <Address value={persona.address} plain />
        </span>
      </span>
    </button>
  )
}

function WalletPicture({ icon }: { icon: string | undefined }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const blob = icon && walletIconBlob(icon)
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [icon])
  return url ? <img src={url} alt="" width="28" height="28" /> : <Icon name="wallet" />
}
