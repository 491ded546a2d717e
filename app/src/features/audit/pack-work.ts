import { getCampaign } from '@amana/sdk/actions/getCampaign'
import { auditPack } from '@amana/sdk/papers/audit-pack'
import type { PackOutcome, PackQuestion } from './audit-messages.ts'
import { auditClient } from './audit-work.ts'
import { readSubject } from './export-work.ts'

/** The audit pack, from the audited node and at the audited block: the bytes that `amana audit --pack` writes. */
export async function packed(question: PackQuestion): Promise<PackOutcome> {
  const { account, rpcUrls, block, result } = question
  try {
    const client = auditClient(rpcUrls[0] ?? '')
    const [{ events }, contract] = await Promise.all([
      readSubject({ ...question, tokens: [] }),
      getCampaign(client, { campaign: account.address, blockNumber: block.number }),
    ])
    const { bytes, hash } = await auditPack({ chainId: account.chainId, contract, events, result })
    return { kind: 'pack', bytes: Uint8Array.from(bytes), hash, events: events.length }
  } catch (error) {
    return { kind: 'failed', details: error instanceof Error ? error.message : String(error) }
  }
}
