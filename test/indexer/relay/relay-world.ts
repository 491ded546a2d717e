import { bytesToHex, type Hex, parseEther } from 'viem'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { setBalance, writeContract } from 'viem/actions'
import { type Configuration, configurationSchema } from '../../../indexer/configuration/schema.ts'
import type { Services } from '../../../indexer/src/api/platform/feature.ts'
import type { OpenServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { relay } from '../../../indexer/src/api/relay/feature.ts'
import type { DonateWithAuthorizationArgs } from '../../../sdk/src/actions/donateWithAuthorization.ts'
import { signDonation } from '../../../sdk/src/actions/signDonation.ts'
import { demoTokenAbi } from '../../../sdk/src/generated/abis.ts'
import type { Intent, Share } from '../../../sdk/src/parameters.ts'
import { type Between, campaignOn, type LocalChain, localChain, USDC } from '../../sdk/local-chain.ts'
import { chainIndex } from '../support/chain-index.ts'
import { serviceDatabase } from '../support/service-database.ts'

export const CHAIN_ID = 31_337
type RelayInput = NonNullable<Parameters<typeof configurationSchema.parse>[0]>

/** A relay before a campaign of 100, 60 and 40 coins on a real chain; its key holds one ETH. */
export async function relayWorld(settings: object = {}) {
  const chain = await localChain()
  const created = await campaignOn(chain)
  const database = await emptyDatabase()
  const key = generatePrivateKey()
  const carrier = privateKeyToAccount(key)
  await fill(chain, carrier.address, parseEther('1'))
  const configuration = configurationOf(chain, settings)
  const index = chainIndex(chain)

  /** Another process over the same database; `between` stands before its node. */
  const start = (between?: Between, changes: Partial<Services> = {}) => {
    const client = chain.clientOf(chain.accounts.carrier, between)
    const services: Services = {
      configuration,
      environment: { AMANA_RELAY_KEY: key },
      index,
      database,
      clients: (chainId) => (chainId === CHAIN_ID ? client : undefined),
      ...changes,
    }
    return replicaOf(services)
  }
  return { chain, ...created, database, carrier, key, configuration, index, start }
}

let opened: Promise<OpenServiceDatabase> | undefined

/** One for all tests of a run: to start another takes seconds. */
async function emptyDatabase(): Promise<OpenServiceDatabase> {
  opened ??= serviceDatabase(relay.migrations)
  const database = await opened
  await database.query('TRUNCATE relay_errand, relay_transaction, relay_carrier')
  return database
}

export async function closeDatabase(): Promise<void> {
  await (await opened)?.close()
  opened = undefined
}

export type RelayWorld = Awaited<ReturnType<typeof relayWorld>>

export function configurationOf(chain: LocalChain, settings: object = {}): Configuration {
  return configurationSchema.parse({
    chains: [{ chainId: CHAIN_ID, rpcUrls: ['http://127.0.0.1:1'], factory: chain.factory, journal: chain.journal }],
    relay: settings,
  } as RelayInput)
}

export async function fill(chain: LocalChain, address: Hex, value: bigint): Promise<void> {
  await setBalance(Object.assign(chain.client, { mode: 'hardhat' }) as never, { address, value })
}

/** What the world sees of a replica, and what its runner does. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: an answer is compared field by field.
  body: any
}

function replicaOf(services: Services) {
  const app = relay.routes(services)
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await app.request(path, init)
    return { status: response.status, body: await response.json() }
  }
  return {
    ask,
    post: (body: unknown) => {
      const text = typeof body === 'string' ? body : write(body)
      return ask('/v1/relay', { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })
    },
    state: (id: string) => ask(`/v1/relay/${id}`),
    async attend() {
      for (const duty of relay.duties?.(services) ?? []) await duty.run(new AbortController().signal)
    },
  }
}

export type Replica = ReturnType<typeof replicaOf>

/** JSON as the SDK's documentation says: whole numbers as decimal digits. */
export function write(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
}

/** A donor with a key, coins and no gas. */
export async function donorWith(chain: LocalChain, amount: bigint): Promise<PrivateKeyAccount> {
  const donor = privateKeyToAccount(generatePrivateKey())
  const { token, client } = chain
  await writeContract(client, {
    address: token,
    abi: demoTokenAbi,
    functionName: 'mint',
    args: [donor.address, amount],
  })
  return donor
}

export interface GiftWish {
  shares?: Share[]
  intent?: Intent
  validBefore?: bigint
  salt?: Hex
}

/** What the SDK gives the app to send. */
export async function signedGift(
  { chain, campaign }: Pick<RelayWorld, 'chain' | 'campaign'>,
  donor: PrivateKeyAccount,
  { shares = [{ milestone: 0, amount: 5n * USDC }], ...wish }: GiftWish = {},
) {
  const client = chain.clientOf(donor as never)
  const args: DonateWithAuthorizationArgs = await signDonation(client, {
    campaign,
    token: chain.token,
    shares,
    salt: bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
    ...wish,
  })
  return { kind: 'donateWithAuthorization' as const, chainId: CHAIN_ID, args }
}
