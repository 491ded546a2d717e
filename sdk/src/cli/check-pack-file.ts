import { open } from 'node:fs/promises'
import { formatAccountId } from '../caip.ts'
import { auditCampaign } from '../ledger/audit.ts'
import { auditPack, isPackBeginning, MAX_PACK_BYTES, type PackSource, parsePack } from '../papers/audit-pack.ts'
import { createKeccak256 } from '../wasm/keccak256.ts'
import type { PaperResult } from './check-paper-file.ts'
import type { Context } from './command.ts'
import { EXIT } from './exit-code.ts'
import { asking, blockOf, openNodes } from './nodes.ts'
import { readCampaign, readEvents } from './opened-campaign.ts'
import { readBytes } from './read-file.ts'

/** Enough to see what a file wants to be. */
const BEGINNING = 400

/** The audit pack at this path; nothing when the file is none. A pack may be larger than any document. */
export async function packAt(
  path: string,
  known: Uint8Array | undefined,
  context: Context,
): Promise<{ bytes: Uint8Array; source: PackSource } | undefined> {
  const beginning = known?.subarray(0, BEGINNING) ?? (path === '-' ? undefined : await beginningOf(path))
  if (!beginning || !isPackBeginning(new TextDecoder().decode(beginning))) return undefined
  const bytes = known ?? (await readBytes(path, MAX_PACK_BYTES, context))
  try {
    return { bytes, source: parsePack(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) }
  } catch {
    return undefined
  }
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Audits the campaign at the pack's block without the pack, makes the pack again, and compares the bytes. */
export async function checkPackFile(
  path: string,
  { bytes, source }: { bytes: Uint8Array; source: PackSource },
  context: Context,
): Promise<PaperResult> {
  const { page } = context
  const words = page.text.verify.paper
  const { account } = source
  const nodes = await openNodes(context, account.chainId)
  const options = { ...context.options, block: String(source.block.number) }
  const block = await blockOf(nodes.first, { ...context, options })
  const opened = await readCampaign({ nodes, block, campaign: account.address }, context)
  const events = await readEvents(opened, context)
  const { client } = nodes.first
  const keccak256 = await createKeccak256()
  const result = await asking(nodes.first, context, () =>
    auditCampaign(client, {
      campaign: account.address,
      factory: opened.factory,
      fromBlock: opened.creation.blockNumber,
      toBlock: block.number,
      source: events,
      keccak256,
      signal: context.surroundings.signal,
    }),
  )
  const pack = await auditPack({ chainId: nodes.chainId, contract: opened.contract, events, result })
  const isSame = Buffer.compare(pack.bytes, bytes) === 0
  return {
    exitCode: isSame ? EXIT.ok : result.verdict === 'incomplete' ? EXIT.incomplete : EXIT.mismatch,
    sentence: isSame
      ? words.pack(page.exact(path), page.exact(formatAccountId(account)))
      : words.packDiffers(page.exact(path)),
    differences: [],
  }
}
