import { type Address, isAddressEqual } from 'viem'
import { type Answer, answerOf, type HearingKind, hearingsOf } from './hearings.ts'
import type { CampaignHistory } from './moment.ts'

/** How a verifier or a panel member of a campaign did what it is there for. */
export interface MemberView {
  member: Address
  /** In the order of {@link hearingsOf}; empty for a stranger. */
  answers: Answer[]
  /** How many answers of each kind. */
  count: Record<Answer['answer'], number>
  /** Answers recorded in time, and after it. */
  onTime: number
  late: number
}

/**
 * A verifier's attestations: what it approved and rejected, in time or not, and where it was silent.
 *
 * @example
 * ```ts
 * import { verifierView } from '@amana/sdk/ledger/member'
 *
 * const { count, onTime } = verifierView({ parameters, events, timestamp }, verifier)
 * ```
 */
export function verifierView(history: CampaignHistory, verifier: Address): MemberView {
  return memberView(history, verifier, history.parameters.verifiers.members, ['review'])
}

/** A panel member's rulings: what it confirmed and refused, and where it was silent. */
export function panelistView(history: CampaignHistory, panelist: Address): MemberView {
  return memberView(history, panelist, history.parameters.panel.members, ['silence', 'objection'])
}

function memberView(
  history: CampaignHistory,
  member: Address,
  listed: readonly Address[],
  kinds: readonly HearingKind[],
): MemberView {
  const isListed = listed.some((one) => isAddressEqual(one, member))
  const asked = isListed ? hearingsOf(history).filter(({ kind }) => kinds.includes(kind)) : []
  const answers = asked.map((hearing) => answerOf(hearing, member))
  const count = { yes: 0, no: 0, silent: 0, notNeeded: 0, open: 0 }
  for (const { answer } of answers) count[answer] += 1
  const late = answers.filter((answer) => answer.late).length
  return { member, answers, count, onTime: count.yes + count.no - late, late }
}
