// Terms, notes and requests that want to break whoever reads them.
import { concatHex, type Hex, stringToHex } from 'viem'
import { campaignPath } from '../../bench/index-answers.ts'
import { termsOf } from '../../bench/stage-terms.ts'
import { PROTOCOL } from '../../deploy/creations.ts'
import { CHAIN_ID } from '../../replay/chain.ts'
import { createEscrows } from '../../replay/escrows.ts'
import { planCampaign } from '../../replay/plan.ts'
import { scheduleOf } from '../../replay/schedule.ts'
import type { Fault } from '../fault.ts'
import { mineGifts, underLoad } from '../load.ts'
import { type System, untilCaughtUp } from '../system.ts'

const MOST = 16_384
const FIRST_GRANT = 2_000_000_000
const MEGABYTES = 10_000_000

const plan = (grant: number, time: number) =>
  planCampaign(grant, [{ line: 1, time, donor: '0123456789', grant, amount: 1_000_000n }], 0)

/** Terms whose name is another text; the rest is in order. */
function named(name: string, time: number): Hex {
  const terms = JSON.parse(Buffer.from(termsOf(plan(1, time)).slice(2), 'hex').toString()) as object
  return stringToHex(JSON.stringify({ ...terms, name }))
}

/** Bytes as the contract takes them: up to 16 KiB of anything. */
function hostileTerms(time: number): Readonly<Record<string, Hex>> {
  return {
    'no UTF-8': '0xfffec080eda0bdedb88000ff',
    'JSON as deep as it goes': stringToHex('['.repeat(MOST)),
    'objects as deep as they go': stringToHex(`${'{"a":'.repeat(2_700)}1${'}'.repeat(2_700)}`),
    'a script in the name': named('<svg onload=alert(1)><script>alert(1)</script>', time),
    'a name that turns around': named('Help\u202egnihton\u202c', time),
    'a zero byte in the name': named('a\u0000b', time),
    'half a character in the name': named('a\ud800b', time),
    'a prototype': stringToHex('{"__proto__":{"name":"x"},"constructor":{"prototype":{"name":"x"}}}'),
    'one word': named('w'.repeat(120), time),
    'a letter that becomes eighteen': named('\ufdfa'.repeat(120), time),
    'nothing but zeros': concatHex(Array.from({ length: 512 }, () => `0x${'00'.repeat(32)}` as const)),
  }
}

export const hostileTexts: Fault = {
  name: 'hostile-texts',
  title: 'terms of every kind of malice, and requests of ten megabytes',
  run: (system) =>
    underLoad(system, async () => {
      const requests = await askMaliciously(system)
      return { seconds: 0, seen: `${requests} hostile requests refused` }
    }).then(async ({ seen }) => {
      const terms = await createMaliciously(system)
      await mineGifts(system, 1)
      return { seconds: await untilCaughtUp(system), seen: `${terms} hostile terms indexed, ${seen}` }
    }),
}

async function createMaliciously({ stage, indexer, ...rest }: System): Promise<number> {
  const { chain } = stage
  const kinds = Object.entries(hostileTerms(chain.time))
  const plans = kinds.map((_, index) => plan(FIRST_GRANT + index, chain.time + 86_400))
  const [known] = stage.escrows
  if (!known) throw new Error('there is no campaign')
  const contracts = { token: known.parameters.token, factory: PROTOCOL.factory.address }
  const schedule = { ...scheduleOf(plans), create: chain.time + 1 }
  const escrows = await createEscrows(
    chain,
    contracts,
    plans,
    schedule,
    ({ grant }) => kinds[grant - FIRST_GRANT]?.[1] ?? '0x',
  )
  await untilCaughtUp({ stage, indexer, ...rest })
  for (const [index, { address }] of escrows.entries()) {
    const [kind] = kinds[index] ?? []
    const response = await fetch(`${indexer.url}${campaignPath(CHAIN_ID, address)}`)
    const type = response.headers.get('content-type')
    const sniffed = response.headers.get('x-content-type-options')
    if (response.status !== 200 || !type?.startsWith('application/json') || sniffed !== 'nosniff') {
      throw new Error(`terms with ${kind}: ${response.status}, ${type}, ${sniffed}`)
    }
    JSON.parse(await response.text())
  }
  for (const path of ['/v1/campaigns?limit=100', '/v1/campaigns?search=%3Cscript%3E', '/v1/campaigns?search=w']) {
    const { status } = await fetch(`${indexer.url}${path}`)
    if (status !== 200) throw new Error(`${path} answers ${status}`)
  }
  return kinds.length
}

async function askMaliciously({ indexer }: System): Promise<number> {
  const large = 'x'.repeat(MEGABYTES)
  const requests: [string, RequestInit][] = [
    [
      '/v1/relay',
      { method: 'POST', body: JSON.stringify({ note: large }), headers: { 'content-type': 'application/json' } },
    ],
    [
      '/graphql',
      { method: 'POST', body: JSON.stringify({ query: large }), headers: { 'content-type': 'application/json' } },
    ],
    [
      '/graphql',
      {
        method: 'POST',
        body: JSON.stringify({ query: `{${'campaigns{items{'.repeat(400)}name${'}}'.repeat(400)}}` }),
        headers: { 'content-type': 'application/json' },
      },
    ],
    ['/v1/relay', { method: 'POST', body: '['.repeat(100_000), headers: { 'content-type': 'application/json' } }],
    [`/v1/campaigns?search=${encodeURIComponent('\u202e\u0000%_\\')}`, {}],
    [`/v1/campaigns?cursor=${'A'.repeat(10_000)}`, {}],
    ['/v1/campaigns/eip155:31337:0x%00', {}],
    ['/v1/campaigns/eip155:31337:0x%ff%fe', {}],
    ['/v1/live', { headers: { 'last-event-id': "1' OR 1=1" } }],
  ]
  for (const [path, options] of requests) {
    const response = await fetch(`${indexer.url}${path}`, { ...options, signal: AbortSignal.timeout(20_000) }).catch(
      () => undefined, // the connection may be closed in the middle of ten megabytes
    )
    if (response && response.status >= 500) throw new Error(`${path.slice(0, 40)} answers ${response.status}`)
    await response?.body?.cancel()
  }
  const { status } = await fetch(`${indexer.url}/health`)
  if (status !== 200) throw new Error(`after hostile requests /health answers ${status}`)
  return requests.length
}
