// Deploys the protocol to a chain and writes down what lies where. Whatever is there already stays as it is.
import { relative } from 'node:path'
import { deployments } from '@amana/sdk/generated/deployments'
import { createClient, formatEther, formatGwei, http, keccak256 } from 'viem'
import { getChainId } from 'viem/actions'
import { z } from 'zod'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import { UsageError } from '../usage-error.ts'
import type { Creation } from './contracts.ts'
import { createMissing, hasProxy, proxyFunding } from './create.ts'
import { demoTokenCreations, PROTOCOL, PROTOCOL_CREATIONS } from './creations.ts'
import { readAccount } from './key-file.ts'
import type { Options } from './options.ts'
import { creationCall, PROXY } from './proxy.ts'
import { type DeploymentRecord, fileOf, readRecord } from './record.ts'
import { Recorder } from './recorder.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'
import { Sender } from './sender.ts'

/** A transfer, and the room we want above the price of this moment. */
const TRANSFER_GAS = 21_000n
const MARGIN_PERCENT = 25n

export interface Surroundings {
  /** Where the records are. */
  directory: string
  say: (line: string) => void
}

interface Step extends Creation {
  /** What is left to pay; nothing when it is there. */
  gas: bigint | undefined
}

interface Cost {
  gas: bigint
  gasPrice: bigint
  /** In base units of the chain's coin, with what the proxy's creator lacks. */
  total: bigint
}

export async function deploy(
  { rpc, keyFile, chain, dryRun }: Options,
  { directory, say }: Surroundings,
): Promise<void> {
  const account = readAccount(keyFile)
  const client = createClient({ account, transport: http(rpc, { retryCount: 1 }), pollingInterval: 500 })
  const chainId = z
    .int()
    .positive()
    .parse(await getChainId(client))
  const known = readRecord(directory, chainId)
  requireMeant(chainId, chain, { known, dryRun })
  if (known) requireSameVersion(known, fileOf(directory, chainId))

  const sender = new Sender({ client, account })
  const creations = creationsFor(chainId)
  const rehearsal = await rehearse(chainId, creations)
  try {
    const steps = await stepsOn(sender, creations, rehearsal)
    const cost = await costOf(sender, steps)
    describe(say, { chainId, sender, steps, cost, hasProxy: await hasProxy(sender) })
    const [balance, needed] = [await sender.balanceOf(account.address), withMargin(cost.total)]
    const isTooPoor = balance < needed
    const sentence = `${account.address} needs about ${formatEther(needed)} coins on chain ${chainId} and has ${formatEther(balance)}.`
    if (dryRun) {
      say(isTooPoor ? `${sentence} Nothing was sent.` : 'Nothing was sent.')
      return
    }
    if (isTooPoor) throw new UsageError(sentence)
    if (await sender.isWaiting()) {
      throw new UsageError(`A transaction of ${account.address} is not in a block yet; run this again when it is.`)
    }
    const recorder = await Recorder.open({ directory, chainId, known, rehearsal })
    await recorder.catchUp(sender)
    await createMissing(sender, creations, {
      sent: ({ name }, hash) => recorder.sent(name, hash),
      created: ({ name, address }, receipt) => {
        recorder.created(name, receipt)
        say(`${name} created at ${address} in block ${receipt.blockNumber}`)
      },
    })
    await requireCode(sender, creations, rehearsal)
    recorder.finish()
    say(`Written to ${relative(process.cwd(), fileOf(directory, chainId))}`)
  } finally {
    await rehearsal.close()
  }
}

function requireMeant(
  chainId: number,
  meant: number | undefined,
  { known, dryRun }: { known: DeploymentRecord | undefined; dryRun: boolean },
): void {
  if (meant !== undefined && meant !== chainId) {
    throw new UsageError(`The node is on chain ${chainId}, not on chain ${meant}; nothing was sent.`)
  }
  if (meant === undefined && !known && !dryRun) {
    throw new UsageError(
      `The node is on chain ${chainId}, which has no deployment yet; if you mean it, add --chain ${chainId}`,
    )
  }
}

