import { BLOCK_BYTES } from '@amana/sdk/file-blocks'
import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'
import { StoreFullError } from './backend/backend.ts'
import { findReasons, type Grant, grant, uploadLimit } from './grant.ts'
import { addItem, addLinks, deleteItem, type Expiry, findItem, keep } from './items.ts'
import { readBody } from './read-body.ts'
import { asked } from './read-content.ts'
import type { ContentServices } from './services.ts'
import { charge, release } from './usage.ts'

export interface Stored {
  isNew: boolean
  size: number
  expiry: Expiry | undefined
}

/** A removal or a failed twin may come in between; each leaves things as they were. */
const ATTEMPTS = 3

/**
 * Keeps an upload under its hash: asks for a reason, reads it, looks at what it is, counts it, and puts it in its place. The
 * same upload twice at once is stored and counted once.
 *
 * Errors: `Problem` for everything that is refused.
 */
export async function storeContent(
  hash: Hex,
  request: Request,
  permit: string | undefined,
  services: ContentServices,
): Promise<Stored> {
  const reasons = await findReasons(hash, permit, services)
  const limit = Math.min(uploadLimit(reasons), BLOCK_BYTES)
  const { bytes, hash: actual } = await readBody(request, limit, services.patience)
  if (actual !== hash) {
    throw new Problem(422, 'other-content', `The SHA-256 of these bytes is ${actual}, not the one in the path.`)
  }
  const granted = grant(reasons, bytes, services)

  let isNew = false
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isAdmitted = await admit(hash, bytes.length, granted, services)
    isNew ||= isAdmitted
    if (isAdmitted || !(await isThere(hash, bytes, services))) {
      await place(hash, bytes, isAdmitted ? granted : undefined, services)
    }
    const item = await findItem(services.database, hash)
    if (item) return { isNew, size: bytes.length, expiry: item.expiry }
  }
  throw leaving()
}

/** Writes down what is about to be stored. Nothing is ever stored without being counted before. */
async function admit(
  hash: Hex,
  size: number,
  { accounts, expiry, children }: Grant,
  { database, now }: ContentServices,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const names = accounts.filter(({ endsAt }) => !endsAt).map(({ name }) => name)
    const isNew = await addItem(transaction, { hash, size, accounts: names, expiry, leaving: false }, now())
    if (isNew) await charge(transaction, accounts, size)
    else if ((await findItem(transaction, hash, true))?.leaving) throw leaving()
    await addLinks(transaction, hash, children)
    // A document that is stored again, or that names what is here already, makes both last.
    await keep(transaction, hash, expiry)
    return isNew
  })
}

async function place(hash: Hex, bytes: Uint8Array, admitted: Grant | undefined, services: ContentServices) {
  const { backend, database } = services
  try {
    await backend.put(hash, bytes)
  } catch (error) {
    if (admitted && (await isSurelyAbsent(hash, services))) {
      await database.transaction(async (transaction) => {
        await deleteItem(transaction, hash)
        const names = admitted.accounts.map(({ name }) => name)
        await release(transaction, names, bytes.length)
      })
    }
    if (error instanceof StoreFullError) {
      throw new Problem(507, 'store-full', 'This server has no room left, and nothing of the upload was kept.')
    }
    await asked(() => Promise.reject(error))
  }
}

/** A store that does not answer may have it: then the row stays, and expires or is filled like any other. */
async function isSurelyAbsent(hash: Hex, { backend }: ContentServices): Promise<boolean> {
  try {
    return (await backend.size(hash)) === undefined
  } catch {
    return false
  }
}

async function isThere(hash: Hex, bytes: Uint8Array, { backend }: ContentServices): Promise<boolean> {
  const kept = await asked(() => backend.get(hash))
  return kept !== undefined && Buffer.compare(kept, bytes) === 0
}

function leaving(): Problem {
  return new Problem(503, 'content-leaving', 'The document is being removed at this moment. Put it again in a second.')
}
