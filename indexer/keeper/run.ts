import { deployments } from '@amana/sdk/generated/deployments'
import { oneLine } from '@amana/sdk/logs/patience'
import type { CampaignParameters } from '@amana/sdk/parameters'
import type { Address, PrivateKeyAccount } from 'viem'
import { Budget } from './budget.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { Finder } from './finder.ts'
import { Keeper, type Round } from './keeper.ts'
import { readAccount } from './key.ts'
import { Metrics, serveMetrics } from './metrics.ts'
import { type Node, openNode } from './node.ts'
import { environmentSchema, type KeeperOptions, parseOptions, USAGE } from './options.ts'
import { pause } from './pause.ts'
import { Resting } from './rest.ts'
import { Sender } from './sender.ts'
import { readSpendings, writeSpendings } from './state-file.ts'
import { UsageError } from './usage-error.ts'
import { jsonLine, sentence, type Tell } from './voice.ts'

export interface Surroundings {
  commandLine: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
  out(line: string): void
  complain(line: string): void
}

/** With `--once`: what one pass makes possible is done by the next, such as paying what a poke has released. */
const PASSES = 10
/** Seconds: a node that fails is asked again after the pause between rounds, then ever later, up to this. */
const LONGEST_PAUSE = 600

/** Runs the keeper to its end. Whatever happens, it ends with a code and at most one sentence of complaint. */
export async function run(surroundings: Surroundings): Promise<ExitCode> {
  const { commandLine, out, complain } = surroundings
  if (commandLine.includes('--help')) {
    out(USAGE)
    return EXIT.ok
  }
  try {
    const environment = environmentSchema.parse(surroundings.environment)
    const options = parseOptions(commandLine, environment)
    const account = options.dryRun ? undefined : readAccount(options.keyFile, environment.AMANA_KEEPER_KEY)
    if (!options.dryRun && !account) {
      throw new UsageError('Who pays? Set AMANA_KEEPER_KEY or give --key-file; --dry-run needs neither.')
    }
    return await keep(options, account, surroundings)
  } catch (error) {
    if (error instanceof UsageError) {
      complain(error.message)
      return EXIT.usage
    }
    if (surroundings.signal.aborted) return EXIT.ok
    complain(`The keeper cannot go on: ${oneLine(error)}`)
    return EXIT.incomplete
  }
}

async function keep(
  options: KeeperOptions,
  account: PrivateKeyAccount | undefined,
  { signal, out }: Surroundings,
): Promise<ExitCode> {
  const metrics = new Metrics()
  const tell: Tell = (event) => {
    metrics.observe(event)
    const line = options.json ? jsonLine(event, new Date()) : sentence(event)
    if (line !== undefined) out(line)
  }
  const server = options.metricsPort === undefined ? undefined : await serveMetrics(metrics, options.metricsPort)
  if (server) tell({ event: 'metrics', url: server.url })
  try {
    const node = await findNode(options, tell, signal)
    if (!node) return signal.aborted ? EXIT.ok : EXIT.incomplete
    const code = await rounds(options, assemble(options, node, account, tell), tell, signal)
    tell({ event: 'stopped' })
    return code
  } finally {
    await server?.close()
  }
}

/** Waits for a node unless there is to be one round only. */
async function findNode(options: KeeperOptions, tell: Tell, signal: AbortSignal): Promise<Node | undefined> {
  for (let failures = 0; !signal.aborted; ) {
    try {
      const node = await openNode(options.rpc)
      if (options.chain === undefined || options.chain === node.chainId) return node
      throw new UsageError(`The node is of chain ${node.chainId}, --chain says ${options.chain}.`)
    } catch (error) {
      if (error instanceof UsageError) throw error
      failures += 1
      const again = options.once ? undefined : pauseAfter(failures, options.every)
      tell({ event: 'trouble', reason: troubleIn(error), again })
      if (again === undefined) return undefined
      await pause(again * 1000, signal)
    }
  }
  return undefined
}

function assemble(options: KeeperOptions, node: Node, account: PrivateKeyAccount | undefined, tell: Tell): Keeper {
  const { chainId } = node
  const known = deployments[chainId]
  const factory = options.factory ?? known?.factory
  const startBlock = options.fromBlock ?? known?.startBlock
  if (factory === undefined || startBlock === undefined) {
    throw new UsageError(`The SDK knows no Amana on chain ${chainId}; name it with --factory and --from-block.`)
  }
  const { maxFee, maxGas, maxLots, keep, state, index } = options
  const tokens = [...Object.keys(known?.tokens ?? {}), ...options.tokens]
  const follows = followsTokens(tokens, options.anyToken)
  const purse = account && { chainId, address: account.address }
  const limits = { perHour: options.budgetHour, perDay: options.budgetDay }
  const budget = new Budget(limits, purse && state ? readSpendings(state, purse) : [])
  const save = purse && state ? () => writeSpendings(state, purse, budget.spendings) : undefined
  // Better now than when something is to be sent.
  save?.()
  const sender =
    account &&
    new Sender({
      client: node.client,
      account,
      budget,
      maxFee,
      keep,
      patience: options.patience * 1000,
      save,
      replaced: (nonce, hash) => tell({ event: 'replaced', nonce, hash }),
    })
  const self = account?.address
  const finder = new Finder({ node, factory, startBlock, follows, self, index, tell })
  const { dryRun } = options
  tell({ event: 'started', chainId, factory, address: self, dryRun, batches: node.hasMulticall })
  const settings = { maxFee, maxGas, maxLots }
  return new Keeper({ node, finder, resting: new Resting(), sender, budgetLeft: () => budget.left, settings, tell })
}

/** A hostile token can pass every trial and burn what it is given; so only those that somebody has looked at. */
function followsTokens(tokens: readonly string[], any: boolean) {
  const listed = new Set(tokens.map((token) => token.toLowerCase()))
  return ({ token }: CampaignParameters) => any || listed.has((token satisfies Address).toLowerCase())
}

async function rounds(options: KeeperOptions, keeper: Keeper, tell: Tell, signal: AbortSignal): Promise<ExitCode> {
  let reverted = 0
  for (let failures = 0, passes = 1; !signal.aborted; passes += 1) {
    let again = options.every
    let round: Round | undefined
    try {
      round = await keeper.round(signal)
      reverted += round.reverted
      failures = 0
    } catch (error) {
      if (signal.aborted) break
      // The state cannot be kept: without it the budget would not hold across a restart.
      if (error instanceof UsageError) throw error
      failures += 1
      again = pauseAfter(failures, options.every)
      tell({ event: 'trouble', reason: troubleIn(error), again: options.once ? undefined : again })
    }
    if (!options.once) await pause(again * 1000, signal)
    else if (!round) return EXIT.incomplete
    else if (!round.progressed || options.dryRun || passes === PASSES) return endOf(round, reverted)
  }
  return EXIT.ok
}

function endOf({ held }: Round, reverted: number): ExitCode {
  return reverted > 0 ? EXIT.reverted : held ? EXIT.incomplete : EXIT.ok
}

function pauseAfter(failures: number, every: number): number {
  return Math.max(every, Math.min(every * 2 ** (failures - 1), LONGEST_PAUSE))
}

/** Without the node's address, which may hold a key. */
function troubleIn(error: unknown): string {
  return `${oneLine(error).replace(/https?:\/\/\S+/g, 'the node')}`
}
