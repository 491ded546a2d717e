// The world of `npm start` on ports of its own, and what the node says about it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { getCampaign } from '@amana/sdk/actions/getCampaign'
import { type CampaignCreation, getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { type Address, createClient, erc20Abi, http, isAddressEqual } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { type Persona, type SiteConfig, siteConfigSchema } from '../../../app/src/data/config.ts'

export type Campaign = Awaited<ReturnType<typeof getCampaign>>
export type World = Awaited<ReturnType<typeof startWorld>>

const LOOPBACK = '127.0.0.1'
const { AMANA_TIER } = process.env

/** For `before`: what takes minutes is for the larger tiers. */
export function skipInSmallestTier(this: Mocha.Context): void {
  if (AMANA_TIER === undefined) this.skip()
}

const servers = new Set<ChildProcess>()

/** Ends every world that nobody has stopped. */
export async function endWorlds(): Promise<void> {
  await Promise.all([...servers].map(end))
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill('SIGTERM')
  await exited
}

export async function startWorld() {
  const [app, rpc, api] = await Promise.all([freePort(), freePort(), freePort()])
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, AMANA_APP_PORT: String(app), AMANA_RPC_PORT: String(rpc), AMANA_API_PORT: String(api) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  servers.add(server)
  server.once('exit', () => servers.delete(server))
  const url = await readyUrl(server)
  const response = await fetch(`${url}/config.json`)
  const config: SiteConfig = siteConfigSchema.parse(await response.json())
  const [chain] = config.chains
  if (!chain) throw new Error('the world has no chain')
  const client = createClient({ chain: hardhat, transport: http(chain.rpcUrl), cacheTime: 0 })
  const personas = config.demo?.personas ?? []

  return {
    url,
    rpcUrl: chain.rpcUrl,
    indexUrl: config.indexUrl ?? '',
    client,
    personas,
    /** Where its server looks for documents. */
    contentFolder: join('.amana', 'demo', String(app), 'content'),

    /** The one that plays this address; the story cannot go on without. */
    persona(address: Address): Persona {
      const found = personas.find((one) => isAddressEqual(one.address, address))
      if (!found) throw new Error(`nobody plays ${address}`)
      return found
    },

    personaOf(role: Persona['role']): Persona {
      const found = personas.find((one) => one.role === role)
      if (!found) throw new Error(`nobody is a ${role}`)
      return found
    },

    async campaigns(): Promise<Campaign[]> {
      const range = { factory: chain.factory, fromBlock: BigInt(chain.startBlock) }
      const creations: CampaignCreation[] = await getCampaigns(client, range)
      return Promise.all(creations.map(({ campaign }) => getCampaign(client, { campaign })))
    },

    campaign: (campaign: Address) => getCampaign(client, { campaign }),

    balanceOf: (token: Address, account: Address) =>
      readContract(client, { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [account] }),

    async now(): Promise<bigint> {
      const { timestamp } = await getBlock(client, { blockTag: 'latest' })
      return timestamp
    },

    /** Ends it and says which of its ports still answer. */
    async stop(): Promise<number[]> {
      await end(server)
      const answers = await Promise.all([app, rpc, api].map(async (port) => ((await answersOn(port)) ? [port] : [])))
      return answers.flat()
    },
  }
}

/** Where the pages are, once the index answers too: before that each question to it is an error in the browser's console. */
function readyUrl(server: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /^Ready: (\S+)$/m.exec(output)
      if (ready?.[1] && output.includes('Index at ')) resolve(ready[1].replace(/\/$/, ''))
      if (output.includes('The index did not start')) reject(new Error(output))
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, LOOPBACK)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

function answersOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
