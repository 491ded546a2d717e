import type { MilestoneState } from '@amana/sdk/enumerations'
import { scheduleOf } from '@amana/sdk/ledger/fold'
import { advance } from '@amana/sdk/ledger/lifecycle'
import { type Money, milestoneMoney, sumOfMoney } from '@amana/sdk/ledger/money'
import { knownToken } from '@amana/sdk/tokens'
import { createRoute, z } from '@hono/zod-openapi'
import { and, count, eq, gt, isNull, lte, or, sql, sum } from 'ponder'
import { getAddress } from 'viem'
import { campaign, crowd, day, milestone, payout } from '../../../ponder.schema.ts'
import { decodeCreation } from '../../creation.ts'
import { milestoneRecord } from '../../milestones.ts'
import type { Head } from '../platform/index-reads.ts'
import { plainJson } from '../platform/json.ts'
import { createRouter } from '../platform/router.ts'
import type { AtHead, IndexDatabase, Snapshot } from '../platform/snapshot.ts'
import { answers, atBlocks, moneySchema } from './answers.ts'
import { blocksOf } from './block.ts'

const whole = z.string()

const totalsRoute = createRoute({
  method: 'get',
  path: '/v1/totals',
  summary: 'What was given over all campaigns, and where it is',
  responses: answers(
    atBlocks({
      campaigns: z.number(),
      donors: z.number().openapi({ description: 'An address that gave on two chains is counted on each.' }),
      tokens: z.array(
        z.object({
          chainId: z.number(),
          token: z.string(),
          symbol: z.string(),
          decimals: z.number(),
          money: moneySchema,
        }),
      ),
    }),
    'Tokens that the SDK does not know are in no sum.',
  ),
})

const daysRoute = createRoute({
  method: 'get',
  path: '/v1/days',
  summary: 'What was given, paid and refunded on each day (UTC), over all campaigns',
  responses: answers(
    atBlocks({
      days: z.array(
        z.object({
          chainId: z.number(),
          token: z.string(),
          begins: whole,
          gifts: z.number(),
          given: whole,
          paid: whole,
          refunded: whole,
        }),
      ),
    }),
    'The last 366 days on which something moved.',
  ),
})

export function totalsRoutes(atHead: AtHead) {
  const router = createRouter()
  router.openapi(totalsRoute, async (context) => {
    const answer = await atHead(async (snapshot) => {
      const [[campaigns], [donors], tokens] = await Promise.all([
        snapshot.db.select({ count: count() }).from(campaign),
        snapshot.db.select({ count: sum(crowd.donors) }).from(crowd),
        tokenTotals(snapshot),
      ])
      return {
        blocks: blocksOf(snapshot),
        campaigns: campaigns?.count ?? 0,
        donors: Number(donors?.count ?? 0),
        tokens,
      }
    })
    return context.json(answer, 200)
  })
  router.openapi(daysRoute, async (context) => {
    const answer = await atHead(async (snapshot) => {
      const rows = await snapshot.db
        .select({
          chainId: day.chainId,
          token: campaign.token,
          begins: day.begins,
          gifts: sql<string>`sum(${day.gifts})`,
          given: sql<string>`sum(${day.given})`,
          paid: sql<string>`sum(${day.paid})`,
          refunded: sql<string>`sum(${day.refunded})`,
        })
        .from(day)
        .innerJoin(campaign, and(eq(campaign.chainId, day.chainId), eq(campaign.address, day.campaign)))
        .where(gt(day.begins, newestTime(snapshot.heads) - 366n * 86_400n))
        .groupBy(day.chainId, campaign.token, day.begins)
        .orderBy(day.begins, day.chainId, campaign.token)
      const days = rows.filter(isKnown).map((row) => ({ ...plainJson(row), gifts: Number(row.gifts) }))
      return { blocks: blocksOf(snapshot), days }
    })
    return context.json(answer, 200)
  })
  return router
}

function isKnown({ chainId, token }: { chainId: number; token: `0x${string}` }): boolean {
  return knownToken({ chainId, token }) !== undefined
}

function newestTime(heads: ReadonlyMap<number, Head>): bigint {
  return [...heads.values()].reduce((newest, { timestamp }) => (timestamp > newest ? timestamp : newest), 0n)
}

/**
 * Where all coins are: summed up by the database for milestones that stand where they are stored, and one by one for those
 * that time has moved on since.
 */
async function tokenTotals({ db, heads }: Snapshot) {
  const totals = new Map<string, Money>()
  for (const { chainId, timestamp } of heads.values()) {
    for (const { token, money } of [
      ...(await standing(db, chainId, timestamp)),
      ...(await moved(db, chainId, timestamp)),
    ]) {
      const key = `${chainId}:${token}`
      const sum = totals.get(key)
      totals.set(key, sum ? sumOfMoney([sum, money]) : money)
    }
  }
  return [...totals].flatMap(([key, money]) => {
    const [chainId = '', token = ''] = key.split(':')
    const known = knownToken({ chainId: Number(chainId), token: token as `0x${string}` })
    if (!known) return []
    const { symbol, decimals } = known
    return [{ chainId: Number(chainId), token: getAddress(token), symbol, decimals, money: plainJson(money) }]
  })
}

/** Coins of milestones whose stored state is the true one. */
async function standing(db: IndexDatabase, chainId: number, timestamp: bigint) {
  const paid = db
    .select({
      campaign: payout.campaign,
      milestone: payout.milestone,
      paid: sql<string>`coalesce(sum(${payout.paid}), 0)`.as('paid'),
    })
    .from(payout)
    .where(eq(payout.chainId, chainId))
    .groupBy(payout.campaign, payout.milestone)
    .as('payments')
  const rows = await db
    .select({
      token: campaign.token,
      state: milestone.state,
      funded: sql<string>`sum(${milestone.funded})`,
      objected: sql<string>`sum(${milestone.objected})`,
      refunded: sql<string>`sum(${milestone.refunded})`,
      paid: sql<string>`coalesce(sum(${paid.paid}), 0)`,
    })
    .from(milestone)
    .innerJoin(campaign, and(eq(campaign.chainId, milestone.chainId), eq(campaign.address, milestone.campaign)))
    .leftJoin(paid, and(eq(paid.campaign, milestone.campaign), eq(paid.milestone, milestone.index)))
    .where(and(eq(milestone.chainId, chainId), or(isNull(milestone.dueAt), gt(milestone.dueAt, timestamp))))
    .groupBy(campaign.token, milestone.state)
  return rows.map(({ token, state, funded, objected, refunded, paid }) => ({
    token,
    money: milestoneMoney({
      state: state as MilestoneState,
      funded: BigInt(funded),
      objected: BigInt(objected),
      refunded: BigInt(refunded),
      paid: BigInt(paid),
    }),
  }))
}

/** Coins of milestones that a due transition, not yet written down, has moved: nothing of them can have been paid. */
async function moved(db: IndexDatabase, chainId: number, timestamp: bigint) {
  const rows = await db
    .select({ milestone, token: campaign.token, creation: campaign.creation })
    .from(milestone)
    .innerJoin(campaign, and(eq(campaign.chainId, milestone.chainId), eq(campaign.address, milestone.campaign)))
    .where(and(eq(milestone.chainId, chainId), lte(milestone.dueAt, timestamp)))
  return rows.map(({ milestone: row, token, creation }) => {
    const record = milestoneRecord(row)
    const { state } = advance(record, scheduleOf(decodeCreation(creation).parameters, row.index), Number(timestamp))
    return { token, money: milestoneMoney({ ...record, state, paid: 0n }) }
  })
}
