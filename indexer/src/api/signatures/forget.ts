import { getAddress, type Hex } from 'viem'
import { type Box, isValid } from './box.ts'
import { type Hearing, hasRejected, hearingOf, isOpen, type Matter, typedDataOf } from './matter.ts'

interface Row {
  chain_id: string | number
  campaign: Hex
  milestone: number
  attempt: number
  matter: Matter
  signer: Hex
  in_favour: boolean
  reason: Hex
  valid_until: string | number
  signature: Hex
}

/**
 * Forgets whatever nobody can carry any more: about an attempt that has ended, out of time, recorded on the chain, or by a
 * wallet that no longer stands by it. Where the index does not answer, nothing is forgotten.
 */
export async function forgetEnded(box: Box, signal: AbortSignal): Promise<void> {
  const { database, configuration, index } = box.services
  for (const { chainId } of configuration.chains) {
    const head = await index.head(chainId)
    if (!head) continue
    const ended = 'chain_id = $1 AND valid_until <= $2'
    for (const table of ['signature_decision', 'signature_proof', 'signature_draft'] as const) {
      await database.query(`DELETE FROM ${table} WHERE ${ended}`, [chainId, head.timestamp])
    }
    const milestones = await database.query<Pick<Row, 'campaign' | 'milestone'>>(
      'SELECT DISTINCT campaign, milestone FROM signature_decision WHERE chain_id = $1',
      [chainId],
    )
    for (const { campaign, milestone } of milestones) {
      signal.throwIfAborted()
      await forgetAbout(box, { chainId, campaign, milestone })
    }
  }
}

async function forgetAbout(
  box: Box,
  { chainId, campaign, milestone }: { chainId: number; campaign: Hex; milestone: number },
): Promise<void> {
  const { database } = box.services
  const hearing = await hearingOf(box, { chainId, address: campaign }, milestone).catch(() => undefined)
  // A re-organisation may take a campaign away for a moment; its signatures end with their own time.
  if (!hearing) return
  const rows = await database.query<Row>(
    'SELECT * FROM signature_decision WHERE chain_id = $1 AND campaign = $2 AND milestone = $3',
    [chainId, campaign, milestone],
  )
  for (const row of rows) {
    if (await canBeCarried(box, hearing, row)) continue
    await database.query(
      `DELETE FROM signature_decision WHERE chain_id = $1 AND campaign = $2 AND milestone = $3 AND attempt = $4
         AND matter = $5 AND signer = $6 AND signature = $7`,
      [chainId, campaign, milestone, row.attempt, row.matter, row.signer, row.signature],
    )
  }
}

async function canBeCarried(box: Box, hearing: Hearing, row: Row): Promise<boolean> {
  const { matter, in_favour: inFavour, reason, signature } = row
  const signer = getAddress(row.signer)
  if (BigInt(row.attempt) !== hearing.milestone.attempt || !isOpen(hearing, matter, inFavour)) return false
  if (matter === 'attestation' && hasRejected(hearing, signer)) return false
  const decision = { signer, inFavour, reason, validUntil: BigInt(row.valid_until) }
  const typedData = typedDataOf(hearing, matter, decision)
  try {
    return await isValid(box, hearing.campaign.chainId, { typedData, signer, signature })
  } catch {
    // A node that does not answer says nothing.
    return true
  }
}
