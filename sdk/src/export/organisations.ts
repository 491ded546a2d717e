import { type Address, isAddressEqual } from 'viem'
import { formatAccountId } from '../caip.ts'
import type { Gaps } from './gaps.ts'
import { plainText } from './plain-text.ts'
import type { ExportSubject } from './subject.ts'

/** An organisation as public records name it. */
export interface Organisation {
  /** Out of a public list of organisations. */
  id: string
  name: string
}

/** Who got coins. Of a person, nothing is known but that it is one, and the place in the terms' list. */
export type Recipient = { kind: 'organisation'; organisation: Organisation } | { kind: 'individual'; place: number }

/** Whoever answers for a campaign as one of these has no identifier and no name here: a private person is in no public record. */
const PRIVATE = {
  family: 'an organisation; a family is in no public record',
  person: 'an organisation; a private person is in no public record',
} as const

/** Who answers for the campaign. */
export function organiserOf({ terms }: ExportSubject, gaps: Gaps): Organisation | undefined {
  const { kind, identifier, name } = terms?.organiser ?? {}
  const isPrivate = kind === 'family' || kind === 'person'
  const id = gaps.ask(
    'organiser.identifier',
    isPrivate ? PRIVATE[kind] : 'the number in a public list (org-id.guide)',
    isPrivate ? undefined : identifier,
  )
  return id === undefined || name === undefined ? undefined : { id, name: plainText(name) }
}

/** Who stands behind a recipient's address, by the terms. */
export function recipientOf({ chainId, terms }: ExportSubject, address: Address, gaps: Gaps): Recipient | undefined {
  const all = terms?.recipients ?? []
  const place = all.findIndex((one) => isAddressEqual(one.address, address))
  const listed = all[place]
  if (!listed) return gaps.ask('recipients', `an entry for ${formatAccountId({ chainId, address })}`, undefined)
  const own = listed.kind === 'organiser' ? terms?.organiser.identifier : undefined
  const identity = listed.identity ?? own
  gaps.ask(`recipients[${place}].identity`, 'the number in a public list (org-id.guide), or "individual"', identity)
  if (identity === undefined) return undefined
  if (identity === 'individual') return { kind: 'individual', place }
  return { kind: 'organisation', organisation: { id: identity, name: plainText(listed.name) } }
}
