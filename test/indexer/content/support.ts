// A content store with everything real but the index, whose answers a test decides.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalBytes, type Json } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { uploadPermitTypedData } from '@amana/sdk/typed-data'
import { formatUploadPermit, UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Address, createClient, custom, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { ContentBackend } from '../../../indexer/src/api/content/backend/backend.ts'
import { diskBackend } from '../../../indexer/src/api/content/backend/disk.ts'
import { contentMigrations } from '../../../indexer/src/api/content/migrations.ts'
import { PATIENCE } from '../../../indexer/src/api/content/read-body.ts'
import { contentRoutes } from '../../../indexer/src/api/content/routes.ts'
import type { ContentServices } from '../../../indexer/src/api/content/services.ts'
import { contentSettings } from '../../../indexer/src/api/content/settings.ts'
import type { ChainClient } from '../../../indexer/src/api/platform/chain-clients.ts'
import type { NamedDocument } from '../../../indexer/src/api/platform/index-reads.ts'
import type { OpenServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { serviceDatabase } from '../support/service-database.ts'

export const HOUR = 3_600_000
export const MEBIBYTE = 2 ** 20
export const CHAIN_ID = 31337
export const API_URL = 'https://api.example'

const account = (digit: string) => privateKeyToAccount(`0x${digit.repeat(64)}`)
export const cast = {
  charity: account('1'),
  recipient: account('2'),
  verifier: account('3'),
  panelist: account('4'),
  fallback: account('5'),
  donor: account('6'),
} as const
export const CAMPAIGN: Address = `0x${'ca'.repeat(20)}`
const [charity, recipient, verifier, panelist, fallback] = Object.values(cast).map(({ address }) => address)

/** The parties of {@link CAMPAIGN}, as the index gives them. */
export const PARTIES = {
  charity,
  parameters: {
    fallbackRecipient: fallback,
    verifiers: { threshold: 1, members: [verifier] },
    panel: { threshold: 1, members: [panelist] },
    milestones: [{ claimBy: 0, payouts: [{ recipient, amount: 1n }] }],
  },
}

export interface World {
  app: OpenAPIHono
  services: ContentServices
  /** What the chain names; a test adds to it. */
  named: Map<Hex, NamedDocument>
  directory: string
  clock: { now: number; chainTime: bigint }
  end(): Promise<void>
}

export interface WorldOptions {
  settings?: Parameters<typeof contentSettings.parse>[0]
  backend?: (disk: ContentBackend) => ContentBackend
  patience?: ContentServices['patience']
  directory?: string
  client?: ChainClient
}

let database: OpenServiceDatabase | undefined
// full-disk.ts runs without mocha.
if (typeof after === 'function') after(() => database?.close())

/** A fresh store. The embedded database is opened once, because that takes seconds, and emptied each time. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  database ??= await serviceDatabase(contentMigrations)
  await database.query('TRUNCATE content_item, content_link, content_usage')
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'amana-content-'))
  const named = new Map<Hex, NamedDocument>()
  const clock = { now: Date.UTC(2026, 0, 1), chainTime: 1_700_000_000n }
  // Nobody is at any address: keys alone decide.
  const nobody = createClient({ transport: custom({ request: async () => '0x' }) }) as unknown as ChainClient
  const disk = diskBackend(directory)
  const services: ContentServices = {
    settings: contentSettings.parse(options.settings ?? {}),
    backend: options.backend?.(disk) ?? disk,
    database,
    clients: (chainId) => (chainId === CHAIN_ID ? (options.client ?? nobody) : undefined),
    index: {
      head: async (chainId) =>
        chainId === CHAIN_ID
          ? { chainId, number: 1n, hash: `0x${'0'.repeat(64)}`, timestamp: clock.chainTime }
          : undefined,
      campaign: async ({ address }) => (address.toLowerCase() === CAMPAIGN ? (PARTIES as never) : undefined),
      document: async (hash) => named.get(hash),
    },
    now: () => clock.now,
    patience: options.patience ?? PATIENCE,
  }
  return {
    app: contentRoutes(services, API_URL),
    services,
    named,
    directory,
    clock,
    end: async () => rmSync(directory, { recursive: true, force: true }),
  }
}

export function bytesOf(content: Json | Uint8Array): Uint8Array<ArrayBuffer> {
  return (content instanceof Uint8Array ? content : canonicalBytes(content)) as Uint8Array<ArrayBuffer>
}

/** Makes the chain name it. */
export async function nameOnChain(
  { named }: World,
  content: Json | Uint8Array,
  campaign: Address = CAMPAIGN,
): Promise<Hex> {
  const hash = await contentHash(bytesOf(content))
  named.set(hash, { chainId: CHAIN_ID, campaign, use: 'evidence' })
  return hash
}

export interface PutOptions {
  /** The path's; default: the true one. */
  hash?: Hex
  permit?: string
  headers?: Record<string, string>
}

export async function put({ app }: World, content: Json | Uint8Array, options: PutOptions = {}) {
  const body = bytesOf(content)
  const hash = options.hash ?? (await contentHash(body))
  const headers = { ...options.headers, ...(options.permit && { [UPLOAD_PERMIT_HEADER]: options.permit }) }
  const response = await app.request(`/v1/content/${hash.slice(2)}`, { method: 'PUT', body, headers })
  return answerOf(response, hash)
}

export async function get({ app }: World, hash: string, headers: Record<string, string> = {}, path = '') {
  return app.request(`/v1/content/${hash}${path}`, { headers })
}

export interface Answer {
  status: number
  hash: Hex
  /** The last part of a problem's type. */
  code: string | undefined
  body: { type?: string; detail?: string; account?: string; expiresAt?: string | null }
}

async function answerOf(response: Response, hash: Hex): Promise<Answer> {
  const text = await response.text()
  const body = (text.startsWith('{') ? JSON.parse(text) : { detail: text }) as Answer['body']
  return { status: response.status, hash, code: body.type?.split('/').at(-1), body }
}

export interface PermitOptions {
  signer?: (typeof cast)[keyof typeof cast]
  size?: bigint
  validUntil?: bigint
  campaign?: Address
  chainId?: number
  /** Whom the permit names, if not its signer. */
  uploader?: Address
}

/** The charity's, for ten minutes, unless it is said otherwise. */
export async function permitFor({ clock }: World, content: Hex | Json | Uint8Array, options: PermitOptions = {}) {
  const isHash = typeof content === 'string' && /^0x[\da-f]{64}$/.test(content)
  const hash = isHash ? (content as Hex) : await contentHash(bytesOf(content as Json))
  const { signer = cast.charity, size = 10n ** 9n, validUntil = clock.chainTime + 600n } = options
  const { campaign = CAMPAIGN, chainId = CHAIN_ID, uploader = signer.address } = options
  const permit = { chainId, campaign, uploader, content: hash, size, validUntil }
  const signature = await signer.signTypedData(uploadPermitTypedData(permit))
  return formatUploadPermit({ ...permit, signature })
}

// ---- what is uploaded ----

export const NOTE = { text: 'For the well.', language: 'en' } as const

/** Starts as a PNG does; the rest is of this byte. */
export function png(size: number, fill = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(fill)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return bytes
}

export async function fileOf(bytes: Uint8Array, name = 'well.png') {
  return { name, type: 'image/png', size: bytes.length, sha256: await contentHash(bytes) }
}

export function evidenceOf(files: Json[]): Json {
  return { campaign: `eip155:${CHAIN_ID}:${CAMPAIGN}`, milestone: 0, title: 'The well', statement: 'It is dug.', files }
}

export async function usage({ services }: World): Promise<{ [account: string]: number; total?: number }> {
  const rows = await services.database.query<{ account: string; bytes: string | number }>(
    'SELECT account, bytes FROM content_usage WHERE bytes > 0 ORDER BY account',
  )
  return Object.fromEntries(rows.map(({ account: name, bytes }) => [name, Number(bytes)]))
}
