import { type AuditCampaignReturnType, type AuditProgress, auditCampaign } from '@amana/sdk/ledger/audit'
import { BaseError, createClient, HttpRequestError, http, TimeoutError } from 'viem'
import { getChainId } from 'viem/actions'
import type { AuditOutcome, AuditProblem, AuditQuestion } from './audit-messages.ts'

class OtherChainError extends Error {
  readonly host: string
  readonly found: number

  constructor(url: string, found: number) {
    super(`chain ${found}`)
    this.host = new URL(url).host
    this.found = found
  }
}

export function auditClient(url: string) {
  return createClient({ transport: http(url, { retryCount: 1, timeout: 30_000 }) })
}

/** The whole audit; whatever the nodes do, it ends with an outcome. */
export async function audited(
  question: AuditQuestion,
  onProgress: (progress: AuditProgress) => void,
): Promise<AuditOutcome> {
  const { account, rpcUrls, factory, fromBlock, resume } = question
  const [first = '', ...others] = rpcUrls
  const failed = (problem: AuditProblem, error: unknown, read?: unknown): AuditOutcome => ({
    status: 'failed',
    problem,
    host: error instanceof OtherChainError ? error.host : URL.canParse(first) ? new URL(first).host : first,
    foundChain: error instanceof OtherChainError ? error.found : undefined,
    details: error instanceof Error ? error.message : String(error),
    resume: read,
  })
  try {
    const client = auditClient(first)
    const found = await getChainId(client)
    if (found !== account.chainId) throw new OtherChainError(first, found)
    const result = await auditCampaign(client, {
      campaign: account.address,
      nodes: others.map(auditClient),
      onProgress,
      ...(factory && { factory }),
      ...(fromBlock !== undefined && { fromBlock }),
      ...(resume !== undefined && { resume }),
    })
    const { interruption } = result
    if (interruption?.kind === 'unreachable') return failed('unreachable', interruption.message, result.resume)
    if (interruption?.kind === 'refused' && isNoCampaign(result)) return failed('notACampaign', interruption.message)
    return { status: 'done', result }
  } catch (error) {
    if (error instanceof OtherChainError) return failed('wrongChain', error)
    return failed(isSilence(error) ? 'unreachable' : 'failed', error, resume)
  }
}

/** No code there, or code that is no campaign's. */
function isNoCampaign({ checks }: AuditCampaignReturnType): boolean {
  return checks.some(({ id, outcome }) => id === 'code' && outcome === 'contradicts')
}

function isSilence(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  return error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null
}
