/** Where a milestone stands, in the contract's order. The last three are final. */
export const MILESTONE_STATES = [
  'Funding',
  'Claimed',
  'Approved',
  'ApprovedByPanel',
  'AppealedSilence',
  'AppealedObjection',
  'Released',
  'Split',
  'Refunded',
] as const
export type MilestoneState = (typeof MILESTONE_STATES)[number]
export type FinalState = Extract<MilestoneState, 'Released' | 'Split' | 'Refunded'>

/** Why the panel was asked. */
export const APPEAL_CAUSES = ['None', 'Silence', 'Objection'] as const
export type AppealCause = (typeof APPEAL_CAUSES)[number]

/** What a journal entry is. */
export const ENTRY_KINDS = ['Update', 'Correction', 'Question', 'Reply', 'Received', 'Hide', 'Unhide'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export function isFinal(state: MilestoneState): state is FinalState {
  return state === 'Released' || state === 'Split' || state === 'Refunded'
}

/** The name of an enumeration's value as the ABI gives it. */
export function nameOf<const names extends readonly string[]>(names: names, value: number): names[number] {
  const name = names[value]
  if (name === undefined) throw new RangeError(`${value} is none of ${names.join(', ')}`)
  return name
}

/** The value of an enumeration as the ABI takes it. */
export function codeOf<const names extends readonly string[]>(names: names, name: names[number]): number {
  return names.indexOf(name)
}
