// One process per measurement, so that peak memory is its own: takes a task as JSON, prints the measurement as JSON.
import { existsSync, readFileSync } from 'node:fs'
import { getCampaign } from '@amana/sdk/actions/getCampaign'
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { auditCampaign } from '@amana/sdk/ledger/audit'
import { checkHistory } from '@amana/sdk/ledger/check-history'
import { historyData } from '@amana/sdk/ledger/history'
import { getEvents } from '@amana/sdk/logs/get-events'
import { createKeccak256 } from '@amana/sdk/wasm/keccak256'
import { type Client, createClient, erc20Abi, http, numberToHex, pad, toEventSelector } from 'viem'
import { hardhat } from 'viem/chains'
import { type Measurement, type Task, taskSchema } from './task.ts'

const STATUS = '/proc/self/status'

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''))
let requests = 0
const client: Client = createClient({
  chain: hardhat,
  transport: http(task.url, {
    onFetchRequest: () => void requests++,
    timeout: 120_000,
    // the plain download asks for everything at once, where the node lets it
    maxResponseBodySize: false,
  }),
})
console.log(JSON.stringify(await measure()))

async function measure(): Promise<Measurement> {
  const run = { download, audit, list }[task.kind]
  const work = await run(task)
  requests = 0
  const [begin, before] = [performance.now(), process.cpuUsage()]
  const events = await work()
  const milliseconds = performance.now() - begin
  const { user, system } = process.cpuUsage(before)
  return { milliseconds, processor: (user + system) / 1000, peakMegabytes: peakMegabytes(), requests, events }
}

/** On Linux `maxRSS` starts as that of the process that started this one. */
function peakMegabytes(): number {
  const [, kilobytes] = existsSync(STATUS) ? (readFileSync(STATUS, 'utf8').match(/^VmHWM:\s+(\d+) kB$/m) ?? []) : []
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024
}

/** What is measured, after the rest has been prepared; says how many logs or events it read. */
type Work = () => Promise<number>

/** The same questions for the same logs as the audit asks, one after the other, and nothing done with the answers. */
async function download({ campaign, token, fromBlock, toBlock, mostBlocks }: Task): Promise<Work> {
  const [transfer] = erc20Abi.filter((item) => item.type === 'event' && item.name === 'Transfer')
  const selector = toEventSelector(transfer as never)
  const party = pad(campaign)
  const filters = [
    {
      address: campaign,
      topics: [campaignAbi.flatMap((item) => (item.type === 'event' ? [toEventSelector(item)] : []))],
    },
    { address: token, topics: [selector, null, party] },
    { address: token, topics: [selector, party] },
  ]
  return async () => {
    let logs = 0
    for (const filter of filters) {
      for (let first = fromBlock; first <= toBlock; first += BigInt(mostBlocks)) {
        const last = first + BigInt(mostBlocks) - 1n < toBlock ? first + BigInt(mostBlocks) - 1n : toBlock
        const range = { fromBlock: numberToHex(first), toBlock: numberToHex(last) }
        const answer = await client.request({ method: 'eth_getLogs', params: [{ ...filter, ...range } as never] })
        logs += answer.length
      }
    }
    return logs
  }
}

/** As the command line does it. */
async function audit({ campaign, toBlock }: Task): Promise<Work> {
  return async () => {
    let events = 0
    const { verdict, checks } = await auditCampaign(client, {
      campaign,
      toBlock,
      keccak256: await createKeccak256(),
      onProgress: (progress) => {
        if (progress.step === 'events') events = progress.events
      },
    })
    if (verdict !== 'ok') {
      const failed = checks.filter(({ ok }) => !ok).map(({ id, found }) => `${id}: ${found}`)
      throw new Error(`the audit says ${verdict}: ${failed.join(', ')}`)
    }
    return events
  }
}

/** A list, as a file holds it, against the word in the contract's storage: one question. */
async function list({ campaign, fromBlock, toBlock }: Task): Promise<Work> {
  const { charity, parameters } = await getCampaign(client, { campaign, blockNumber: toBlock })
  const range = { fromBlock, toBlock }
  const read = await getEvents(client, { address: campaign, abi: campaignAbi, eventNames: CAMPAIGN_EVENTS, ...range })
  const events = historyData(read) as unknown[]
  const claim = { chainId: hardhat.id, campaign, charity, parameters, events, blockNumber: toBlock }
  return async () => {
    const { ok } = await checkHistory(client, { ...claim, keccak256: await createKeccak256() })
    if (!ok) throw new Error('another hash')
    return events.length
  }
}
