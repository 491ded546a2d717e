import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { Language } from '../../i18n/language.ts'
import { type AmountProblem, readGiftAmount } from './gift-amount.ts'
import { opennessOf, type PlannedShare, planShare } from './gift-plan.ts'

/** A part of the gift as it is being typed. */
export interface ShareDraft {
  milestone: number
  text: string
  /** How many of each thing in the catalogue; they hold as long as the text is their sum. */
  quantities?: readonly number[] | undefined
}

export interface GiftDraft {
  shares: readonly ShareDraft[]
  passOn: boolean
  note: string
}

export interface ReadDraft {
  /** What is wrong with each share, in their order. */
  problems: (AmountProblem | undefined)[]
  /** The plan, once every share can be read. */
  plan: PlannedShare[] | undefined
}

export function opennessIn(record: CampaignRecord, now: bigint) {
  return record.milestones.map((_, index) => opennessOf(record.milestones, index, record.parameters.rules, now))
}

/** What the draft means on the chain as it is now. */
export function readDraft(
  record: CampaignRecord,
  { decimals, language }: { decimals: number; language: Language },
  shares: readonly ShareDraft[],
): ReadDraft {
  const { minDonation: minimum } = record.parameters.rules
  const openness = opennessIn(record, record.block.timestamp)
  const read = shares.map(({ milestone: index, text }) => {
    const milestone = record.milestones[index]
    const state = openness[index]
    // The choice stays where it was made: a gift does not wander to another milestone because this one has just closed.
    if (state?.kind !== 'open') return { problem: { kind: 'notOpen' } as const, share: undefined }
    const { remaining } = state
    const { amount, problem } = readGiftAmount(text, { language, decimals, minimum, remaining })
    return { problem, share: milestone && amount !== undefined ? planShare(milestone, amount) : undefined }
  })
  const plan = read.flatMap(({ share }) => (share ? [share] : []))
  return {
    problems: read.map(({ problem }) => problem),
    plan: plan.length === shares.length && plan.length > 0 ? plan : undefined,
  }
}
