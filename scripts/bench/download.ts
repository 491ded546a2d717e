// One process per download, so that it starts as cold as the indexer: every campaign of a factory and every event of each,
// by the SDK's reader, and nothing done with them. Takes a task as JSON, prints the measurement as JSON.
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi, campaignFactoryAbi } from '@amana/sdk/generated/abis'
import { getEvents } from '@amana/sdk/logs/get-events'
import { createClient, http } from 'viem'
import { hardhat } from 'viem/chains'
import { type Download, downloadTaskSchema } from './download-task.ts'
import { figuresOf } from './process-figures.ts'

const { url, factory, fromBlock, toBlock } = downloadTaskSchema.parse(JSON.parse(process.argv[2] ?? ''))
let requests = 0
const client = createClient({
  chain: hardhat,
  transport: http(url, { onFetchRequest: () => void requests++, timeout: 120_000, maxResponseBodySize: false }),
})

const begin = performance.now()
const range = { fromBlock, toBlock }
const created = await getEvents(client, {
  address: factory,
  abi: campaignFactoryAbi,
  eventNames: ['CampaignCreated'],
  ...range,
})
const events = await getEvents(client, {
  address: created.map(({ args }) => args.campaign),
  abi: campaignAbi,
  eventNames: CAMPAIGN_EVENTS,
  ...range,
})
const result: Download = {
  milliseconds: performance.now() - begin,
  requests,
  campaigns: created.length,
  events: events.length,
  peakMegabytes: figuresOf(process.pid)?.peakMegabytes ?? process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(result))
