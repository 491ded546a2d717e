import { ponder } from 'ponder:registry'
import { milestonesOf, sum } from '@amana/sdk/coin-line'
import { emptyLedger } from '@amana/sdk/ledger/fold'
import { ledgerStart } from '@amana/sdk/ledger/hash'
import { ROLES, rolesOf } from '@amana/sdk/roles'
import { wordsOfTerms } from '@amana/sdk/search-words'
import type { Address } from 'viem'
import { campaign, campaignWord, member, milestone, payout } from '../ponder.schema.ts'
import { type Creation, decodeCreation } from './creation.ts'
import { nameDocument } from './documents.ts'
import { milestoneRow, outlookOf } from './milestones.ts'
import { type CampaignKey, type Database, placeOf } from './place.ts'

ponder.on('CampaignFactory:CampaignCreated', async ({ event, context }) => {
  const { campaign: address, charity } = event.args
  const place = placeOf(event, context)
  const { chainId, cursor, timestamp } = place
  const key = { chainId, campaign: address }
  const creation = decodeCreation(event.log.data)
  const { parameters, terms } = creation
  const { milestones } = emptyLedger(parameters)
  await context.db.insert(campaign).values({
    chainId,
    address,
    charity,
    token: parameters.token,
    creation: event.log.data,
    name: terms?.name ?? '',
    createdAt: timestamp,
    createdBlock: place.block,
    createdTransaction: place.transaction,
    cursor,
    goal: sum(milestonesOf(parameters.milestones).map(({ amount }) => amount)),
    given: 0n,
    absorbed: 0n,
    gifts: 0,
    donors: 0,
    events: 0,
    ledgerHash: ledgerStart({ chainId, campaign: address, charity, parameters }),
    changedAt: timestamp,
    ...outlookOf(parameters, milestones),
  })
  await context.db
    .insert(milestone)
    .values(milestones.map((record, index) => milestoneRow(key, parameters, record, index)))
  await context.db
    .insert(payout)
    .values(
      milestones.flatMap(({ payouts }, index) =>
        payouts.map((place, position) => ({ ...key, milestone: index, index: position, ...place })),
      ),
    )
  await nameMembers(context.db, key, charity, creation)
  await nameDocument(context.db, key, 'terms', parameters.terms)
  const words = terms ? wordsOfTerms(terms) : []
  if (words.length > 0) await context.db.insert(campaignWord).values(words.map((word) => ({ ...key, word })))
})

async function nameMembers(db: Database, key: CampaignKey, charity: Address, { parameters }: Creation): Promise<void> {
  const { fallbackRecipient, verifiers, panel, milestones } = parameters
  const recipients = milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient))
  const everybody = new Set(
    [charity, fallbackRecipient, ...verifiers.members, ...panel.members, ...recipients].map(lower),
  )
  const rows = [...everybody].flatMap((address) =>
    rolesOf({ charity, parameters }, address).map((role) => ({ ...key, address, role })),
  )
  await db.insert(member).values(rows.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)))
}

function lower(address: Address): Address {
  return address.toLowerCase() as Address
}
