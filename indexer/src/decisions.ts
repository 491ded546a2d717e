import type { LedgerEvent } from '@amana/sdk/ledger/hash'
import { claim, decision, objection } from '../ponder.schema.ts'
import type { CampaignKey, Database, Place } from './place.ts'

/** Claims, attestations, rulings and objections: who said what about a milestone. */
export async function recordDecision(
  db: Database,
  key: CampaignKey,
  { eventName, args }: LedgerEvent,
  { cursor, timestamp, transaction }: Place,
): Promise<void> {
  switch (eventName) {
    case 'EvidenceSubmitted': {
      const { attempt, evidence } = args
      const milestone = Number(args.milestone)
      await db.insert(claim).values({ ...key, milestone, attempt, evidence, claimedAt: timestamp, transaction, cursor })
      return
    }
    case 'AttestationRecorded':
    case 'RulingRecorded': {
      const isAttestation = eventName === 'AttestationRecorded'
      await db.insert(decision).values({
        cursor,
        ...key,
        milestone: Number(args.milestone),
        attempt: args.attempt,
        kind: isAttestation ? 'attestation' : 'ruling',
        signer: isAttestation ? args.verifier : args.panelist,
        yes: isAttestation ? args.approved : args.confirmed,
        reason: args.reason,
        decidedAt: timestamp,
        transaction,
      })
      return
    }
    case 'LotObjected': {
      const { start, donor, amount, reason } = args
      const milestone = Number(args.milestone)
      await db
        .insert(objection)
        .values({ ...key, start, milestone, donor, amount, reason, objectedAt: timestamp, transaction })
      return
    }
  }
}
