import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import * as z from 'zod/mini'
import { useSite } from '../data/site.tsx'
import { stored } from '../lib/stored.ts'
import type { Connection, WalletClient, WalletEngine } from './wallet-engine.ts'

export interface Wallet extends Connection {
  /** Shows the sheet of wallets. */
  open: () => void
  disconnect: () => Promise<void>
  switchTo: (chainId: number) => Promise<void>
  /** Signs as the connected account; throws when there is none or it is on another chain. */
  client: (chainId: number) => Promise<WalletClient>
}

interface WalletSheetState {
  engine: WalletEngine | undefined
  opened: boolean
  close: () => void
  failed: boolean
  retry: () => void
}

const NOT_CONNECTED: Connection = {
  status: 'disconnected',
  address: undefined,
  chainId: undefined,
  walletName: undefined,
  persona: undefined,
}
const WalletContext = createContext<Wallet | undefined>(undefined)
const WalletSheetContext = createContext<WalletSheetState | undefined>(undefined)
const storedUse = stored('wallet-used', z.boolean())

export function WalletProvider({ children }: { children: ReactNode }) {
  const site = useSite()
  const [engine, setEngine] = useState<WalletEngine>()
  const [opened, setOpened] = useState(false)
  const [failed, setFailed] = useState(false)
  // Until the wallet of before is back, nobody knows whether the button connects or shows the account.
  const [returning, setReturning] = useState(() => storedUse.read() === true)

  const load = useCallback(async () => {
    setFailed(false)
    try {
      const { createWalletEngine } = await import('./wallet-engine.ts')
      setEngine((known) => known ?? createWalletEngine(site))
    } catch {
      setFailed(true)
      setReturning(false)
    }
  }, [site])

  // Who used a wallet here before is connected again; everybody else never downloads that code.
  useEffect(() => {
    if (storedUse.read()) void load()
  }, [load])
  useEffect(() => {
    if (!engine) return
    // Another tab may have disconnected meanwhile.
    const back = storedUse.read() ? engine.reconnect() : Promise.resolve()
    void back.finally(() => setReturning(false))
  }, [engine])

  const connection = useSyncExternalStore(
    engine?.subscribe ?? subscribeToNothing,
    engine?.connection ?? notConnected,
    notConnected,
  )

  const wallet = useMemo(
    (): Wallet => ({
      ...connection,
      status: returning && connection.status === 'disconnected' ? 'connecting' : connection.status,
      open: () => {
        setOpened(true)
        void load()
      },
      disconnect: async () => {
        storedUse.write(undefined)
        await engine?.disconnect()
      },
      switchTo: async (chainId) => engine?.switchTo(chainId),
      client: async (chainId) => {
        if (!engine) throw new Error('no wallet')
        return engine.client(chainId)
      },
    }),
    [connection, returning, engine, load],
  )
  const sheet = useMemo(
    () => ({ engine, opened, failed, retry: () => void load(), close: () => setOpened(false) }),
    [engine, opened, failed, load],
  )
  return (
    <WalletContext value={wallet}>
      <WalletSheetContext value={sheet}>{children}</WalletSheetContext>
    </WalletContext>
  )
}

export function useWallet(): Wallet {
  const wallet = useContext(WalletContext)
  if (!wallet) throw new Error('WalletProvider is missing')
  return wallet
}

export function useWalletSheet(): WalletSheetState {
  const sheet = useContext(WalletSheetContext)
  if (!sheet) throw new Error('WalletProvider is missing')
  return sheet
}

/** Remembers that a wallet is in use here, and nothing about whose. */
export function rememberUse(): void {
  storedUse.write(true)
}

function subscribeToNothing(): () => void {
  return () => {}
}

function notConnected(): Connection {
  return NOT_CONNECTED
}
