import type { ArtifactMap } from 'hardhat/types/artifacts'
import type { ContractEventArgsFromTopics, ContractEventName, ContractFunctionReturnType } from 'viem'
import type { CampaignParams } from '../support/parameters.ts'
import type { Returned } from '../support/typed-contract.ts'

type CampaignAbi = ArtifactMap['Campaign']['abi']
type JournalAbi = ArtifactMap['Journal']['abi']
type View<name extends 'milestone' | 'payout' | 'lot' | 'totals'> = Returned<
  ContractFunctionReturnType<CampaignAbi, 'view', name>
>

/** Where and when a log was written. */
export interface Logged {
  block: number
  timestamp: bigint
  transaction: string
}

type EventsOf<abi extends ArtifactMap[keyof ArtifactMap]['abi']> = {
  [name in ContractEventName<abi>]: Logged & { name: name; args: Returned<ContractEventArgsFromTopics<abi, name>> }
}

export type LedgerEventName = Exclude<ContractEventName<CampaignAbi>, 'EIP712DomainChanged'>
export type EventOf<name extends LedgerEventName> = EventsOf<CampaignAbi>[name]
export type LedgerEvent = { [name in LedgerEventName]: EventOf<name> }[LedgerEventName]
export type JournalEntry = EventsOf<JournalAbi>['EntryWritten']

/** Tokens that moved from or to the campaign. */
export interface Movement {
  from: string
  to: string
  amount: bigint
  block: number
  transaction: string
}

export interface ObservedMilestone extends View<'milestone'> {
  payouts: readonly View<'payout'>[]
}

export interface ObservedLot extends View<'lot'> {
  start: bigint
}

/** The public entries about a campaign. */
export interface ObservedJournal {
  head: string
  entries: readonly JournalEntry[]
}

/** All that can be known about a campaign at the end of one block: plain values, no way back to the chain. */
export interface Observed {
  block: number
  now: bigint
  chainId: bigint
  address: string
  charity: string
  parameters: CampaignParams
  code: string
  ledgerHash: string
  balance: bigint
  totals: View<'totals'>
  milestones: readonly ObservedMilestone[]
  /** Every lot that was ever made, as `lot` shows it now. */
  lots: readonly ObservedLot[]
  /** Everything the campaign has logged, from its first event. */
  events: readonly LedgerEvent[]
  movements: readonly Movement[]
  /** Verifiers and panel members that are contracts: only they can say what they signed. */
  wallets: readonly string[]
  journal?: ObservedJournal
}
