import type { Parameter } from '../platform/service-database.ts'
import type { AlertsContext } from './context.ts'
import type { Alert } from './facts.ts'
import { bitsOf } from './kinds.ts'
import { queueSql } from './push-services.ts'

/** A campaign or charity as subscriptions name it. */
export function subjectOf(chainId: number, address: string): string {
  return `eip155:${chainId}:${address.toLowerCase()}`
}

/**
 * Notes an alert, and everybody who is to be told, in one statement: a crash leaves both or neither. An alert that has been
 * noted before is left alone, whoever finds it again: a replica, a restart, the same event in another block.
 */
export async function noteAlert({ database, now }: AlertsContext, { once, channel, facts }: Alert): Promise<void> {
  const { chainId, campaign, charity, kind } = facts
  const subjects = [subjectOf(chainId, campaign), subjectOf(chainId, charity)] as const
  const parameters: Parameter[] = [
    subjects[0],
    once,
    JSON.stringify(facts),
    now(),
    subjects[1],
    bitsOf([kind]),
    channel ?? null,
  ]
  await database.query(
    `WITH noted AS (
       INSERT INTO alert (campaign, once, facts, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id
     )
     INSERT INTO alert_delivery (subscription, channel, alert, created_at, due_at)
     SELECT DISTINCT ON (told.endpoint_hash) told.id, ${queueSql('told.host', 'told.channel')}, noted.id, $4::timestamptz, $4::timestamptz
     FROM noted, alert_subscription AS told
     WHERE told.subject IN ($1, $5) AND told.kinds & $6::integer <> 0 AND ($7::text IS NULL OR told.channel = $7)
     ORDER BY told.endpoint_hash, told.id`,
    parameters,
  )
}

/** Notes what is old news, so that it is told to nobody. */
export async function noteKnown(
  { database, now }: AlertsContext,
  campaign: { chainId: number; campaign: string },
  keys: readonly string[],
): Promise<void> {
  await database.query(
    `INSERT INTO alert (campaign, once, facts, created_at)
     SELECT $1, known, '{}', $3 FROM jsonb_array_elements_text($2::jsonb) AS known ON CONFLICT DO NOTHING`,
    [subjectOf(campaign.chainId, campaign.campaign), JSON.stringify(keys), now()],
  )
}

/** Whether anybody wants to be told about this campaign. */
export async function isWanted(
  { database }: AlertsContext,
  { chainId, campaign, charity }: { chainId: number; campaign: string; charity: string },
): Promise<boolean> {
  const found = await database.query('SELECT 1 FROM alert_subscription WHERE subject IN ($1, $2) LIMIT 1', [
    subjectOf(chainId, campaign),
    subjectOf(chainId, charity),
  ])
  return found.length > 0
}

/** Has the states of this campaign's milestones looked at with the next turn. */
export async function watch(
  { database }: AlertsContext,
  { chainId, campaign, charity }: { chainId: number; campaign: string; charity: string },
): Promise<void> {
  await database.query(
    `INSERT INTO alert_watch (campaign, chain_id, charity, check_at) VALUES ($1, $2, $3, 0)
     ON CONFLICT (campaign) DO UPDATE SET check_at = 0`,
    [subjectOf(chainId, campaign), chainId, charity.toLowerCase()],
  )
}
