import {
  INVITED_ROLES,
  type InvitedRole,
  invitationTypedData,
  proofOfControlTypedData,
} from '@amana/sdk/proof-of-control'
import { z } from '@hono/zod-openapi'
import { type Address, getAddress, type Hex, isAddressEqual } from 'viem'
import { Problem } from '../platform/problem.ts'
import type { ServiceDatabase } from '../platform/service-database.ts'
import type { InvitationBody, ProofBody } from './body.ts'
import { type Box, headOf, requireSignature, requireTime } from './box.ts'

/** A campaign that is being written, and by whom. */
export interface DraftId {
  chainId: number
  charity: Address
  draft: Hex
}

const LISTS = { recipient: 'recipients', verifier: 'verifiers', panel: 'panel' } as const

/** Opens a draft for the accounts that its charity names, or names others. */
export async function keepInvitation(box: Box, body: InvitationBody): Promise<void> {
  const { kind: _, signature, validUntil, ...invitation } = body
  const { chainId, charity } = body
  requireTime(await headOf(box, chainId), validUntil)
  const typedData = invitationTypedData({
    ...invitation,
    factory: factoryOf(box, chainId),
    validUntil: BigInt(validUntil),
  })
  await requireSignature(box, { chainId, matter: charity }, { typedData, signer: charity, signature })
  await box.services.database.transaction(async (transaction) => {
    // One after the other, or two replicas would both see the last free place.
    await transaction.query('LOCK TABLE signature_draft IN EXCLUSIVE MODE')
    await requireRoom(box, transaction, body)
    await writeInvitation(transaction, body)
  })
}

