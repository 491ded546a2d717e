// A chain of its own behind HTTP, and the keeper run on it as a person runs it.
import { type Address, createClient, type Hex, http } from 'viem'
import { hardhat } from 'viem/chains'
import type { ExitCode } from '../../../indexer/keeper/exit-code.ts'
import { run } from '../../../indexer/keeper/run.ts'
import type { KeeperEvent } from '../../../indexer/keeper/voice.ts'
import { type LocalChain, startLocalChain } from '../../../scripts/chain.ts'
import { assembleCast, type Cast } from '../../../scripts/demo/personas.ts'
import type { LocalRequest } from '../../../scripts/demo/timeline.ts'
import { buildWorld, type DemoWorld, WORLD_BEGINS } from '../../../scripts/demo/world.ts'

/** As JSON has it. */
type Plain<value> = value extends bigint
  ? string
  : value extends readonly (infer item)[]
    ? Plain<item>[]
    : value extends object
      ? { [key in keyof value]: Plain<value[key]> }
      : value

export type Said = Plain<KeeperEvent>

export interface KeeperRun {
  code: ExitCode
  /** What it said, as its `--json` has it. */
  events: Said[]
  complaints: string[]
}

export interface RunOptions {
  signal?: AbortSignal
  key?: Hex
  onEvent?: (event: Said) => void
}

/** `npm run keeper -- --json …` in this process. */
export async function runKeeper(
  url: string,
  options: readonly string[],
  { signal = new AbortController().signal, key, onEvent }: RunOptions = {},
): Promise<KeeperRun> {
  const events: Said[] = []
  const complaints: string[] = []
  const code = await run({
    commandLine: ['--rpc', url, '--json', ...options],
    environment: key ? { AMANA_KEEPER_KEY: key } : {},
    signal,
    out(line) {
      const event = JSON.parse(line) as Said
      events.push(event)
      onEvent?.(event)
    },
    complain: (line) => complaints.push(line),
  })
  return { code, events, complaints }
}

export function eventsOf<name extends Said['event']>(
  { events }: Pick<KeeperRun, 'events'>,
  name: name,
): Extract<Said, { event: name }>[] {
  return events.filter((one): one is Extract<Said, { event: name }> => one.event === name)
}

/** The demo world on a chain with a free port. */
export async function demoStage(): Promise<{ chain: LocalChain; cast: Cast; world: DemoWorld }> {
  const cast = assembleCast()
  const chain = await startLocalChain({
    port: 0,
    initialDate: new Date(WORLD_BEGINS * 1000),
    privateKeys: [...cast.personas, ...cast.crowd].map(({ privateKey }) => privateKey),
  })
  return { chain, cast, world: await buildWorld(chain.request, cast) }
}

export function connect(url: string) {
  return createClient({ chain: hardhat, transport: http(url, { retryCount: 0 }), pollingInterval: 10, cacheTime: 0 })
}

export async function snapshot({ request }: LocalChain): Promise<Hex> {
  return (await (request as LocalRequest)({ method: 'evm_snapshot' })) as Hex
}

export async function revertTo({ request }: LocalChain, id: Hex): Promise<void> {
  await (request as LocalRequest)({ method: 'evm_revert', params: [id] })
}

export function addressOf(world: DemoWorld, id: string): Address {
  const campaign = world.campaigns.find(({ plan }) => plan.id === id)
  if (!campaign) throw new Error(`no campaign ${id}`)
  return campaign.address
}
