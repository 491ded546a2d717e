import { Hono } from 'hono'
import { bytesToHex, type Hex } from 'viem'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import type { AlertsContext } from '../../../indexer/src/api/alerts/context.ts'
import { deliveryDuties } from '../../../indexer/src/api/alerts/delivery.ts'
import { alerts, alertsContext } from '../../../indexer/src/api/alerts/feature.ts'
import { noticeDuties } from '../../../indexer/src/api/alerts/notice.ts'
import { renewalDuty } from '../../../indexer/src/api/alerts/renewal.ts'
import { alertsRoutes } from '../../../indexer/src/api/alerts/routes.ts'
import type { Duty } from '../../../indexer/src/api/platform/duties.ts'
import { answerError } from '../../../indexer/src/api/platform/errors.ts'
import type { Services } from '../../../indexer/src/api/platform/feature.ts'
import { createCampaignSync } from '../../../sdk/src/actions/createCampaign.ts'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { canonicalBytes } from '../../../sdk/src/canonical-json.ts'
import { contentHash } from '../../../sdk/src/content.ts'
import type { CampaignParameters } from '../../../sdk/src/parameters.ts'
import { type LocalChain, localChain, parametersOn } from '../../sdk/local-chain.ts'
import { chainIndex } from '../support/chain-index.ts'
import type { Received } from '../support/local-server.ts'
import { serviceDatabase } from '../support/service-database.ts'
import { decrypt, newReceiver, type Receiver, toBase64url } from './push-receiver.ts'

export const CHAIN_ID = 31337
const milestone = (title: string) => ({ title, description: title })
const TERMS = {
  name: 'A well for the village',
  description: 'Water',
  language: 'en',
  organiser: { name: 'Valley Water', kind: 'charity', domain: 'well.example' },
  milestones: [milestone('Drill'), milestone('Pump'), milestone('Tap')],
  recipients: [],
  translations: {
    ar: {
      name: 'بئر للقرية',
      description: 'ماء',
      milestones: [milestone('حفر'), milestone('مضخة'), milestone('حنفية')],
    },
  },
}

/** A campaign with a name. */
export async function namedCampaign(
  chain: LocalChain,
  salt: Hex,
  change: (parameters: CampaignParameters) => CampaignParameters = (same) => same,
) {
  const { parameters: usual } = await parametersOn(chain)
  const bytes = canonicalBytes(TERMS)
  const parameters = change({ ...usual, terms: await contentHash(bytes), salt })
  const charity = chain.clientOf(chain.accounts.charity)
  const { campaign } = await createCampaignSync(charity, {
    factory: chain.factory,
    parameters,
    terms: bytesToHex(bytes),
  })
  return { campaign, parameters, account: formatAccountId({ chainId: CHAIN_ID, address: campaign }) }
}

/** A chain, its index, and the alerts of a server beside it. */
export async function alertsWorld({ allowPrivateNetworks = true, settings = {} as object } = {}) {
  const chain = await localChain()
  const database = await serviceDatabase(alerts.migrations)
  const services: Services = {
    configuration: configurationSchema.parse({
      siteUrl: 'https://amana.example',
      apiUrl: 'https://api.amana.example/',
      outgoing: { allowPrivateNetworks },
      alerts: { knocksPerMinute: 1_000, subscriptionsPerHour: 1_000, ...settings },
    }),
    environment: {},
    index: chainIndex(chain),
    database,
    clients: () => undefined,
  }
  const clock = { skew: 0 }
  const start = () => {
    const context = alertsContext(services, { now: () => new Date(Date.now() + clock.skew) })
    const app = new Hono().route('/', alertsRoutes(context)).onError(answerError)
    return {
      context,
      app,
      notice: noticeDuties(context),
      delivery: deliveryDuties(context),
      renewal: renewalDuty(context),
    }
  }
  let server = start()
  return {
    chain,
    services,
    database,
    context: (): AlertsContext => server.context,
    /** As after the end of the process: only what is stored goes on. */
    restart() {
      server = start()
    },
    /** Lets the server's clock jump. */
    pass(seconds: number) {
      clock.skew += seconds * 1_000
    },
    async ask(path: string, options: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) {
      const { method = options.body === undefined ? 'GET' : 'POST', body, headers = {} } = options
      const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
      const response = await server.app.request(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...content,
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
    },
    /** One turn of everything. */
    async turn() {
      await run([...server.notice, ...server.delivery])
    },
    notice: () => run(server.notice),
    deliver: () => run(server.delivery),
    renewals: () => run([server.renewal]),
    async count(table: 'alert_subscription' | 'alert_delivery' | 'alert' | 'alert_watch') {
      const [row] = await database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`)
      return row?.count ?? -1
    },
    close: () => database.close(),
  }
}

export type AlertsWorld = Awaited<ReturnType<typeof alertsWorld>>

async function run(duties: readonly Duty[]): Promise<void> {
  for (const duty of duties) await duty.run(new AbortController().signal)
}

/** A browser that has subscribed with a push service at this URL. */
export async function browser(endpoint: string) {
  const receiver = await newReceiver()
  return {
    receiver,
    subscription: { endpoint, keys: { p256dh: toBase64url(receiver.publicKey), auth: toBase64url(receiver.auth) } },
  }
}

export interface Shown {
  web_push: number
  notification: {
    title: string
    body: string
    navigate: string
    lang: string
    dir: string
    tag: string
    actions: { action: string; navigate: string }[]
  }
}

export async function shown(received: Received | undefined, receiver: Receiver): Promise<Shown> {
  if (!received) throw new Error('nothing was received')
  return JSON.parse(await decrypt(received.body, receiver))
}
