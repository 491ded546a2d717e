import type { Hex } from 'viem'
import { formatAccountId } from '../caip.ts'
import type { KnownToken } from '../generated/deployments.ts'
import type { AuditCampaignReturnType } from '../ledger/audit.ts'
import type { Check } from '../ledger/check.ts'
import { plainData } from '../plain-data.ts'
import type { Context } from './command.ts'
import type { DifferingEvent } from './differing-event.ts'
import type { Page } from './page.ts'
import { tableLines } from './terminal/table.ts'
import { cutTo } from './terminal/width.ts'

export interface AuditReport {
  result: AuditCampaignReturnType
  /** Where the given source says something else than the chain. */
  differing: DifferingEvent | undefined
  /** The given source is not of this chain: it says something that the chain did not record. */
  isFalseSource: boolean
  /** Nothing for a token that the SDK does not know, or when the node did not say. */
  token: KnownToken | undefined
  /** Whom the answers came from. */
  host: string
  packHash: Hex | undefined
}

const MOST_EVIDENCE = 5
const FOUND_COLUMNS = 68
const TOTALS = ['given', 'waiting', 'released', 'paid', 'refundable', 'refunded'] as const

/** Says how an audit came out: every check, what differs and where, the sums, the verdict. */
export function reportAudit(report: AuditReport, { page, options }: Context): void {
  const { result, differing, isFalseSource, token, host, packHash } = report
  const { campaign, chainId, block, totals, checks, verdict, interruption } = result
  const { text, exact, number } = page
  page.json({
    campaign: chainId === undefined ? campaign : formatAccountId({ chainId, address: campaign }),
    verdict,
    block: block ? { number: String(block.number), hash: block.hash } : null,
    totals: totals ? plainData(totals) : null,
    checks: plainData(checks),
    ...(differing && { differing: plainData(differing) }),
    ...(interruption && { interruption: plainData(interruption) }),
    ...(packHash && { packSha256: packHash }),
  })
  if (chainId !== undefined) page.line(exact(formatAccountId({ chainId, address: campaign })))
  if (block)
    page.line(`${text.campaign.block} ${number(block.number)} ${exact(block.hash)} ${page.time(block.timestamp)}`)
  page.line()
  page.lines(checkTable(checks, page))
  for (const check of checks) {
    // The differing event says the same, with its number counted from 1.
    const isSaid = check.id === 'ledger' && differing !== undefined
    if (!check.ok && check.outcome === 'contradicts' && !isSaid) page.lines(failure(check, page))
  }
  if (differing) page.lines(difference(differing, page))
  if (totals)
    page.lines([
      '',
      TOTALS.map(
        (part) => `${part === 'given' ? text.givenWord : text.fates[part]} ${page.amount(totals[part], token)}`,
      ).join(' · '),
    ])
  page.lines(['', isFalseSource ? text.audit.falseSource : text.audit.verdicts[verdict], text.audit.notProven])
  if (interruption && verdict === 'incomplete') {
    const kind = interruption.kind === 'unreachable' ? 'unreachable' : 'refused'
    page.aside(text.nodes[kind](exact(host), page.foreign(interruption.message)))
  }
  if (packHash && options.pack !== undefined) {
    page.lines([
      '',
      text.audit.packWritten(exact(options.pack)),
      `${text.audit.packHash}${text.colon} ${exact(packHash)}`,
    ])
  }
}

function checkTable(checks: readonly Check[], page: Page): string[] {
  const { text, exact } = page
  const rows = checks.map(({ id, outcome, found }) => [
    text.audit.outcomes[outcome],
    text.audit.checks[id].name,
    outcome === 'contradicts' ? '' : exact(cutTo(FOUND_COLUMNS, outcome === 'missing' ? found : figureOf(found, page))),
  ])
  return tableLines([{ title: '' }, { title: '' }, { title: '' }], rows).slice(1)
}

/** What a check found is told in English; every other language takes its number or hash alone. */
function figureOf(found: string, { language }: Page): string {
  return language === 'en' ? found : (/0x[\da-f]+|\d+/i.exec(found)?.[0] ?? '')
}

function failure({ id, expected, found, evidence }: Check, { text, exact, number }: Page): string[] {
  const more = evidence.length - MOST_EVIDENCE
  return [
    '',
    `${text.audit.checks[id].name}${text.colon} ${text.audit.checks[id].fail}`,
    `  ${text.audit.expected}${text.colon} ${exact(expected)}`,
    `  ${text.audit.found}${text.colon} ${exact(found)}`,
    ...evidence.slice(0, MOST_EVIDENCE).map((place) => `  ${text.audit.where}${text.colon} ${exact(place)}`),
    ...(more > 0 ? [`  ${text.audit.more(number(more))}`] : []),
  ]
}

function difference({ number: place, inSource, onChain }: DifferingEvent, { text, exact, number }: Page): string[] {
  return [
    '',
    text.audit.line(number(place)),
    `  ${text.audit.inSource}${text.colon} ${inSource === undefined ? text.audit.nothing : exact(inSource)}`,
    `  ${text.audit.onChain}${text.colon} ${onChain === undefined ? text.audit.nothing : exact(onChain)}`,
  ]
}
