import type { Campaign } from '@amana/sdk/actions/getCampaign'
import { campaignViewsAbi } from '@amana/sdk/generated/campaign-views'
import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import { type MilestoneView, milestoneOf, type PayoutView, payoutOf } from '@amana/sdk/milestone'
import { type Address, isAddressEqual } from 'viem'
import type { Unit } from '../ui/money-text.ts'
import { type Creation, readCreations } from './campaign-creations.ts'
import type { ChainConfig, TokenConfig } from './config.ts'
import { callAll } from './multicall.ts'
import { type ReadContext, type Reading, useSourcedRead } from './read.ts'
import { tokenOf } from './site.tsx'
import { FROM_CHAIN, type Source, type Sourced } from './source.ts'

export type CampaignEvent = RecordedEvent

/** A campaign as its contract shows it, and how it began. */
export interface CampaignRecord extends Campaign {
  creation: Creation
  /** Nothing for a token that this site does not know. */
  token: TokenConfig | undefined
}

/** Of a campaign, what never changes. */
export type CampaignIdentity = Pick<CampaignRecord, 'address' | 'charity' | 'creation'>

/** There is no campaign of this chain's factory at the address. */
export class NotACampaignError extends Error {
  constructor(address: Address) {
    super(`${address} is not a campaign of this factory`)
    this.name = 'NotACampaignError'
  }
}

/** All campaigns of the chain's factory, newest first. The figures are the chain's, whoever gave the list. */
export function useCampaigns(chain: ChainConfig): Reading<CampaignRecord[]> {
  const read = async (context: ReadContext): Promise<Sourced<CampaignRecord[]>> => {
    const { creations, strangers } = await readCreations(chain, context)
    const records = await readRecords(chain, context, creations)
    const source = await listSource(chain, context, records, strangers)
    return { data: records.reverse(), source }
  }
  return useSourcedRead(chain, { key: ['campaigns'], read })
}

async function listSource(
  chain: ChainConfig,
  context: ReadContext,
  records: readonly CampaignRecord[],
  strangers: readonly Address[],
): Promise<Source> {
  if (!context.indexUrl) return FROM_CHAIN
  const { compareRecords } = await import('./compare-records.ts')
  const compared = records.map((record) => {
    const { address, ledgerHash, totals } = record
    return { address, ledgerHash, given: totals.given, unit: unitOf(record) }
  })
  return compareRecords(chain, context.indexUrl, context, compared, strangers)
}

/** Campaigns as their contracts show them at the reading's block. */
export async function readRecords(
  chain: ChainConfig,
  context: ReadContext,
  creations: readonly Creation[],
): Promise<CampaignRecord[]> {
  const answers = await askContracts(chain, context, creations)
  return creations.map((creation, place) => recordOf(chain, context, creation, answers[place] ?? []))
}

/** Where a campaign's contract is, and how many milestones and payouts it has: for ever, and all that asking it takes. */
export interface CampaignShape {
  campaign: Address
  parameters: { milestones: readonly { payouts: readonly unknown[] }[] }
}

export function isSameShape(one: CampaignShape, other: CampaignShape): boolean {
  const counts = ({ parameters }: CampaignShape) => parameters.milestones.map(({ payouts }) => payouts.length).join()
  return isAddressEqual(one.campaign, other.campaign) && counts(one) === counts(other)
}

/** The answers of each contract at the reading's block, for `recordOf`: all of them in one question, or a few. */
export async function askContracts(
  chain: ChainConfig,
  context: Pick<ReadContext, 'client' | 'blockNumber'>,
  shapes: readonly CampaignShape[],
): Promise<(readonly unknown[])[]> {
  const calls = shapes.map(callsOf)
  const answers = (await callAll(chain, context, calls.flat())).values()
  return calls.map((own) => own.map(() => answers.next().value))
}

function callsOf({ campaign, parameters: { milestones } }: CampaignShape) {
  const contract = { address: campaign, abi: campaignViewsAbi } as const
  return [
    { ...contract, functionName: 'factory' } as const,
    { ...contract, functionName: 'totals' } as const,
    { ...contract, functionName: 'ledgerHash' } as const,
    ...milestones.map((_, index) => ({ ...contract, functionName: 'milestone', args: [BigInt(index)] }) as const),
    ...milestones.flatMap(({ payouts }, index) =>
      payouts.map(
        (_, payout) => ({ ...contract, functionName: 'payout', args: [BigInt(index), BigInt(payout)] }) as const,
      ),
    ),
  ]
}

/** Puts together what is fixed for ever with what the contract answers. */
export function recordOf(
  chain: ChainConfig,
  { block }: Pick<ReadContext, 'block'>,
  creation: Creation,
  answers: readonly unknown[],
): CampaignRecord {
  const { campaign, charity, parameters } = creation
  const [factory, totals, ledgerHash, ...rest] = answers
  const views = rest.values()
  const milestones = parameters.milestones.map((_, index) => milestoneOf(index, views.next().value as MilestoneView))
  return {
    address: campaign,
    block,
    charity,
    factory: factory as Address,
    parameters,
    totals: totals as Campaign['totals'],
    ledgerHash: ledgerHash as Campaign['ledgerHash'],
    milestones: milestones.map((milestone, index) => ({
      ...milestone,
      payouts: (parameters.milestones[index]?.payouts ?? []).map((__, payout) =>
        payoutOf(index, payout, views.next().value as PayoutView),
      ),
    })),
    creation,
    token: tokenOf(chain, parameters.token),
  }
}

interface UnitSource {
  token: TokenConfig | undefined
  parameters: { token: Address }
}

/** How the campaign's amounts are written; those of an unknown token in its smallest units, under its address. */
export function unitOf({ token, parameters }: UnitSource): Unit {
  if (token) return { symbol: token.symbol, decimals: token.decimals, currency: token.currency }
  return { symbol: `${parameters.token.slice(0, 6)}…${parameters.token.slice(-4)}`, decimals: 0 }
}
