import type { Duty } from '../platform/duties.ts'
import type { AlertsContext } from './context.ts'
import { queueSql } from './push-services.ts'
import { REMINDER_DAYS } from './settings.ts'

const DAY = 86_400_000

/** Asks once whether a subscription is still wanted, and forgets it when nobody has said so in time. */
export function renewalDuty({ database, now }: AlertsContext): Duty {
  return {
    name: 'alerts-renewal',
    every: 3_600,
    async run() {
      const day = (offset: number) => new Date(now().getTime() + offset * DAY).toISOString().slice(0, 10)
      await database.query('DELETE FROM alert_subscription WHERE renew_by < $1', [day(0)])
      await database.query(
        `WITH asked AS (
           UPDATE alert_subscription SET reminded = true WHERE renew_by <= $1 AND NOT reminded RETURNING id, channel, host
         )
         INSERT INTO alert_delivery (subscription, channel, created_at, due_at)
         SELECT id, ${queueSql('host', 'channel')}, $2::timestamptz, $2::timestamptz FROM asked`,
        [day(REMINDER_DAYS), now()],
      )
    },
  }
}
