import { type Address, type Hex, isAddressEqual } from 'viem'
import { APPEAL_CAUSES, MILESTONE_STATES, nameOf } from '../enumerations.ts'
import { ledgerOf, scheduleOf } from './fold.ts'
import { dueTransitions, type Standing } from './lifecycle.ts'
import { type CampaignHistory, type Moment, momentOf } from './moment.ts'

/** What is asked: the verifiers about a claim, the panel after their silence, the panel about objections. */
export type HearingKind = 'review' | 'silence' | 'objection'

/** One signed decision: a verifier's attestation or a panel member's ruling. */
export interface Voice extends Moment {
  signer: Address
  /** Approved, or confirmed. */
  yes: boolean
  /** SHA-256 of the public reason, or zero. */
  reason: Hex
}

/** A question that was put to the verifiers or to the panel, and their answers. */
export interface Hearing {
  kind: HearingKind
  milestone: number
  attempt: bigint
  /** SHA-256 of the claim's evidence manifest. */
  evidence: Hex
  /** The claim's. */
  claimed: Moment
  /** Unix seconds: answers are asked for from `opens` on and before `closes`. */
  opens: number
  closes: number
  /** `decided`: enough of them answered in time; `expired`: the time ran out. */
  standing: 'ahead' | 'open' | 'decided' | 'expired'
  /** In log order; a late rejection is among them. */
  voices: Voice[]
}

interface Change extends Standing {
  attempt: bigint
  /** `undefined`: due, and nobody has recorded it yet. */
  recorded: Moment | undefined
}

/**
 * Every question that the verifiers and the panel of a campaign were asked, transitions that are due included, by milestone
 * and then in the order of time.
 *
 * @example
 * ```ts
 * import { hearingsOf } from '@amana/sdk/ledger/hearings'
 *
 * const open = hearingsOf({ parameters, events, timestamp }).filter(({ standing }) => standing === 'open')
 * ```
 */
export function hearingsOf(history: CampaignHistory): Hearing[] {
  const { appealWindow } = history.parameters.rules
  const claims = claimsOf(history)
  return changesOf(history).flatMap((changes, milestone) =>
    changes.flatMap(({ state, time, attempt }, place): Hearing[] => {
      const claim = claims.get(`${milestone}/${attempt}`)
      const kind = KINDS[state]
      if (!kind || !claim) return []
      const opens = kind === 'review' ? Number(claim.claimed.timestamp) : time - appealWindow
      const window = { opens, closes: time }
      const standing = standingOf(window, changes[place + 1], history.timestamp)
      return [
        {
          kind,
          milestone,
          attempt,
          ...claim,
          ...window,
          standing,
          voices: voicesOf(history, kind, milestone, attempt),
        },
      ]
    }),
  )
}

const KINDS: { readonly [state in Standing['state']]?: HearingKind } = {
  Claimed: 'review',
  AppealedSilence: 'silence',
  AppealedObjection: 'objection',
}

/** Of each milestone: what was recorded, then what is due. */
function changesOf(history: CampaignHistory): Change[][] {
  const { parameters, events, timestamp } = history
  const { milestones } = ledgerOf(history)
  return milestones.map((record, index) => [
    ...events.flatMap((event): Change[] => {
      if (event.eventName !== 'MilestoneStateChanged' || Number(event.args.milestone) !== index) return []
      const { state, time, attempt } = event.args
      return [{ state: nameOf(MILESTONE_STATES, state), time, attempt, recorded: momentOf(event) }]
    }),
    ...dueTransitions(record, scheduleOf(parameters, index), Number(timestamp)).map((standing) => ({
      ...standing,
      attempt: record.attempt,
      recorded: undefined,
    })),
  ])
}

/** By milestone and attempt. */
function claimsOf({ events }: CampaignHistory): Map<string, Pick<Hearing, 'evidence' | 'claimed'>> {
  const claims = new Map<string, Pick<Hearing, 'evidence' | 'claimed'>>()
  for (const event of events) {
    if (event.eventName !== 'EvidenceSubmitted') continue
    const { milestone, attempt, evidence } = event.args
    claims.set(`${milestone}/${attempt}`, { evidence, claimed: momentOf(event) })
  }
  return claims
}

function standingOf(
  { opens, closes }: Pick<Hearing, 'opens' | 'closes'>,
  next: Change | undefined,
  now: bigint,
): Hearing['standing'] {
  if (!next) return now < BigInt(opens) ? 'ahead' : 'open'
  return next.recorded && next.recorded.timestamp < BigInt(closes) ? 'decided' : 'expired'
}

function voicesOf({ events }: CampaignHistory, kind: HearingKind, milestone: number, attempt: bigint): Voice[] {
  return events.flatMap((event): Voice[] => {
    const { eventName, args } = event
    if (eventName !== 'AttestationRecorded' && eventName !== 'RulingRecorded') return []
    if (Number(args.milestone) !== milestone || args.attempt !== attempt) return []
    const asked = eventName === 'AttestationRecorded' ? 'review' : CAUSES[nameOf(APPEAL_CAUSES, args.cause)]
    if (asked !== kind) return []
    const answer =
      eventName === 'AttestationRecorded'
        ? { signer: args.verifier, yes: args.approved }
        : { signer: args.panelist, yes: args.confirmed }
    return [{ ...momentOf(event), ...answer, reason: args.reason }]
  })
}

const CAUSES = { None: undefined, Silence: 'silence', Objection: 'objection' } as const

/** What one of those asked did: `notNeeded`, others had decided before the time was over. */
export interface Answer {
  hearing: Hearing
  answer: 'yes' | 'no' | 'silent' | 'notNeeded' | 'open'
  /** The first, which is the one that counts. */
  voice: Voice | undefined
  /** Recorded after the time was over: only a rejection can be. */
  late: boolean
}

export function answerOf(hearing: Hearing, member: Address): Answer {
  const voice = hearing.voices.find(({ signer }) => isAddressEqual(signer, member))
  const late = voice !== undefined && voice.timestamp >= BigInt(hearing.closes)
  if (voice) return { hearing, answer: voice.yes ? 'yes' : 'no', voice, late }
  return { hearing, answer: SILENCE[hearing.standing], voice, late }
}

const SILENCE = { ahead: 'open', open: 'open', decided: 'notNeeded', expired: 'silent' } as const