async function requireRoom(box: Box, transaction: ServiceDatabase, id: DraftId): Promise<void> {
  const { draftsPerCharity, drafts } = box.services.configuration.signatures
  const [row] = await transaction.query<{ all: number; own: number }>(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE chain_id = $1 AND charity = $2))::int AS own
     FROM signature_draft WHERE NOT (chain_id = $1 AND charity = $2 AND draft = $3)`,
    [id.chainId, id.charity.toLowerCase(), id.draft],
  )
  if (row && row.own >= draftsPerCharity) {
    const detail = `${draftsPerCharity} drafts of this charity are open; each ends with its invitation.`
    throw new Problem(429, 'too-many-drafts', detail)
  }
  if (row && row.all >= drafts) {
    throw new Problem(
      503,
      'box-full',
      'No more drafts fit into this box; send the links by hand, or use another server.',
    )
  }
}

/** A newer invitation takes the place of the older; who is not invited any more has not proved anything here. */
async function writeInvitation(transaction: ServiceDatabase, body: InvitationBody): Promise<void> {
  const { chainId, charity, draft, recipients, verifiers, panel, validUntil, signature } = body
  const place = [chainId, charity.toLowerCase(), draft]
  const rows = await transaction.query(
    `INSERT INTO signature_draft AS kept (chain_id, charity, draft, recipients, verifiers, panel, valid_until, signature)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (chain_id, charity, draft) DO UPDATE SET recipients = excluded.recipients,
       verifiers = excluded.verifiers, panel = excluded.panel, valid_until = excluded.valid_until,
       signature = excluded.signature
       WHERE excluded.valid_until > kept.valid_until
         OR (excluded.valid_until = kept.valid_until AND excluded.recipients = kept.recipients
           AND excluded.verifiers = kept.verifiers AND excluded.panel = kept.panel)
     RETURNING draft`,
    [...place, ...[recipients, verifiers, panel].map((list) => JSON.stringify(list)), validUntil, signature],
  )
  if (rows.length === 0) {
    const detail = 'A newer invitation to this draft is there. To replace it, sign one that ends later.'
    throw new Problem(409, 'signed-already', detail)
  }
  const proofs = await transaction.query<{ role: InvitedRole; account: Address }>(
    'SELECT role, account FROM signature_proof WHERE chain_id = $1 AND charity = $2 AND draft = $3',
    place,
  )
  for (const { role, account } of proofs) {
    if (body[LISTS[role]].some((one) => isAddressEqual(one, account))) continue
    await transaction.query(
      `DELETE FROM signature_proof
       WHERE chain_id = $1 AND charity = $2 AND draft = $3 AND role = $4 AND account = $5`,
      [...place, role, account],
    )
  }
}

/** Puts the answer of somebody who is invited beside the draft. */
export async function keepProof(box: Box, body: ProofBody): Promise<void> {
  const { kind: _, signature, validUntil, ...proof } = body
  const { chainId, charity, draft, role, account } = body
  const head = await headOf(box, chainId)
  const invitation = await findInvitation(box.services.database, body, head.timestamp)
  if (!invitation) throw noSuchDraft()
  if (!invitation[LISTS[role]].some((one) => isAddressEqual(one, account))) {
    throw new Problem(422, 'not-listed', `${account} is not invited as ${role} of this draft.`)
  }
  requireTime(head, validUntil)
  const typedData = proofOfControlTypedData({
    ...proof,
    factory: factoryOf(box, chainId),
    validUntil: BigInt(validUntil),
  })
  await requireSignature(box, { chainId, matter: charity }, { typedData, signer: account, signature })
  await box.services.database.query(
    `INSERT INTO signature_proof AS kept (chain_id, charity, draft, role, account, valid_until, signature)
     SELECT chain_id, charity, draft, $4, $5, $6::bigint, $7 FROM signature_draft
       WHERE chain_id = $1 AND charity = $2 AND draft = $3
     ON CONFLICT (chain_id, charity, draft, role, account) DO UPDATE
       SET valid_until = excluded.valid_until, signature = excluded.signature
       WHERE excluded.valid_until > kept.valid_until`,
    [chainId, charity.toLowerCase(), draft, role, account.toLowerCase(), validUntil, signature],
  )
}

interface KeptInvitation {
  recipients: Address[]
  verifiers: Address[]
  panel: Address[]
  validUntil: number
  signature: Hex
}

type InvitationRow = Record<'recipients' | 'verifiers' | 'panel', string> & {
  valid_until: string | number
  signature: Hex
}

async function findInvitation(
  database: ServiceDatabase,
  { chainId, charity, draft }: DraftId,
  now: bigint,
): Promise<KeptInvitation | undefined> {
  const [row] = await database.query<InvitationRow>(
    `SELECT recipients, verifiers, panel, valid_until, signature FROM signature_draft
     WHERE chain_id = $1 AND charity = $2 AND draft = $3 AND valid_until > $4`,
    [chainId, charity.toLowerCase(), draft, now],
  )
  if (!row) return undefined
  const { recipients, verifiers, panel, valid_until: end, signature } = row
  const [one, two, three] = [recipients, verifiers, panel].map((list) => JSON.parse(list) as Address[])
  return { recipients: one ?? [], verifiers: two ?? [], panel: three ?? [], validUntil: Number(end), signature }
}

function noSuchDraft(): Problem {
  return new Problem(404, 'no-such-draft', 'The charity has opened no such draft here, or its invitation has ended.')
}

function factoryOf({ services }: Box, chainId: number): Address {
  const chain = services.configuration.chains.find((one) => one.chainId === chainId)
  if (chain) return chain.factory
  throw new Problem(422, 'unknown-chain', `This server does not index chain ${chainId}.`)
}

/** Whom a charity invited, and who has answered. */
export const draftSchema = z
  .object({
    charity: z.string(),
    draft: z.string(),
    validUntil: z.int(),
    signature: z.string().openapi({ description: 'The charity’s, under the invitation.' }),
    invited: z.array(
      z.object({
        role: z.enum(INVITED_ROLES),
        account: z.string(),
        proof: z.object({ validUntil: z.int(), signature: z.string() }).nullable(),
      }),
    ),
    complete: z.boolean().openapi({ description: 'Everybody has answered.' }),
  })
  .openapi('DraftSignatures')

export async function draftOf(box: Box, id: DraftId): Promise<z.output<typeof draftSchema>> {
  const { timestamp } = await headOf(box, id.chainId)
  const { database } = box.services
  const invitation = await findInvitation(database, id, timestamp)
  if (!invitation) throw noSuchDraft()
  const proofs = await database.query<{ role: string; account: Address; valid_until: string | number; signature: Hex }>(
    `SELECT role, account, valid_until, signature FROM signature_proof
     WHERE chain_id = $1 AND charity = $2 AND draft = $3 AND valid_until > $4`,
    [id.chainId, id.charity.toLowerCase(), id.draft, timestamp],
  )
  const invited = INVITED_ROLES.flatMap((role) =>
    invitation[LISTS[role]].map((account) => {
      const found = proofs.find((one) => one.role === role && isAddressEqual(one.account, account))
      const proof = found ? { validUntil: Number(found.valid_until), signature: found.signature } : null
      return { role, account: getAddress(account), proof }
    }),
  )
  const { validUntil, signature } = invitation
  const complete = invited.every(({ proof }) => proof !== null)
  return { charity: id.charity, draft: id.draft, validUntil, signature, invited, complete }
}
