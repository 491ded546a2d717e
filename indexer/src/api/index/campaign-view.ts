import { formatAccountId } from '@amana/sdk/caip'
import { isFinal } from '@amana/sdk/enumerations'
import { scheduleOf } from '@amana/sdk/ledger/fold'
import { nextTransition } from '@amana/sdk/ledger/lifecycle'
import { milestoneMoney, moneyIdentity } from '@amana/sdk/ledger/money'
import type { z } from '@hono/zod-openapi'
import type { IndexedCampaign } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import type { Listing } from '../platform/listing.ts'
import type { campaignLineSchema, campaignSchema } from './answers.ts'

type CampaignLine = z.infer<typeof campaignLineSchema>
type CampaignAnswer = z.infer<typeof campaignSchema>

/** A campaign as a line of a list. */
export function campaignLine(campaign: IndexedCampaign, listing: Listing): CampaignLine {
  const milestones = campaign.state.milestones.map(({ index, start, amount, state, funded }) => ({
    index,
    start,
    amount,
    state,
    funded,
  }))
  return plainJson({ ...commonPart(campaign, listing), milestones }) as CampaignLine
}

/** A campaign as its page begins with it. */
export function campaignAnswer(campaign: IndexedCampaign, listing: Listing): CampaignAnswer {
  const { parameters, state, terms } = campaign
  const { fallbackRecipient, terms: termsHash, salt, rules, verifiers, panel } = parameters
  const { createdBlock, createdTransaction, ledgerHash } = campaign
  const milestones = state.milestones.map(({ payoutCount: _, ...milestone }) => ({
    ...milestone,
    payouts: milestone.payouts.map(({ milestone: __, ...payout }) => payout),
    money: milestoneMoney(milestone),
    next: isFinal(milestone.state)
      ? null
      : (nextTransition(milestone, scheduleOf(parameters, milestone.index)) ?? null),
  }))
  return {
    ...plainJson({
      ...commonPart(campaign, listing),
      createdBlock,
      createdTransaction,
      termsHash,
      fallbackRecipient,
      salt,
      rules,
      verifiers,
      panel,
      milestones,
      held: state.held,
      ledgerHash,
      events: campaign.events,
    }),
    // As it was written: its addresses keep their spelling.
    terms: terms ?? null,
  } as CampaignAnswer
}

function commonPart(campaign: IndexedCampaign, listing: Listing) {
  const { chainId, campaign: address, charity, parameters, terms, state } = campaign
  const id = { chainId, address }
  return {
    id: formatAccountId(id),
    chainId,
    address,
    charity,
    token: parameters.token,
    name: terms?.name ?? '',
    organiser: terms?.organiser.name ?? '',
    language: terms?.language ?? null,
    goal: state.milestones.reduce((goal, { amount }) => goal + amount, 0n),
    money: moneyIdentity(state.milestones).campaign,
    absorbed: state.totals.absorbed,
    gifts: campaign.gifts,
    donors: campaign.donors,
    createdAt: campaign.createdAt,
    changedAt: campaign.changedAt,
    fundBy: parameters.rules.fundBy,
    standing: standingOf(campaign),
    featured: listing.isFeatured(id),
    hidden: listing.hidden(id) ?? null,
  }
}

function standingOf({ parameters, state }: IndexedCampaign): CampaignLine['standing'] {
  if (state.milestones.every((milestone) => isFinal(milestone.state))) return 'ended'
  const takesGifts = state.milestones.some(
    (milestone) => milestone.state === 'Funding' && milestone.funded < milestone.amount,
  )
  return takesGifts && state.timestamp < BigInt(parameters.rules.fundBy) ? 'open' : 'running'
}
