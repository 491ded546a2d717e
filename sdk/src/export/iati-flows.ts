import { isAddressEqual } from 'viem'
import { dateText } from './dates.ts'
import type { ExportSubject } from './subject.ts'

export type FlowKind = 'given' | 'absorbed' | 'returned' | 'passedOn'

/** What came in, or went back, on one day: nobody's gift is told apart. */
export interface DailyFlow {
  /** UTC. */
  date: string
  kind: FlowKind
  /** Base units; what went back is below zero. */
  amount: bigint
}

/** By day, and on each day gifts first. What the campaign never counted as given is left out. */
export function dailyFlows({ events, creation }: ExportSubject): DailyFlow[] {
  const flows = new Map<string, DailyFlow>()
  const absorbed = new Set<bigint>()
  const add = (timestamp: bigint, kind: FlowKind, amount: bigint) => {
    const date = dateText(timestamp)
    const key = `${date} ${ORDER.indexOf(kind)}`
    const known = flows.get(key)
    if (known) known.amount += amount
    else flows.set(key, { date, kind, amount })
  }
  for (const { eventName, args, timestamp } of events) {
    if (eventName === 'LotGiven') add(timestamp, 'given', args.amount)
    else if (eventName === 'Absorbed') {
      absorbed.add(args.start)
      add(timestamp, 'absorbed', args.amount)
    } else if (eventName === 'LotRefunded') {
      const away = absorbed.has(args.start) || isAddressEqual(args.to, creation.parameters.fallbackRecipient)
      add(timestamp, away ? 'passedOn' : 'returned', -args.amount)
    }
  }
  return [...flows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow)
}

const ORDER: readonly FlowKind[] = ['given', 'absorbed', 'returned', 'passedOn']
