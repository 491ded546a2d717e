import type { Draft } from './draft.ts'

/** What a plan leaves open that donors or open data ask for. */
export type MissingPart =
  | 'number'
  | 'domain'
  | 'identifier'
  | 'private'
  | 'type'
  | 'prefix'
  | 'picture'
  | 'sector'
  | 'helps'

const isEmpty = (text: string) => text.trim() === ''

export function missingAboutOrganiser(draft: Draft): MissingPart[] {
  const isPrivate = draft.kind === 'family' || draft.kind === 'person'
  return [
    ...(!isPrivate && (isEmpty(draft.register) || isEmpty(draft.number)) ? ['number' as const] : []),
    ...(isEmpty(draft.domain) ? ['domain' as const] : []),
    ...(isPrivate ? ['private' as const] : isEmpty(draft.identifier) ? ['identifier' as const] : []),
    ...(!isPrivate && isEmpty(draft.organisationType) ? ['type' as const] : []),
    ...(!isPrivate && isEmpty(draft.publisherPrefix) ? ['prefix' as const] : []),
  ]
}

export function missingAboutAppeal(draft: Draft): MissingPart[] {
  return [
    ...(draft.picture ? [] : ['picture' as const]),
    ...(isEmpty(draft.sector) ? ['sector' as const] : []),
    ...(isEmpty(draft.helps) ? ['helps' as const] : []),
  ]
}

/** Names of recipients of whom public records would know nothing. */
export function unidentified({ recipients, identifier }: Draft): string[] {
  return recipients
    .filter(({ kind, identity }) => isEmpty(identity) && !(kind === 'organiser' && !isEmpty(identifier)))
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
}
