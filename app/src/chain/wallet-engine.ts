// Everything that needs wagmi. Loaded when somebody wants a wallet, and not before.
import type { Account, Address, Chain, Client, Transport } from 'viem'
import { http } from 'viem'
import { type Connector, createConfig } from 'wagmi'
import {
  connect,
  disconnect,
  getConnection,
  getConnectorClient,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from 'wagmi/actions'
import { viemChain } from '../data/client.ts'
import { DEMO_CHAIN, type Persona, type SiteConfig } from '../data/config.ts'
import { demoWallet, demoWalletId } from './demo-wallet.ts'

/** A client that signs as the connected account on one chain. */
export type WalletClient = Client<Transport, Chain, Account>

export interface WalletChoice {
  id: string
  name: string
  icon: string | undefined
  /** Set for the demo wallet's people. */
  persona: Persona | undefined
  connector: Connector
}

export interface Connection {
  status: 'disconnected' | 'connecting' | 'connected'
  address: Address | undefined
  chainId: number | undefined
  walletName: string | undefined
  persona: Persona | undefined
}

export type WalletEngine = ReturnType<typeof createWalletEngine>

export function createWalletEngine(site: SiteConfig) {
  const chains = site.chains.map(viemChain)
  const [first, ...others] = chains
  if (!first) throw new Error('there is no chain')
  const demoChain = chains.find(({ id }) => id === DEMO_CHAIN)
  const personas = demoChain ? (site.demo?.personas ?? []) : []

  const config = createConfig({
    chains: [first, ...others],
    connectors: demoChain ? personas.map((persona) => demoWallet(persona, nameInEnglish(persona), demoChain)) : [],
    transports: Object.fromEntries(chains.map(({ id }) => [id, http()])),
    multiInjectedProviderDiscovery: true,
  })
  const personaOf = (connector: Connector | undefined) =>
    personas.find(({ address }) => demoWalletId(address) === connector?.id)

  let connection = read()
  const listeners = new Set<() => void>()
  const changed = () => {
    connection = read()
    for (const listener of listeners) listener()
  }
  watchConnection(config, { onChange: changed })
  let choices = readChoices()
  watchConnectors(config, {
    onChange: () => {
      choices = readChoices()
      changed()
    },
  })

  function read(): Connection {
    const { status, address, chainId, connector } = getConnection(config)
    return {
      status: status === 'reconnecting' ? 'connecting' : status,
      address,
      chainId,
      walletName: connector?.name,
      persona: personaOf(connector),
    }
  }

  function readChoices(): readonly WalletChoice[] {
    return config.connectors.map((connector) => ({
      id: connector.id,
      name: connector.name,
      icon: connector.icon,
      persona: personaOf(connector),
      connector,
    }))
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connection: () => connection,
    choices: () => choices,

    async connect({ connector }: WalletChoice): Promise<void> {
      const { connector: current } = getConnection(config)
      if (current) await disconnect(config, { connector: current })
      await connect(config, { connector })
    },

    /** Takes up the wallet that was last used here, if it still lets us. */
    async reconnect(): Promise<void> {
      const recent = await config.storage?.getItem('recentConnectorId')
      const connectors = config.connectors.filter(({ id }) => id === recent)
      if (connectors.length > 0) await reconnect(config, { connectors })
      changed()
    },

    async disconnect(): Promise<void> {
      await disconnect(config)
    },

    /** Asks the wallet to change its chain, and to add it first where it does not know it. */
    async switchTo(chainId: number): Promise<void> {
      await switchChain(config, { chainId })
    },

    /** Throws when the wallet is on another chain: nothing may be signed there. */
    async client(chainId: number): Promise<WalletClient> {
      const client = await getConnectorClient(config, { chainId })
      return client as WalletClient
    },
  }
}

/** wagmi wants one name; pages show the one of their language. */
function nameInEnglish({ name }: Persona): string {
  return typeof name === 'string' ? name : name.en
}
