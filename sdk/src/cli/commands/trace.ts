import type { Address } from 'viem'
import { getCampaigns } from '../../actions/getCampaigns.ts'
import { formatAccountId } from '../../caip.ts'
import { type TracedGift, traceGifts } from '../../ledger/trace.ts'
import { ZERO_HASH } from '../../parameters.ts'
import { plainData } from '../../plain-data.ts'
import { decodeSourceTag } from '../../source-tag.ts'
import { parseNamedAccount } from '../campaign-argument.ts'
import type { Context } from '../command.ts'
import { CommandError, EXIT, type ExitCode } from '../exit-code.ts'
import { asking, blockOf, factoryOf, openNodes } from '../nodes.ts'
import { type OpenedCampaign, readCampaign, readEvents } from '../opened-campaign.ts'
import { tableLines } from '../terminal/table.ts'
import { termsWords } from '../terms-words.ts'

interface Traced {
  opened: OpenedCampaign
  gifts: TracedGift[]
}

/** A gift, or every gift of a donor: which coins, for whom, and where they are. */
export async function trace(context: Context): Promise<ExitCode> {
  const { page, operands } = context
  const { text, exact } = page
  const typed = operands[0] ?? ''
  const [, named = '', gift] = /^(.*?)(?:\/(\d{1,29}))?$/s.exec(typed) ?? []
  const account = parseNamedAccount(named)
  if (!account) throw new CommandError(EXIT.usage, text.usage.badTrace(exact(typed)))
  const nodes = await openNodes(context, account.chainId)
  const block = await blockOf(nodes.first, context)
  const traced =
    gift === undefined
      ? await giftsOf(account.address, nodes, block, context)
      : [await giftIn({ nodes, block, campaign: account.address }, BigInt(gift), context)]
  page.json(
    traced.flatMap(({ opened, gifts }) =>
      gifts.map((one) => ({ campaign: accountOf(opened), gift: plainData(one), block: String(block.number) })),
    ),
  )
  for (const { opened, gifts } of traced) for (const one of gifts) page.lines(giftLines(one, opened, context))
  page.line(text.trace.proofEnds)
  return EXIT.ok
}

function accountOf({ nodes, contract }: OpenedCampaign): string {
  return formatAccountId({ chainId: nodes.chainId, address: contract.address })
}

type Where = Parameters<typeof readCampaign>[0]

async function traceIn(where: Where, context: Context): Promise<Traced> {
  const opened = await readCampaign(where, context)
  const events = await readEvents(opened, context)
  const { parameters } = opened.contract
  return { opened, gifts: traceGifts({ parameters, events, timestamp: opened.block.timestamp }) }
}

async function giftIn(where: Where, gift: bigint, context: Context): Promise<Traced> {
  const { text, exact } = context.page
  const { opened, gifts } = await traceIn(where, context)
  const found = gifts.filter((one) => one.gift === gift)
  if (found.length > 0) return { opened, gifts: found }
  throw new CommandError(EXIT.mismatch, text.trace.noGift(exact(String(gift)), exact(accountOf(opened))))
}

async function giftsOf(
  donor: Address,
  nodes: Where['nodes'],
  block: Where['block'],
  context: Context,
): Promise<Traced[]> {
  const { text, exact } = context.page
  const { factory, startBlock } = factoryOf(context, nodes.chainId)
  const { client } = nodes.first
  const range = { fromBlock: startBlock, toBlock: block.number, signal: context.surroundings.signal }
  const created = await asking(nodes.first, context, () => getCampaigns(client, { factory, ...range }))
  if (created.some(({ campaign }) => campaign === donor)) {
    throw new CommandError(EXIT.usage, text.trace.isCampaign(exact(donor)))
  }
  const traced: Traced[] = []
  for (const { campaign } of created) {
    const { opened, gifts } = await traceIn({ nodes, block, campaign }, context)
    const own = gifts.filter((one) => one.donor === donor)
    if (own.length > 0) traced.push({ opened, gifts: own })
  }
  if (traced.length === 0) throw new CommandError(EXIT.mismatch, text.trace.noGifts(exact(donor)))
  return traced
}

function giftLines(traced: TracedGift, opened: OpenedCampaign, { page }: Context): string[] {
  const { text, exact, foreign, number, amount, time } = page
  const { token, terms } = opened
  const { gift, donor, given, note, source, lots } = traced
  const words = terms && termsWords(terms, page.language)
  const columns = [
    { title: text.campaign.milestone },
    { title: text.campaign.coins },
    { title: text.campaign.amount, align: 'end' },
    { title: text.trace.to },
    { title: text.trace.where },
    { title: text.trace.transaction },
  ] as const
  const { fallbackRecipient } = opened.contract.parameters
  const rows = lots.flatMap(({ milestone, portions, refunded, passOn }) =>
    portions.map(({ start, amount: part, recipient, fate, paid }) => [
      number(milestone + 1),
      text.campaign.span(page.coin(start, token), page.coin(start + part, token)),
      amount(part, token),
      exact(refunded?.to ?? (fate !== 'refundable' ? recipient : passOn ? fallbackRecipient : donor)),
      text.fates[fate],
      exact(paid?.transactionHash ?? refunded?.transactionHash ?? ''),
    ]),
  )
  const tag = decodeSourceTag(source)
  return [
    `${text.trace.gift(exact(`${accountOf(opened)}/${gift}`))}${text.colon} ${amount(traced.amount, token)}`,
    `  ${words ? foreign(words.name) : text.campaign.unreadable}`,
    `  ${text.trace.given(exact(donor), time(given.timestamp), exact(given.transactionHash ?? ''))}`,
    ...(tag
      ? [
          `  ${text.trace.source}${text.colon} ${exact(tag.kind === 'ambassador' ? tag.address : `${tag.kind} ${tag.name}`)}`,
        ]
      : []),
    ...(note === ZERO_HASH ? [] : [`  ${text.trace.note}${text.colon} ${exact(note)}`]),
    ...(lots.some(({ passOn }) => passOn) ? [`  ${text.trace.passOn}`] : []),
    ...(lots.some(({ objected }) => objected) ? [`  ${text.trace.objected}`] : []),
    '',
    ...tableLines(columns, rows).map((line) => `  ${line}`),
    '',
  ]
}
