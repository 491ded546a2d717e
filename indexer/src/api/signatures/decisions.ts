import { ascendingBySigner, type SignedDecision } from '@amana/sdk/parameters'
import { type Address, getAddress, type Hex, isAddressEqual } from 'viem'
import { Problem } from '../platform/problem.ts'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { DecisionBody } from './body.ts'
import { type Box, requireSignature, requireTime } from './box.ts'
import {
  type Hearing,
  hasRejected,
  hearingOf,
  isOpen,
  type Matter,
  membersOf,
  payoutsOf,
  typedDataOf,
} from './matter.ts'

/** A signature that waits for somebody who carries it. */
export interface Waiting extends SignedDecision {
  inFavour: boolean
}

/** Puts a decision into the box, or says why the contract would not take it. */
export async function keepDecision(box: Box, body: DecisionBody): Promise<Hearing> {
  const { chainId, campaign, milestone, attempt, reason, signature } = body
  const signer = body.kind === 'attestation' ? body.verifier : body.panelist
  const inFavour = body.kind === 'attestation' ? body.approved : body.confirmed
  const matter: Matter =
    body.kind === 'attestation' ? 'attestation' : body.cause === 'Silence' ? 'ruling-silence' : 'ruling-objection'
  const hearing = await hearingOf(box, { chainId, address: campaign }, milestone)
  requireAsked(hearing, body, { matter, inFavour, signer })
  requireTime(hearing.head, body.validUntil)
  const decision: Waiting = { signer, inFavour, reason, validUntil: BigInt(body.validUntil), signature }
  const typedData = typedDataOf(hearing, matter, decision)
  await requireSignature(box, { chainId, matter: campaign }, { typedData, signer, signature })
  await write(box.services.database, { chainId, campaign, milestone, attempt, matter }, decision)
  return hearing
}

function requireAsked(
  hearing: Hearing,
  { attempt, evidence, payouts }: DecisionBody,
  { matter, inFavour, signer }: { matter: Matter; inFavour: boolean; signer: Address },
): void {
  const { milestone } = hearing
  const { state } = milestone
  if (!membersOf(hearing, matter).some((member) => isAddressEqual(member, signer))) {
    const list = matter === 'attestation' ? 'verifier' : 'panel member'
    throw new Problem(422, 'not-listed', `${signer} is no ${list} of this campaign.`)
  }
  if (!isOpen(hearing, matter, inFavour)) {
    throw new Problem(422, 'not-asked', `Milestone ${milestone.index} does not wait for this now.`, { state })
  }
  if (BigInt(attempt) !== milestone.attempt || evidence !== milestone.evidence) {
    const detail =
      'The signature is about another claim than the one that is being decided; read the new evidence first.'
    throw new Problem(422, 'other-attempt', detail, {
      attempt: Number(milestone.attempt),
      evidence: milestone.evidence,
    })
  }
  if (payouts !== payoutsOf(hearing)) {
    throw new Problem(422, 'other-payouts', 'The signature names other payouts than those of this milestone.')
  }
  if (matter === 'attestation' && hasRejected(hearing, signer)) {
    throw new Problem(409, 'recorded', 'This verifier’s rejection of this claim is on the chain already.')
  }
}

interface Place {
  chainId: number
  campaign: Address
  milestone: number
  attempt: number
  matter: Matter
}

/**
 * One per signer and matter: the one that is valid longer takes the place of the other. Whoever kept a copy cannot bring the
 * older one back.
 */
async function write(database: ServiceDatabase, place: Place, decision: Waiting): Promise<void> {
  const { chainId, campaign, milestone, attempt, matter } = place
  const { signer, inFavour, reason, validUntil, signature } = decision
  const rows = await database.query(
    `INSERT INTO signature_decision AS kept
       (chain_id, campaign, milestone, attempt, matter, signer, in_favour, reason, valid_until, signature)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (chain_id, campaign, milestone, attempt, matter, signer) DO UPDATE
       SET in_favour = excluded.in_favour, reason = excluded.reason, valid_until = excluded.valid_until,
         signature = excluded.signature
       WHERE excluded.valid_until > kept.valid_until
         OR (excluded.valid_until = kept.valid_until AND excluded.in_favour = kept.in_favour
           AND excluded.reason = kept.reason)
     RETURNING signer`,
    [
      chainId,
      campaign.toLowerCase(),
      milestone,
      attempt,
      matter,
      signer.toLowerCase(),
      inFavour,
      reason,
      validUntil,
      signature,
    ],
  )
  if (rows.length > 0) return
  const detail =
    'This signer has signed something else about this that is valid as long or longer. To replace it, sign with a later end.'
  throw new Problem(409, 'signed-already', detail)
}

/** What waits about one matter of this attempt, in the order that the contract asks for; nothing that it would refuse. */
export async function waitingFor(
  database: ServiceDatabase,
  hearing: Hearing,
  matter: Matter,
  inFavour: boolean,
): Promise<Waiting[]> {
  if (!isOpen(hearing, matter, inFavour)) return []
  const { campaign, milestone, head } = hearing
  const rows = await database.query<{ signer: Address; reason: Hex; valid_until: string | number; signature: Hex }>(
    `SELECT signer, reason, valid_until, signature FROM signature_decision
     WHERE chain_id = $1 AND campaign = $2 AND milestone = $3 AND attempt = $4 AND matter = $5 AND in_favour = $6
       AND valid_until > $7`,
    [
      campaign.chainId,
      campaign.campaign.toLowerCase(),
      milestone.index,
      Number(milestone.attempt),
      matter,
      inFavour,
      head.timestamp,
    ],
  )
  const waiting = rows.map(({ signer, reason, valid_until: end, signature }) => ({
    signer: getAddress(signer),
    inFavour,
    reason,
    validUntil: BigInt(end),
    signature,
  }))
  return ascendingBySigner(
    matter === 'attestation' ? waiting.filter(({ signer }) => !hasRejected(hearing, signer)) : waiting,
  )
}
