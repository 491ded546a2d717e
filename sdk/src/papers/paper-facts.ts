import { type Address, formatUnits, isAddressEqual } from 'viem'
import { formatAccountId, formatAssetId } from '../caip.ts'
import { endOf, type Stretch } from '../coin-line.ts'
import { MILESTONE_STATES, nameOf } from '../enumerations.ts'
import type { ExportSubject } from '../export/subject.ts'
import type { RecordedEvent } from '../ledger/rows.ts'
import type { PaperAmount, PaperPlace } from './paper.ts'

/** What papers are made of. Everybody makes the same of the same campaign. */
export type PaperSubject = Pick<ExportSubject, 'chainId' | 'creation' | 'terms' | 'events'> & {
  /** As the SDK knows it, never as a site is configured: else the code would differ from site to site. */
  token: Pick<NonNullable<ExportSubject['token']>, 'symbol' | 'decimals'> | undefined
}

export type Recorded<name extends RecordedEvent['eventName']> = Extract<RecordedEvent, { eventName: name }>

export type PaperWords = ReturnType<typeof wordsOf>

/** How accounts, amounts, coins and milestones are written. */
export function wordsOf({ chainId, creation, terms, token }: PaperSubject) {
  const account = (address: Address) => formatAccountId({ chainId, address })
  const amount = (value: bigint): PaperAmount => ({
    baseUnits: String(value),
    text: token && `${formatUnits(value, token.decimals)} ${token.symbol}`,
  })
  const party = (address: Address) => ({
    account: account(address),
    name: isAddressEqual(address, creation.charity)
      ? terms?.organiser.name
      : terms?.recipients.find((one) => isAddressEqual(one.address, address))?.name,
  })
  return {
    account,
    amount,
    party,
    coins: (stretch: Stretch) => ({
      first: String(stretch.start),
      end: String(endOf(stretch)),
      amount: amount(stretch.amount),
    }),
    milestone: (milestone: number) => ({ milestone, title: terms?.milestones[milestone]?.title }),
    /** Where a lot goes back to. */
    back: ({ donor, passOn }: Recorded<'LotGiven'>['args']) => ({
      ...party(passOn ? creation.parameters.fallbackRecipient : donor),
      passOn,
    }),
  }
}

/** What every paper says of its campaign. */
export function campaignFacts({ chainId, creation, terms, token }: PaperSubject, words: PaperWords) {
  return {
    version: 1 as const,
    campaign: words.account(creation.campaign),
    charity: words.party(creation.charity),
    appeal: terms && { name: terms.name, language: terms.language },
    terms: creation.parameters.terms,
    token: {
      asset: formatAssetId({ chainId, token: creation.parameters.token }),
      symbol: token?.symbol,
      decimals: token?.decimals,
    },
  }
}

export function isOf({ args }: { args: RecordedEvent['args'] }, milestone: number): boolean {
  return 'milestone' in args && args.milestone === BigInt(milestone)
}

export function stateOf({ args }: Recorded<'MilestoneStateChanged'>) {
  return nameOf(MILESTONE_STATES, args.state)
}

type Placed = Pick<RecordedEvent, 'timestamp' | 'blockNumber' | 'transactionHash'>

export function placeOf({ timestamp, blockNumber, transactionHash }: Placed): PaperPlace {
  return { time: Number(timestamp), block: String(blockNumber), transaction: transactionHash }
}

/** The newest of the blocks. */
export function blockOf(events: readonly Placed[]) {
  const newest = events.reduce<Placed | undefined>(
    (found, event) => (found && found.blockNumber >= event.blockNumber ? found : event),
    undefined,
  )
  return { number: String(newest?.blockNumber ?? 0n), time: Number(newest?.timestamp ?? 0n) }
}
