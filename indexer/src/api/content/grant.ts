import { formatAccountId } from '@amana/sdk/caip'
import { BLOCK_BYTES } from '@amana/sdk/file-blocks'
import type { Hex } from 'viem'
import type { NamedDocument } from '../platform/index-reads.ts'
import { Problem } from '../platform/problem.ts'
import { type Accepted, accept, type Child } from './documents.ts'
import { type Expiry, findItem, findParents, type Item, type Parent } from './items.ts'
import { isPicture } from './media-type.ts'
import { type CheckedPermit, checkPermit } from './permit.ts'
import type { ContentServices } from './services.ts'
import { type Account, accountNamed, addressAccount, campaignAccount, noteAccounts, totalAccount } from './usage.ts'

/** A whole note: 4,000 letters of any script, and its frame. */
export const MAX_NOTE_BYTES = 16_384

/** Everything that may let a hash be stored. */
export interface Reasons {
  /** The chain names it. */
  named: NamedDocument | undefined
  permit: CheckedPermit | undefined
  /** Kept documents name it. */
  parents: Parent[]
  /** It is kept already. */
  item: Item | undefined
}

/** Under which conditions bytes are kept. */
export interface Grant {
  accounts: Account[]
  expiry: Expiry | undefined
  /** What may be stored because of it. */
  children: Child[]
}

/**
 * Looks for a reason to take what has this hash, before a byte of it is read.
 *
 * Errors: `Problem` 403 without any, and those of {@link checkPermit}.
 */
export async function findReasons(hash: Hex, permit: string | undefined, services: ContentServices): Promise<Reasons> {
  const { index, database } = services
  const reasons = {
    named: await index.document(hash),
    permit: permit === undefined ? undefined : await checkPermit(permit, hash, services),
    parents: await findParents(database, hash),
    item: await findItem(database, hash),
  }
  if (reasons.named || reasons.permit || reasons.parents.length > 0 || reasons.item) return reasons
  throw new Problem(
    403,
    'upload-not-permitted',
    'Neither the chain nor a kept document names this hash. Send a signed permit in Amana-Upload-Permit, or put the document after the chain names it.',
  )
}

/** How many bytes are worth reading. */
export function uploadLimit({ named, permit, parents, item }: Reasons): number {
  const isFile = named || permit?.hasRole || parents.length > 0 || item
  return isFile ? BLOCK_BYTES : MAX_NOTE_BYTES
}

/**
 * Decides on bytes whose hash is the one that was asked for.
 *
 * Errors: `Problem` 403, 413, 415 or 422 with the reason.
 */
export function grant(reasons: Reasons, bytes: Uint8Array, services: Pick<ContentServices, 'settings' | 'now'>): Grant {
  const { named, permit, parents, item } = reasons
  const read = accept(bytes)
  const accepted = 'problem' in read ? undefined : read
  const problem = 'problem' in read ? new Problem(415, 'unsupported-content', read.problem) : undefined

  const isRoot = named !== undefined || (permit?.hasRole ?? false)
  if (isRoot && accepted) return grantRoot(reasons, bytes, accepted, services)
  const fitting = parents.find((parent) => fits(parent, bytes, accepted))
  if (fitting) return grantChild(fitting, accepted, services)
  if (problem && !item) throw problem
  if (item) return { accounts: namedAccounts(item.accounts, services), expiry: item.expiry, children: [] }
  if (permit) return grantNote(permit, bytes, accepted, services)
  throw new Problem(422, 'not-as-named', 'The document that names this hash says another length or kind of it.')
}

/** What an account with a part in the campaign, or the chain, stands for. */
function grantRoot(
  { named, permit, parents }: Reasons,
  bytes: Uint8Array,
  { children }: Accepted,
  services: Pick<ContentServices, 'settings' | 'now'>,
): Grant {
  const { limits } = services.settings
  const declared = children.filter(({ kind }) => kind !== 'block').reduce((sum, { size }) => sum + size, 0)
  const listed = children.filter(({ kind }) => kind === 'block').reduce((sum, { size }) => sum + size, 0)
  if (listed > limits.file || children.some(({ kind, size }) => kind === 'file' && size > limits.file)) {
    throw new Problem(413, 'file-too-large', `A file may have ${limits.file} bytes at most on this server.`)
  }
  if (declared > limits.document) {
    throw new Problem(413, 'files-too-large', `The files of a document may have ${limits.document} bytes at most.`)
  }
  const total = totalAccount(limits)
  if (permit?.hasRole) {
    const { permit: signed, campaign } = permit
    if (BigInt(bytes.length + declared + listed) > signed.size) {
      const size = bytes.length + declared + listed
      throw new Problem(
        403,
        'permit-refused',
        `The permit is for ${signed.size} bytes; this and its files have ${size}.`,
      )
    }
    const accounts = [total, campaignAccount(limits, campaign), addressAccount(limits, signed.uploader)]
    const isReferenced = named !== undefined || parents.some(({ expiry }) => !expiry)
    return { accounts, expiry: isReferenced ? undefined : expiryOf(permit, services), children }
  }
  if (!named) throw new TypeError('A root has a name on the chain or a permit.')
  const campaign = formatAccountId({ chainId: named.chainId, address: named.campaign })
  return { accounts: [total, campaignAccount(limits, campaign)], expiry: undefined, children }
}

/** Whether these are the bytes that the parent speaks of. A block may be anything, since a list names its length. */
function fits({ kind, childSize }: Parent, bytes: Uint8Array, accepted: Accepted | undefined): boolean {
  if (kind === 'block') return bytes.length === childSize
  if (kind === 'picture') return isPicture(accepted?.type)
  return childSize > BLOCK_BYTES ? accepted?.listed === childSize : accepted !== undefined && bytes.length === childSize
}

/** It counts to the accounts of the document that names it. Only lists go on: a file is not read for what it names. */
function grantChild(
  { accounts, expiry, kind, childSize }: Parent,
  accepted: Accepted | undefined,
  { settings }: Pick<ContentServices, 'settings'>,
): Grant {
  const isList = kind === 'file' && childSize > BLOCK_BYTES
  const children = isList ? (accepted?.children ?? []).filter((child) => child.kind === 'block') : []
  return { accounts: namedAccounts(accounts, { settings }), expiry, children }
}

function namedAccounts(names: readonly string[], { settings }: Pick<ContentServices, 'settings'>): Account[] {
  return names.map((name) => accountNamed(settings.limits, name))
}

/** A note of somebody without a part, such as a donor, before the gift is on the chain. */
function grantNote(
  checked: CheckedPermit,
  bytes: Uint8Array,
  accepted: Accepted | undefined,
  services: Pick<ContentServices, 'settings' | 'now'>,
): Grant {
  const { permit, campaign } = checked
  if (!accepted?.isNote || bytes.length > MAX_NOTE_BYTES || BigInt(bytes.length) > permit.size) {
    throw new Problem(
      403,
      'no-role',
      'This address has no part in the campaign: before the chain names it, it may store a note {"language", "text"} in canonical JSON, and nothing else.',
    )
  }
  const { limits } = services.settings
  const accounts = [totalAccount(limits), ...noteAccounts(limits, campaign, permit.uploader, services.now())]
  return { accounts, expiry: expiryOf(checked, services), children: [] }
}

function expiryOf(
  { permit, chainTime }: CheckedPermit,
  { settings, now }: Pick<ContentServices, 'settings' | 'now'>,
): Expiry {
  const seconds = settings.unreferencedHours * 3_600
  return { at: new Date(now() + seconds * 1_000), chainId: permit.chainId, chainTime: chainTime + BigInt(seconds) }
}