/** One file holds one deployment; an older version has other addresses. */
function requireSameVersion({ contracts }: DeploymentRecord, file: string): void {
  const { CampaignFactory: factory, Journal: journal } = contracts
  if (
    (factory && factory.address !== PROTOCOL.factory.address) ||
    (journal && journal.address !== PROTOCOL.journal.address)
  ) {
    throw new UsageError(`${file} names another version of the contracts; move it away to deploy this one beside it.`)
  }
}

function creationsFor(chainId: number): Creation[] {
  const tokens = chainId === LOCAL_CHAIN_ID ? demoTokenCreations(deployments[chainId]?.tokens ?? {}) : []
  return [...PROTOCOL_CREATIONS, ...tokens]
}

async function stepsOn(sender: Sender, creations: readonly Creation[], rehearsal: Rehearsal): Promise<Step[]> {
  const isProxyThere = await hasProxy(sender)
  const steps: Step[] = []
  for (const [index, creation] of creations.entries()) {
    const isThere = await requireOurs(sender, creation.address, rehearsal)
    const rehearsed = rehearsal.gas[index] ?? 0n
    const ask = () => (isProxyThere ? sender.estimate(creationCall(creation.creation)) : rehearsed)
    steps.push({ ...creation, gas: isThere ? undefined : await ask() })
  }
  return steps
}

/** Whether code lies there; it must be what the rehearsal left at the same address. */
async function requireOurs(sender: Sender, address: Creation['address'], rehearsal: Rehearsal): Promise<boolean> {
  const code = await sender.codeAt(address)
  if (code && keccak256(code) !== (await rehearsal.codeHashOf(address))) {
    throw new UsageError(`At ${address} lies other code than ours; nothing was sent.`)
  }
  return code !== undefined
}

async function requireCode(sender: Sender, creations: readonly Creation[], rehearsal: Rehearsal): Promise<void> {
  for (const address of [...creations.map((creation) => creation.address), PROTOCOL.implementation]) {
    if (!(await requireOurs(sender, address, rehearsal))) throw new Error(`There is no code at ${address}.`)
  }
}

async function costOf(sender: Sender, steps: readonly Step[]): Promise<Cost> {
  const gasPrice = await sender.gasPrice()
  const funding = (await hasProxy(sender)) ? 0n : await proxyFunding(sender)
  const gas = steps.reduce((sum, step) => sum + (step.gas ?? 0n), funding > 0n ? TRANSFER_GAS : 0n)
  return { gas, gasPrice, total: gas * gasPrice + funding }
}

function withMargin(cost: bigint): bigint {
  return cost + (cost * MARGIN_PERCENT) / 100n
}

interface Description {
  chainId: number
  sender: Sender
  steps: readonly Step[]
  cost: Cost
  hasProxy: boolean
}

function describe(
  say: Surroundings['say'],
  { chainId, sender, steps, cost, hasProxy: isProxyThere }: Description,
): void {
  const line = (what: string, value: string) => say(`${what.padEnd(16)} ${value}`)
  line('chain', String(chainId))
  line('deployer', sender.address)
  line('proxy', `${PROXY} ${isProxyThere ? 'is there' : 'is missing and will be placed'}`)
  for (const { name, address, gas } of steps) {
    line(name, `${address} ${gas === undefined ? 'is there' : `will cost ${gas.toLocaleString('en')} gas`}`)
  }
  line('Campaign', `${PROTOCOL.implementation} comes with the factory`)
  const price = `${cost.gas.toLocaleString('en')} gas at ${formatGwei(cost.gasPrice)} gwei`
  line('cost', `${formatEther(cost.total)} coins: ${price}${isProxyThere ? '' : ', and what the proxy costs'}`)
}
