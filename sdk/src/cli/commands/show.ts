import type { Address } from 'viem'
import { formatAccountId, formatAssetId } from '../../caip.ts'
import type { Json } from '../../canonical-json.ts'
import { sum } from '../../coin-line.ts'
import type { MilestoneState } from '../../enumerations.ts'
import { nextTransition } from '../../ledger/lifecycle.ts'
import type { Quorum } from '../../parameters.ts'
import { plainData } from '../../plain-data.ts'
import { auditCallOf } from '../call.ts'
import type { Context } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { type OpenedCampaign, openCampaign } from '../opened-campaign.ts'
import type { Page } from '../page.ts'
import { tableLines } from '../terminal/table.ts'
import { cutTo, widthOf } from '../terminal/width.ts'
import { termsWords } from '../terms-words.ts'

const TITLE_COLUMNS = 32
const IDENTITY = ['waiting', 'released', 'paid', 'refundable', 'refunded'] as const

/** One campaign: what it promises, where its money is, and what happens if nobody acts. */
export async function show(context: Context): Promise<ExitCode> {
  const { page, operands, options } = context
  const opened = await openCampaign(operands[0] ?? '', context)
  page.json(asJson(opened))
  const { others } = opened.nodes
  page.lines([
    ...facts(opened, page),
    ...(others.length > 0 ? [page.text.nodes.agree(page.number(others.length + 1))] : []),
    '',
    `${page.text.campaign.money}${page.text.colon}`,
    ...money(opened, page),
    '',
    `${page.text.campaign.milestones}${page.text.colon}`,
    ...milestones(opened, page),
    '',
    `${page.text.campaign.payouts}${page.text.colon}`,
    ...payouts(opened, page),
    '',
    `${page.text.campaign.if}${page.text.colon}`,
    ...deadlines(opened, page),
    '',
    page.text.campaign.auditIt(page.exact(auditCallOf(accountOf(opened), options))),
  ])
  return EXIT.ok
}

function accountOf({ nodes, contract }: OpenedCampaign): string {
  return formatAccountId({ chainId: nodes.chainId, address: contract.address })
}

function facts(opened: OpenedCampaign, page: Page): string[] {
  const { contract, creation, block, terms, token, nodes } = opened
  const { text, exact, foreign, number, time } = page
  const words = text.campaign
  const { parameters, charity } = contract
  const account = (address: Address) => exact(formatAccountId({ chainId: nodes.chainId, address }))
  const quorum = ({ threshold, members }: Quorum) =>
    `${words.quorum(number(threshold), number(members.length))}${text.colon} ${members.map((member) => exact(member)).join(', ')}`
  const asset = exact(formatAssetId({ chainId: nodes.chainId, token: parameters.token }))
  return aligned([
    [words.name, terms ? foreign(termsWords(terms, page.language).name) : words.unreadable],
    [words.account, account(contract.address)],
    ...(terms ? ([[words.organiser, foreign(terms.organiser.name)]] as const) : []),
    [words.charity, account(charity)],
    [words.token, `${token ? exact(token.symbol) : text.unknown} ${asset}`],
    [words.verifiers, quorum(parameters.verifiers)],
    [words.panel, quorum(parameters.panel)],
    [words.fallback, account(parameters.fallbackRecipient)],
    [words.terms, exact(parameters.terms)],
    [words.created, time(creation.timestamp)],
    [words.block, `${number(block.number)} ${exact(block.hash)} ${time(block.timestamp)}`],
    [words.ledgerHash, exact(contract.ledgerHash)],
  ])
}

/** given = waiting + released + paid + refundable + refunded, in this order and with these words. */
function money({ contract: { totals }, token }: OpenedCampaign, page: Page): string[] {
  const { text } = page
  const rows = [
    [text.givenWord, page.amount(totals.given, token)],
    ...IDENTITY.map((part) => [
      `${part === 'waiting' ? '=' : '+'} ${text.fates[part]}`,
      page.amount(totals[part], token),
    ]),
  ]
  const table = tableLines([{ title: '' }, { title: '', align: 'end' }], rows).slice(1)
  const notes = [
    ...(totals.absorbed > 0n ? [text.campaign.absorbed(page.amount(totals.absorbed, token))] : []),
    ...(totals.surplus > 0n ? [text.campaign.surplus(page.amount(totals.surplus, token))] : []),
  ]
  return indented([...table, ...notes])
}

function milestones({ contract, terms, token }: OpenedCampaign, page: Page): string[] {
  const { text, number, foreign } = page
  const words = terms && termsWords(terms, page.language)
  const columns = [
    { title: text.campaign.milestone },
    { title: text.campaign.name },
    { title: text.campaign.given, align: 'end' },
    { title: text.campaign.amount, align: 'end' },
    { title: text.campaign.state },
  ] as const
  const rows = contract.milestones.map(({ index, funded, amount, state }) => [
    number(index + 1),
    cutTo(TITLE_COLUMNS, foreign(words?.milestones[index]?.title ?? '')),
    page.amount(funded, token),
    page.amount(amount, token),
    text.states[state],
  ])
  return indented(tableLines(columns, rows))
}

function payouts({ contract, token }: OpenedCampaign, page: Page): string[] {
  const { text, number, exact } = page
  const columns = [
    { title: text.campaign.milestone },
    { title: text.campaign.recipient },
    { title: text.campaign.amount, align: 'end' },
    { title: text.campaign.state },
  ] as const
  const rows = contract.milestones.flatMap((milestone) =>
    milestone.payouts.map(({ recipient, amount, due, settled }) => [
      number(milestone.index + 1),
      exact(recipient),
      page.amount(settled ? due : amount, token),
      settled ? text.fates.paid : isReleased(milestone.state) ? text.fates.released : text.states[milestone.state],
    ]),
  )
  return indented(tableLines(columns, rows))
}

/** The state of a milestone says what becomes of it, a payout's only whether it was paid. */
function isReleased(state: MilestoneState): boolean {
  return state === 'Released' || state === 'Split'
}

function deadlines({ contract }: OpenedCampaign, page: Page): string[] {
  const { text, number, time } = page
  const { parameters } = contract
  const lines = contract.milestones.flatMap((milestone) => {
    const upfront = parameters.rules.upfront && milestone.index === 0
    const next = nextTransition(milestone, { ...parameters.rules, ...milestone, upfront })
    if (!next) return []
    return [text.campaign.turns(number(milestone.index + 1), time(next.time), text.states[next.state])]
  })
  return indented(lines.length > 0 ? lines : [text.campaign.noDeadline])
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([title]) => widthOf(title)))
  return rows.map(([title, value]) => `${title}${' '.repeat(width - widthOf(title))}  ${value}`)
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

function asJson(opened: OpenedCampaign): Json {
  const { nodes, block, contract, creation, terms } = opened
  return {
    campaign: accountOf(opened),
    charity: formatAccountId({ chainId: nodes.chainId, address: contract.charity }),
    block: { number: String(block.number), hash: block.hash, time: String(block.timestamp) },
    created: {
      block: String(creation.blockNumber),
      time: String(creation.timestamp),
      transaction: creation.transactionHash,
    },
    name: terms?.name ?? null,
    goal: String(sum(contract.milestones.map(({ amount }) => amount))),
    parameters: plainData(contract.parameters),
    totals: plainData(contract.totals),
    milestones: plainData(contract.milestones),
    ledgerHash: contract.ledgerHash,
  }
}
