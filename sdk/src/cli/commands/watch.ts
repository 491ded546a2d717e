import { setTimeout } from 'node:timers/promises'
import { formatAccountId } from '../../caip.ts'
import { CAMPAIGN_EVENTS } from '../../campaign-events.ts'
import { campaignAbi } from '../../generated/abis.ts'
import { historyData } from '../../ledger/history.ts'
import { getEvents } from '../../logs/get-events.ts'
import type { Context } from '../command.ts'
import { eventSentence } from '../event-sentence.ts'
import { CommandError, EXIT, type ExitCode } from '../exit-code.ts'
import { nodeProblem } from '../node-problem.ts'
import { asking } from '../nodes.ts'
import { type CampaignEvent, type OpenedCampaign, openCampaign } from '../opened-campaign.ts'
import { advanceTail, type ReadRange, RewrittenError, startTail, type TailChange } from '../tail.ts'

const USUAL_INTERVAL = 2

/** Prints each event of a campaign when it happens, and again when the chain takes it back. Ends by Ctrl-C only. */
export async function watch(context: Context): Promise<ExitCode> {
  const { page, surroundings, operands } = context
  const { signal } = surroundings
  const interval = intervalOf(context)
  const opened = await openCampaign(operands[0] ?? '', context)
  const { nodes, contract, creation } = opened
  const { client } = nodes.first
  const read: ReadRange = (fromBlock, toBlock) =>
    getEvents(client, {
      address: contract.address,
      abi: campaignAbi,
      eventNames: CAMPAIGN_EVENTS,
      fromBlock,
      toBlock,
      signal,
    })
  let tail = await asking(nodes.first, context, () => startTail(client, read, creation.blockNumber))
  const account = formatAccountId({ chainId: nodes.chainId, address: contract.address })
  const host = page.exact(nodes.first.host)
  page.aside(page.text.watch.watching(page.exact(account), host, page.number(tail.latest.number)))

  for (let isLost = false; ; ) {
    await setTimeout(interval * 1000, undefined, { signal })
    const change = await look(() => advanceTail(client, tail, read), opened, context)
    if (change) {
      report(change, opened, context)
      tail = change.tail
    }
    if (isLost === (change !== undefined)) page.aside(isLost ? page.text.watch.back(host) : page.text.watch.lost(host))
    isLost = change === undefined
  }
}

/** Nothing when nobody answers: a watch outlives its node's bad moments. */
async function look(
  advance: () => Promise<TailChange>,
  { nodes }: OpenedCampaign,
  { page, surroundings }: Context,
): Promise<TailChange | undefined> {
  try {
    return await advance()
  } catch (error) {
    surroundings.signal.throwIfAborted()
    if (error instanceof RewrittenError) {
      const { text, exact, number } = page
      const sentence = text.watch.rewritten(exact(nodes.first.host), number(error.block))
      throw new CommandError(EXIT.mismatch, sentence)
    }
    if (!nodeProblem(error)) throw error
    return undefined
  }
}

function report({ takenBack, added }: TailChange, { token }: OpenedCampaign, { page }: Context): void {
  const show = (event: CampaignEvent, isBack: boolean) => {
    const sentence = eventSentence(event, token, page)
    const [data] = historyData([event]) as [object]
    page.json({ ...data, takenBack: isBack })
    const place = `${page.number(event.blockNumber)}  ${page.time(event.timestamp)}`
    page.line(`${place}  ${isBack ? `${page.text.watch.takenBack}: ` : ''}${sentence}`)
  }
  for (const event of takenBack) show(event, true)
  for (const event of added) show(event, false)
}

function intervalOf({ options, page }: Context): number {
  const { interval } = options
  if (interval === undefined) return USUAL_INTERVAL
  if (/^\d{1,5}(?:\.\d{1,3})?$/.test(interval)) return Number(interval)
  throw new CommandError(EXIT.usage, page.text.usage.badNumber(page.exact('--interval'), page.exact(interval)))
}
