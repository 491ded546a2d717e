// What a person reads, and the line that a program reads.
import { formatUnits } from 'viem'
import { type DonationFile, REJECTED_ROWS_SHOWN } from './donations.ts'
import type { ReplayResult } from './run.ts'

const PROBLEMS_SHOWN = 20

export function rejectedLines({ rejected, rejectedCount }: DonationFile): string[] {
  if (rejectedCount === 0) return []
  const more = rejectedCount - rejected.length
  return [
    `${rejectedCount.toLocaleString('en')} ${rejectedCount === 1 ? 'row was' : 'rows were'} rejected and left out:`,
    ...rejected.map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more after these ${REJECTED_ROWS_SHOWN}`] : []),
  ]
}

export function summaryLines(result: ReplayResult): string[] {
  const { campaigns, milestones, donations, donors, microUsd, paid, refunded, chains, blocks, seconds, gas, problems } =
    result
  const number = (value: number) => value.toLocaleString('en')
  const width = Math.max(...[microUsd, paid, refunded].map((amount) => dollars(amount).length))
  return [
    '',
    `donations ${number(donations)}, donors ${number(donors)}, campaigns ${number(campaigns)}, milestones ${number(milestones)}, chains ${number(chains)}, blocks ${number(blocks)}`,
    `  given     ${dollars(microUsd).padStart(width)} USD`,
    `  paid      ${dollars(paid).padStart(width)} USD to recipients`,
    `  refunded  ${dollars(refunded).padStart(width)} USD to donors`,
    '',
    '  gas of a transaction      count        min     median        max',
    ...Object.entries(gas).flatMap(([purpose, figures]) => {
      if (typeof figures === 'number') return []
      const { count, min, median, max } = figures
      return [`  ${purpose.padEnd(20)}${[count, min, median, max].map((value) => number(value).padStart(11)).join('')}`]
    }),
    '',
    ...problems.slice(0, PROBLEMS_SHOWN).map((problem) => `NOT EXACT: ${problem}`),
    ...(problems.length > PROBLEMS_SHOWN ? [`and ${problems.length - PROBLEMS_SHOWN} more`] : []),
    `${problems.length === 0 ? 'Exact to the last unit' : `${number(problems.length)} checks failed`}, in ${seconds.toFixed(1)} s.`,
  ]
}

export function jsonLine(result: ReplayResult, rejectedRows: number): string {
  const { problems, seconds, microUsd, paid, refunded, ...rest } = result
  return JSON.stringify({
    ...rest,
    microUsd: exactNumber(microUsd),
    paidMicroUsd: exactNumber(paid),
    refundedMicroUsd: exactNumber(refunded),
    ok: problems.length === 0,
    seconds: Number(seconds.toFixed(1)),
    rejectedRows,
    problems: problems.slice(0, PROBLEMS_SHOWN),
  })
}

/** JSON's readers take numbers for doubles: a larger amount is text. */
function exactNumber(amount: bigint): number | string {
  return amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : amount.toString()
}

function dollars(microUsd: bigint): string {
  const [whole = '0', part = ''] = formatUnits(microUsd, 6).split('.')
  return `${BigInt(whole).toLocaleString('en')}.${part.padEnd(6, '0')}`
}
