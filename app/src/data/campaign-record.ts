import type { Campaign } from '@amana/sdk/actions/getCampaign'
import { campaignViewsAbi } from '@amana/sdk/generated/campaign-views'
import type { RecordedEvent } from '@amana/sdk/ledger/rows'
import { type MilestoneView, milestoneOf, type PayoutView, payoutOf } from '@amana/sdk/milestone'
import type { Address } from 'viem'
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
  return useSourcedRead(chain, ['campaigns'], async (context): Promise<Sourced<CampaignRecord[]>> => {
    const { creations, strangers } = await readCreations(chain, context)
    const records = await readRecords(chain, context, creations)
    const source = await listSource(chain, context, records, strangers)
    return { data: records.reverse(), source }
  })
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

const contractOf = ({ campaign }: Creation) => ({ address: campaign, abi: campaignViewsAbi }) as const

/** What the contracts show at the reading's block: all of them in one question, or a few. */
export async function readRecords(
  chain: ChainConfig,
  context: ReadContext,
  creations: readonly Creation[],
): Promise<CampaignRecord[]> {
  const calls = creations.map(callsOf)
  const answers = await callAll(chain, context, calls.flat())
  let next = 0
  return creations.map((creation, place) => {
    const first = next
    next += calls[place]?.length ?? 0
    return recordOf(chain, context, creation, answers.slice(first, next))
  })
}

/** Parameters are fixed for ever and known from the creation, so that everything else can be asked at once. */
function callsOf(creation: Creation) {
  const contract = contractOf(creation)
  const { milestones } = creation.parameters
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

function recordOf(
  chain: ChainConfig,
  { block }: ReadContext,
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
